// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sheets/xlsx_write.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "process/process.h"

namespace flexteam::sheets {
namespace {

constexpr double narrowest = 10;
constexpr double widest = 50;

/// Whole numbers that look the same when they are read back.
std::optional<double> number_of(const std::string& cell) {
  constexpr std::size_t exact_digits = 15;
  if (cell.empty() || cell.size() > exact_digits || (cell.front() == '0' && cell.size() > 1)) return std::nullopt;
  if (!std::ranges::all_of(cell, [](char sign) { return sign >= '0' && sign <= '9'; })) return std::nullopt;
  double number = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return number;
}

/// "_x0041_" would be read as a character: its first sign is written as one.
std::string escaped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool looks_escaped = text.compare(at, 2, "_x") == 0 && at + 6 < text.size() && text[at + 6] == '_' &&
                               std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                                           text.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                                           [](unsigned char sign) { return std::isxdigit(sign) != 0; });
    out += looks_escaped ? std::string("_x005F_") : std::string(1, text[at]);
  }
  return out;
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& cell, lxw_format* format,
                bool decimals) {
  if (const auto number = decimals ? decimal_number(cell) : number_of(cell)) {
    worksheet_write_number(sheet, row, column, *number, format);
  } else if (!cell.empty()) {
    worksheet_write_string(sheet, row, column, escaped(cell).c_str(), format);
  }
}

double width_of(const Sheet& sheet, std::size_t column) {
  std::size_t most = sheet.head.cells[column].size() + 2;
  for (const auto& row : sheet.rows) {
    if (column < row.cells.size()) most = std::max(most, row.cells[column].size() + 2);
  }
  return std::clamp(static_cast<double>(most), narrowest, widest);
}

}  // namespace

std::string write_xlsx(const Sheet& sheet) {
  const process::ScratchFolder folder;
  const auto path = folder.path() / "sheet.xlsx";
  const auto temporary = folder.path().string();
  lxw_workbook_options options{};
  options.tmpdir = const_cast<char*>(temporary.c_str());  // NOLINT(cppcoreguidelines-pro-type-const-cast): only read
  auto* workbook = workbook_new_opt(path.c_str(), &options);
  if (workbook == nullptr) throw std::runtime_error("the workbook cannot be made");
  auto* page = workbook_add_worksheet(workbook, sheet.name.c_str());
  auto* bold = workbook_add_format(workbook);
  format_set_bold(bold);
  worksheet_freeze_panes(page, 1, 0);
  for (std::size_t at = 0; at < sheet.head.cells.size(); ++at) {
    const auto column = static_cast<lxw_col_t>(at);
    worksheet_set_column(page, column, column, width_of(sheet, at), nullptr);
    write_cell(page, 0, column, sheet.head.cells[at], bold, false);
  }
  lxw_row_t line = 1;
  for (const auto& row : sheet.rows) {
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      write_cell(page, line, static_cast<lxw_col_t>(at), row.cells[at], nullptr,
                 std::ranges::find(sheet.numbers, at) != sheet.numbers.end());
    }
    ++line;
  }
  if (const auto error = workbook_close(workbook); error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace flexteam::sheets
