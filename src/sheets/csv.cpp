// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sheets/csv.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace flexteam::sheets {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

/// Spreadsheets calculate what begins with one of these (OWASP, "CSV injection").
bool is_formula(std::string_view cell) {
  constexpr std::string_view first_signs = "=+-@\t\r\n";
  const auto start = cell.find_first_not_of('\'');
  return start != std::string_view::npos && first_signs.find(cell[start]) != std::string_view::npos;
}

/// The cell without the sign that kept it from being a formula.
std::string_view as_it_was(std::string_view cell) {
  return cell.find('\'') == 0 && is_formula(cell) ? cell.substr(1) : cell;
}

char separator_of(std::string_view text) {
  constexpr std::array<char, 3> signs = {';', ',', '\t'};
  std::array<int, 3> counts{};
  bool quoted = false;
  bool begun = false;  // lines before the head are empty
  for (const char sign : text) {
    if (sign == '"') quoted = !quoted;
    if (sign == '\n' && begun && !quoted) break;
    begun = begun || trimmed({&sign, 1}).size() == 1 || sign == '\t';
    if (quoted) continue;
    for (std::size_t at = 0; at < signs.size(); ++at) counts[at] += sign == signs[at] ? 1 : 0;
  }
  return signs[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

  std::expected<std::vector<Row>, Troubles> rows() {
    std::vector<Row> rows;
    // One row more than is read, so that too many are seen.
    while (at_ < text_.size() && rows.size() <= most_rows + 1) {
      Row row{.line = line_, .cells = {}};
      if (!read(row)) return std::unexpected(Troubles{*trouble_});
      if (!is_empty(row)) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  bool read(Row& row) {
    for (;;) {
      std::string cell;
      if (at_ < text_.size() && text_[at_] == '"') {
        if (!quoted(row, cell)) return false;
      } else {
        plain(cell);
      }
      if (row.cells.size() <= most_columns) {
        row.cells.emplace_back(as_it_was(cell));
      } else if (!trimmed(cell).empty()) {
        row.cells.back() = cell;  // a row is not empty because its cells lie far away
      }
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        continue;
      }
      end_line();
      return true;
    }
  }

  void plain(std::string& cell) {
    const auto start = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
    cell = text_.substr(start, at_ - start);
  }

  /// False: refused.
  bool quoted(const Row& row, std::string& cell) {
    const int first_line = line_;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        line_ += text_[at_] == '\n' ? 1 : 0;
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[++at_];
      } else {
        ++at_;
        if (at_ == text_.size() || text_[at_] == separator_ || at_line_end()) return true;
        return refuse(row, line_, "na een aanhalingsteken komt nog tekst",
                      "Zet in een cel tussen aanhalingstekens elk aanhalingsteken dubbel.");
      }
    }
    return refuse(row, first_line, "het aanhalingsteken aan het begin wordt niet gesloten",
                  "Sluit de cel met een aanhalingsteken.");
  }

  bool refuse(const Row& row, int line, std::string message, std::string remedy) {
    trouble_ = Trouble{.sheet = {},
                       .line = line,
                       .column = column_letters(row.cells.size()),
                       .message = std::move(message),
                       .remedy = std::move(remedy)};
    return false;
  }

  [[nodiscard]] bool at_line_end() const {
    return text_[at_] == '\n' || (text_[at_] == '\r' && (at_ + 1 == text_.size() || text_[at_ + 1] == '\n'));
  }

  void end_line() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    ++line_;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::optional<Trouble> trouble_;
};

void append(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& numbers) {
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const auto& cell = cells[at];
    const bool number = std::ranges::find(numbers, at) != numbers.end() && decimal_number(cell).has_value();
    if (at > 0) out += ';';
    out += '"';
    if (is_formula(cell) && !number) out += '\'';
    for (const char sign : cell) out.append(sign == '"' ? 2 : 1, sign);
    out += '"';
  }
  out += "\r\n";
}

}  // namespace

std::expected<Sheet, Troubles> read_csv(std::string_view bytes) {
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  if (!is_text(bytes)) {
    return std::unexpected(Troubles{{.message = "dit is geen CSV-bestand in UTF-8 en geen Excel-bestand (.xlsx)",
                                     .remedy = "Sla het op als \"CSV UTF-8\" of als Excel-werkmap (.xlsx)."}});
  }
  auto rows = Reader(bytes).rows();
  if (!rows) return std::unexpected(std::move(rows.error()));
  return with_head({}, *std::move(rows));
}

std::string write_csv(const Sheet& sheet) {
  std::string out(mark);
  append(out, sheet.head.cells, {});
  for (const auto& row : sheet.rows) append(out, row.cells, sheet.numbers);
  return out;
}

}  // namespace flexteam::sheets
