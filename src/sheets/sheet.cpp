// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sheets/sheet.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "sheets/csv.h"
#include "sheets/xlsx_read.h"
#include "sheets/xlsx_write.h"

namespace flexteam::sheets {
namespace {

constexpr std::string_view zip_mark = "PK\x03\x04";
/// Of an old .xls, and of an .xlsx with a password.
constexpr std::string_view compound_mark = "\xD0\xCF\x11\xE0";

/// Number of bytes that follow a first byte of UTF-8 and the range of the second; none: it begins nothing.
struct Lead {
  int more = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  bool good = true;
};

Lead lead(unsigned char first) {
  if (first < 0x80) return {.good = first != 0};
  if (first >= 0xC2 && first <= 0xDF) return {.more = 1};
  if (first >= 0xE0 && first <= 0xEF) {
    // No overlong forms and no halves of pairs.
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : 0xBF;
    return {.more = 2, .low = low, .high = high};
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned char low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xF4 ? 0x8F : 0xBF;
    return {.more = 3, .low = low, .high = high};
  }
  return {.good = false};
}

bool has_control_character(std::string_view cell) {
  return std::ranges::any_of(cell, [](char sign) {
    const auto code = static_cast<unsigned char>(sign);
    return (code < 0x20 && sign != '\t' && sign != '\n' && sign != '\r') || code == 0x7F;
  });
}

Troubles control_characters(const std::string& name, const std::vector<Row>& rows) {
  Troubles troubles;
  for (const auto& row : rows) {
    for (std::size_t at = 0; at < row.cells.size() && troubles.size() < most_troubles; ++at) {
      if (!has_control_character(row.cells[at])) continue;
      troubles.push_back({.sheet = name,
                          .line = row.line,
                          .column = column_letters(at),
                          .message = "hier staat een teken dat geen tekst is",
                          .remedy = "Typ de cel opnieuw, of plak haar als tekst zonder opmaak."});
    }
  }
  return troubles;
}

}  // namespace

std::optional<double> decimal_number(std::string_view cell) {
  const bool below_zero = cell.starts_with('-');
  std::string text(below_zero ? cell.substr(1) : cell);
  const bool digits_alone =
      std::ranges::all_of(text, [](char sign) { return (sign >= '0' && sign <= '9') || sign == ','; });
  if (!digits_alone || text.empty() || text.front() == ',' || text.back() == ',') return std::nullopt;
  if (std::ranges::count(text, ',') > 1) return std::nullopt;
  std::ranges::replace(text, ',', '.');
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return below_zero ? -number : number;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (++column; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto from = text.find_first_not_of(white);
  return from == std::string_view::npos ? std::string_view()
                                        : text.substr(from, text.find_last_not_of(white) - from + 1);
}

bool is_empty(const Row& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

std::string cut(std::string_view text) {
  constexpr std::size_t most = 60;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && ++count > most) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

bool is_text(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto found = lead(static_cast<unsigned char>(bytes[at]));
    if (!found.good || at + static_cast<std::size_t>(found.more) >= bytes.size() + (found.more == 0 ? 1 : 0))
      return false;
    for (int more = 0; more < found.more; ++more) {
      const auto byte = static_cast<unsigned char>(bytes[++at]);
      const bool first = more == 0;
      if (byte < (first ? found.low : 0x80) || byte > (first ? found.high : 0xBF)) return false;
    }
  }
  return true;
}

std::expected<Sheet, Troubles> with_head(std::string name, std::vector<Row> rows) {
  std::erase_if(rows, is_empty);
  if (rows.empty()) {
    return std::unexpected(
        Troubles{{.sheet = std::move(name),
                  .message = "er staat niets in",
                  .remedy = "Zet op de eerste regel de namen van de kolommen. Exporteer voor een voorbeeld."}});
  }
  if (rows.size() > most_rows + 1) {
    return std::unexpected(Troubles{{.sheet = std::move(name),
                                     .line = rows[most_rows + 1].line,
                                     .message = fmt::format("er staan meer dan {} regels in", most_rows),
                                     .remedy = "Verdeel ze over meer bestanden."}});
  }
  for (const auto& row : rows) {
    if (row.cells.size() <= most_columns) continue;
    return std::unexpected(Troubles{{.sheet = std::move(name),
                                     .line = row.line,
                                     .message = fmt::format("deze regel heeft meer dan {} kolommen", most_columns),
                                     .remedy = "Haal de kolommen weg die er niet bij horen."}});
  }
  if (auto troubles = control_characters(name, rows); !troubles.empty()) return std::unexpected(std::move(troubles));
  Sheet sheet{.name = std::move(name), .head = std::move(rows.front()), .rows = {}};
  sheet.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
  return sheet;
}

std::expected<Sheet, Troubles> read(std::string_view bytes, std::string_view wanted) {
  if (bytes.starts_with(zip_mark)) return read_xlsx(bytes, wanted);
  if (bytes.starts_with(compound_mark)) {
    return std::unexpected(Troubles{{.message = "dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op",
                                     .remedy = "Sla het op als .xlsx zonder wachtwoord, of als CSV UTF-8."}});
  }
  return read_csv(bytes);
}

std::string write(const Sheet& sheet, Format format) {
  return format == Format::csv ? write_csv(sheet) : write_xlsx(sheet);
}

}  // namespace flexteam::sheets
