// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/problems.h"

namespace flexteam::planning {

/// One line of a text file that is not empty, cut at white space.
struct TextLine {
  std::size_t number = 0;  ///< in the file, from 1
  std::vector<std::string_view> words;
};

/// Cuts `text` into its lines that are not empty; the words point into it.
[[nodiscard]] std::vector<TextLine> text_lines(std::string_view text);

/// A whole number that fills all of `word`.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view word);

void tell_line(std::size_t line, std::string message, json::Problems& problems);

/// Reads whole numbers one after the other from lines, whatever the line breaks; after the first problem it gives 0.
class NumberReader {
 public:
  NumberReader(const std::vector<TextLine>& lines, json::Problems& problems) : lines_(lines), problems_(problems) {}

  /// The next number; `what` names it in the message ("duration of activity 7").
  std::int64_t next(std::string_view what, std::int64_t min, std::int64_t max);
  /// The next word as it stands; empty at the end.
  std::string_view next_word(std::string_view what);
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] bool at_end() const { return line_ >= lines_.size(); }
  [[nodiscard]] std::size_t line() const;
  void fail(std::string message);

 private:
  const std::vector<TextLine>& lines_;
  json::Problems& problems_;
  std::size_t line_ = 0;
  std::size_t word_ = 0;
  bool failed_ = false;
};

}  // namespace flexteam::planning
