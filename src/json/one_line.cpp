// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/one_line.h"

#include <fmt/format.h>

#include <iterator>

namespace flexteam::json {
namespace {

void append_clean(std::string& line, std::string_view text) {
  constexpr unsigned char first_printable = 0x20;
  constexpr unsigned char delete_sign = 0x7f;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < first_printable || byte == delete_sign) {
      fmt::format_to(std::back_inserter(line), "\\x{:02x}", byte);
    } else {
      line += c;
    }
  }
}

}  // namespace

std::string one_line(std::string_view file, const Problem& problem) {
  std::string line;
  for (const std::string_view part : {file, std::string_view(problem.place)}) {
    if (!part.empty()) {
      append_clean(line, part);
      line += ": ";
    }
  }
  append_clean(line, problem.message);
  return line;
}

}  // namespace flexteam::json
