// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The path of a request before any endpoint: target, router, and the readers of path, query, headers and body.
// An input is a method letter, the target up to a line end, and the body.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "http/router.h"
#include "http/target.h"
#include "tests/http/for_operation.h"

namespace {

using namespace flexteam::http;

constexpr std::array methods = {Method::get,   Method::head,    Method::options, Method::post,
                                Method::patch, Method::delete_, Method::put,     Method::other};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto line = text.substr(0, text.find('\n'));
  const auto body = line.size() < text.size() ? text.substr(line.size() + 1) : std::string_view{};
  const auto target = parse_target(line);
  if (!target) return 0;
  if (target->segments.empty()) std::abort();
  const auto method = methods[data[0] % methods.size()];
  const auto found = find_operation(method, std::span(target->segments).subspan(1));
  if (!found || !found->operation) return 0;

  RawCall raw{.method = method, .path = found->path, .query = target->query, .header = {}, .body = body};
  raw.header = [&](std::string_view) { return std::optional<std::string>(body.substr(0, 80)); };
  CallProblems problems;
  for_operation(*found->operation, [&](auto call) { read(raw, call, problems); });
  for (const auto& problem : problems) {
    if (problem.detail.empty()) std::abort();
  }
  return 0;
}
