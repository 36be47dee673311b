// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/call.h"

#include <array>

namespace flexteam::http {
namespace {

constexpr std::array<std::pair<std::string_view, Method>, 7> names = {{{"GET", Method::get},
                                                                       {"HEAD", Method::head},
                                                                       {"OPTIONS", Method::options},
                                                                       {"POST", Method::post},
                                                                       {"PUT", Method::put},
                                                                       {"PATCH", Method::patch},
                                                                       {"DELETE", Method::delete_}}};

}  // namespace

Method method_of(std::string_view name) {
  for (const auto& [known, method] : names) {
    if (known == name) return method;
  }
  return Method::other;
}

std::string_view name_of(Method method) {
  for (const auto& [known, value] : names) {
    if (value == method) return known;
  }
  return "";
}

}  // namespace flexteam::http
