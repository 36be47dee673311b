// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace flexteam::sheets {

/// The most that is read of one table.
inline constexpr std::size_t most_rows = 10'000;
inline constexpr std::size_t most_columns = 100;
/// The most that is told to be wrong: nobody mends more at once.
inline constexpr std::size_t most_troubles = 1'000;

struct Row {
  int line = 0;  ///< as the spreadsheet or editor numbers it, from 1; of a row of many lines the first
  std::vector<std::string> cells;
};

/// A table of text in UTF-8, without its empty rows. Weeks, numbers and the like are text here too.
struct Sheet {
  std::string name;  ///< of the sheet in a workbook; empty in a CSV file
  Row head;
  std::vector<Row> rows;
  /// Columns, from 0, that a spreadsheet is to reckon with when the table is written: a cell like "-12,5" there is a
  /// number. Other numbers than whole ones are text elsewhere, so that they come back as they went.
  std::vector<std::size_t> numbers = {};
};

/// "12", "-12,5": what `Sheet::numbers` is about; nothing else.
[[nodiscard]] std::optional<double> decimal_number(std::string_view cell);

/// One thing wrong with a file, in Dutch: where, what, and what to do.
struct Trouble {
  std::string sheet;   ///< empty: a CSV file, or the whole file
  int line = 0;        ///< 0: the whole file
  std::string column;  ///< letter of the column ("C"), or its name; empty: the whole line
  std::string message;
  std::string remedy;

  friend bool operator==(const Trouble&, const Trouble&) = default;
};
using Troubles = std::vector<Trouble>;

enum class Format { csv, xlsx };

/// A file of either format, told apart by its first bytes. Of a workbook the sheet called `wanted`, else its first.
[[nodiscard]] std::expected<Sheet, Troubles> read(std::string_view bytes, std::string_view wanted);
/// The same table as a file. Throws std::runtime_error when there is no room for a temporary file.
[[nodiscard]] std::string write(const Sheet& sheet, Format format);

/// 0 → "A", 27 → "AB".
[[nodiscard]] std::string column_letters(std::size_t column);
/// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Nothing but white space in any cell.
[[nodiscard]] bool is_empty(const Row& row);
/// `text` for a message: at most 60 characters, whole ones of UTF-8.
[[nodiscard]] std::string cut(std::string_view text);
/// Well-formed UTF-8 without NUL.
[[nodiscard]] bool is_text(std::string_view bytes);

/// The first row that is not empty as head, the others that are not empty below it. Trouble: there is no head, more
/// rows or columns than are read, and every cell with a control character other than tab and line break.
[[nodiscard]] std::expected<Sheet, Troubles> with_head(std::string name, std::vector<Row> rows);

}  // namespace flexteam::sheets
