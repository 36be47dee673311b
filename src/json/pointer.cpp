// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/pointer.h"

#include <fmt/format.h>

#include <iterator>

namespace flexteam::json {

void append_token(std::string& pointer, std::string_view name) {
  pointer += '/';
  for (const char c : name) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::string Pointer::text() const {
  if (parent_ == nullptr) {
    return {};
  }
  std::string text = parent_->text();
  if (name_.data() != nullptr) {
    append_token(text, name_);
  } else {
    fmt::format_to(std::back_inserter(text), "/{}", index_);
  }
  return text;
}

}  // namespace flexteam::json
