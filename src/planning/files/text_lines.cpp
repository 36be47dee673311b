// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/files/text_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace flexteam::planning {

std::vector<TextLine> text_lines(std::string_view text) {
  constexpr std::string_view white = " \t\r\v\f";
  std::vector<TextLine> lines;
  std::size_t number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view rest = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    TextLine line{++number, {}};
    for (auto begin = rest.find_first_not_of(white); begin != std::string_view::npos;
         begin = rest.find_first_not_of(white)) {
      rest.remove_prefix(begin);
      const auto length = std::min(rest.find_first_of(white), rest.size());
      line.words.push_back(rest.substr(0, length));
      rest.remove_prefix(length);
    }
    if (!line.words.empty()) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::optional<std::int64_t> parse_integer(std::string_view word) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc{} && end == word.data() + word.size() ? std::optional(number) : std::nullopt;
}

void tell_line(std::size_t line, std::string message, json::Problems& problems) {
  problems.push_back({fmt::format("line {}", line), std::move(message)});
}

std::size_t NumberReader::line() const {
  if (lines_.empty()) {
    return 1;
  }
  return lines_[std::min(line_, lines_.size() - 1)].number;
}

void NumberReader::fail(std::string message) {
  if (!std::exchange(failed_, true)) {
    tell_line(line(), std::move(message), problems_);
  }
}

std::string_view NumberReader::next_word(std::string_view what) {
  if (failed_ || at_end()) {
    fail(fmt::format("the file ends where the {} is due", what));
    return {};
  }
  const auto& words = lines_[line_].words;
  const auto word = words[word_];
  if (++word_ == words.size()) {
    word_ = 0;
    ++line_;
  }
  return word;
}

std::int64_t NumberReader::next(std::string_view what, std::int64_t min, std::int64_t max) {
  const auto at = line();
  const auto word = next_word(what);
  if (failed_) {
    return 0;
  }
  const auto number = parse_integer(word);
  if (!number || *number < min || *number > max) {
    failed_ = true;
    tell_line(
        at,
        fmt::format("the {} is \"{}\"; a whole number between {} and {} is due", what, word.substr(0, 40), min, max),
        problems_);
    return 0;
  }
  return *number;
}

}  // namespace flexteam::planning
