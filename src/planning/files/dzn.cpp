// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/files/dzn.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "planning/files/text_lines.h"

namespace flexteam::planning {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
}

class DznReader {
 public:
  DznReader(std::string_view text, json::Problems& problems) : text_(text), problems_(problems) {}

  /// The next token: a word, or one sign; empty at the end.
  std::string_view next() {
    skip_white();
    if (at_ >= text_.size()) {
      return {};
    }
    std::size_t end = at_ + 1;
    if (is_word(text_[at_])) {
      while (end < text_.size() && is_word(text_[end])) {
        ++end;
      }
    }
    const auto token = text_.substr(at_, end - at_);
    at_ = end;
    return token;
  }

  /// Passes over everything up to and with the next ";".
  void skip_statement() {
    for (auto token = next(); !token.empty() && token != ";"; token = next()) {
    }
  }

  [[nodiscard]] std::size_t line() const { return line_; }

  std::optional<DznValue> value() {
    DznValue value{.line = line_};
    auto token = next();
    if (token != "[") {
      return number(token, value) && expect(next(), ";") ? std::optional(value) : std::nullopt;
    }
    value.list = true;
    token = next();
    const bool matrix = token == "|";
    if (matrix) {
      token = next();
    }
    std::size_t row_begin = 0;
    while (token != "]") {
      if (token == "|" && matrix) {
        value.rows += value.numbers.size() > row_begin ? 1U : 0U;
        row_begin = value.numbers.size();
      } else if (token != "," && !number(token, value)) {
        return std::nullopt;
      }
      token = next();
    }
    return expect(next(), ";") ? std::optional(value) : std::nullopt;
  }

  bool expect(std::string_view token, std::string_view due) {
    if (token == due) {
      return true;
    }
    const auto got = token.empty() ? std::string("the end of the file") : fmt::format("\"{}\"", token.substr(0, 40));
    tell_line(line_, fmt::format("\"{}\" is due here, not {}", due, got), problems_);
    return false;
  }

 private:
  bool number(std::string_view token, DznValue& value) {
    const auto read = token == "true"    ? std::optional<std::int64_t>(1)
                      : token == "false" ? std::optional<std::int64_t>(0)
                                         : parse_integer(token);
    if (!read) {
      const auto got = token.empty() ? std::string("the end of the file") : fmt::format("\"{}\"", token.substr(0, 40));
      tell_line(line_, fmt::format("a whole number, true or false is due here, not {}", got), problems_);
      return false;
    }
    value.numbers.push_back(*read);
    return true;
  }

  void skip_white() {
    bool comment = false;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') {
        ++line_;
        comment = false;
      } else if (c == '%') {
        comment = true;
      } else if (!comment && c != ' ' && c != '\t' && c != '\r') {
        return;
      }
    }
  }

  std::string_view text_;
  json::Problems& problems_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

std::map<std::string, DznValue, std::less<>> read_dzn(std::string_view text, std::span<const std::string_view> wanted,
                                                      json::Problems& problems) {
  std::map<std::string, DznValue, std::less<>> values;
  DznReader reader(text, problems);
  for (auto name = reader.next(); !name.empty(); name = reader.next()) {
    const auto line = reader.line();
    if (!reader.expect(reader.next(), "=")) {
      return values;
    }
    if (std::find(wanted.begin(), wanted.end(), name) == wanted.end()) {
      reader.skip_statement();
      continue;
    }
    auto value = reader.value();
    if (!value) {
      return values;
    }
    if (!values.emplace(name, std::move(*value)).second) {
      tell_line(line, fmt::format("{} is assigned twice; keep one", name), problems);
    }
  }
  for (const auto name : wanted) {
    if (!values.contains(name)) {
      problems.push_back({"", fmt::format("\"{} = …;\" is missing", name)});
    }
  }
  return values;
}

}  // namespace flexteam::planning
