// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "json/nearest.h"
#include "service/exchange/preview.h"
#include "service/exchange/table.h"

/// A table beside what is kept: what it would change, or everything that is wrong with it.
namespace flexteam::service::exchange {

template <class T>
struct Compared {
  Preview preview;
  std::vector<T> added;
  std::vector<T> changed;  ///< in the version that was kept
};

template <class T>
[[nodiscard]] sheets::Sheet sheet_of(const Table<T>& table) {
  sheets::Sheet sheet{.name = std::string(table.name), .head = {.line = 1, .cells = {}}, .rows = {}};
  for (const auto& column : table.columns) sheet.head.cells.emplace_back(column.name);
  int line = 1;
  for (const auto& one : table.present) {
    sheets::Row row{.line = ++line, .cells = {}};
    for (const auto& column : table.columns) row.cells.push_back(column.write(one));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

template <class T>
class Comparison {
 public:
  Comparison(const Table<T>& table, const sheets::Sheet& sheet) : table_(table), sheet_(sheet) {
    for (const auto& one : table.present) by_key_[key().write(one)] = &one;
  }

  Compared<T> run() {
    out_.preview.sheet = sheet_.name;
    read_head();
    if (troubles().empty()) {
      for (const auto& row : sheet_.rows) {
        if (troubles().size() < sheets::most_troubles) compare(row);
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] const Column<T>& key() const { return table_.columns.front(); }
  [[nodiscard]] sheets::Troubles& troubles() { return out_.preview.troubles; }

  void tell(int line, std::string_view column, std::string message, std::string_view remedy) {
    troubles().push_back({sheet_.name, line, std::string(column), std::move(message), std::string(remedy)});
  }

  void read_head() {
    std::set<std::string_view> seen;
    for (const auto& cell : sheet_.head.cells) {
      const auto found =
          std::ranges::find_if(table_.columns, [&](const auto& column) { return same_word(column.name, cell); });
      order_.push_back(found == table_.columns.end() ? nullptr : &*found);
      if (sheets::trimmed(cell).empty()) continue;
      if (found == table_.columns.end()) {
        tell(sheet_.head.line, sheets::cut(cell), "deze kolom is niet bekend", unknown_remedy(cell));
      } else if (!seen.insert(found->name).second) {
        tell(sheet_.head.line, found->name, "deze kolom staat er twee keer", "Haal een van de twee weg.");
      }
    }
  }

  [[nodiscard]] std::string unknown_remedy(std::string_view cell) const {
    std::vector<std::string_view> names;
    std::string all;
    for (const auto& column : table_.columns) {
      names.push_back(column.name);
      all += fmt::format("{}{}", all.empty() ? "" : ", ", column.name);
    }
    const auto near = json::nearest(cell, names);
    return near ? fmt::format("Bedoel je {}? Anders: haal de kolom weg.", *near)
                : fmt::format("Haal de kolom weg. De kolommen heten: {}.", all);
  }

  /// The cell of `column`; none: the file has no such column.
  [[nodiscard]] std::optional<std::string_view> cell_of(const sheets::Row& row, const Column<T>& column) const {
    for (std::size_t at = 0; at < order_.size(); ++at) {
      if (order_[at] != &column) continue;
      return at < row.cells.size() ? sheets::trimmed(row.cells[at]) : std::string_view();
    }
    return std::nullopt;
  }

  void compare(const sheets::Row& row) {
    const auto before_troubles = troubles().size();
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const bool named = at < order_.size() && order_[at] != nullptr;
      if (named || sheets::trimmed(row.cells[at]).empty()) continue;
      tell(row.line, sheets::column_letters(at), "deze cel staat onder geen kolom",
           "Haal de cel leeg, of geef de kolom een naam.");
    }
    const auto key_cell = cell_of(row, key()).value_or("");
    const auto found = by_key_.find(key_cell);
    const T* before = found == by_key_.end() ? nullptr : found->second;
    if (!key_cell.empty() && !keys_.emplace(key_cell).second) {
      tell(row.line, key().name, fmt::format("{} staat er twee keer", quoted(key_cell)),
           "Laat een van de twee regels staan.");
      return;
    }
    T after = before == nullptr ? table_.fresh : *before;
    if (before == nullptr && table_.chooses_keys) {
      if (auto wrong = key().read(after, key_cell)) tell(row.line, key().name, *std::move(wrong), key().remedy);
    }
    for (const auto& column : table_.columns) read(row, column, before, after);
    if (troubles().size() > before_troubles) return;
    if (before != nullptr && reads_the_same(*before, after)) {
      ++out_.preview.unchanged;  // also when today's rules would not let it in: nobody asks for that
      return;
    }
    if (table_.complete) table_.complete(after, before, said_in(row));
    const bool adds = before == nullptr && !table_.chooses_keys;
    if (adds && (key_cell.empty() || table_.moves_keys) && is_kept(after)) {
      ++out_.preview.unchanged;
      return;
    }
    if (adds && !key_cell.empty()) {
      tell(row.line, key().name, fmt::format("{} is er niet (meer)", quoted(key_cell)), key().remedy);
      return;
    }
    check(row, before, after);
    if (troubles().size() == before_troubles) note(row, before, std::move(after));
  }

  [[nodiscard]] Said said_in(const sheets::Row& row) const {
    Said said;
    for (const auto& column : table_.columns) {
      if (!cell_of(row, column).value_or("").empty()) said.insert(column.field);
    }
    return said;
  }

  void read(const sheets::Row& row, const Column<T>& column, const T* before, T& after) {
    if (&column == &key()) return;
    const auto cell = cell_of(row, column);
    const auto now = column.write(after);
    if (cell && *cell != sheets::trimmed(now)) {
      if (!column.read || (column.fixed && before != nullptr)) {
        if (column.read ? means_the_same(column, after, *cell) : cell->empty()) return;
        tell(row.line, column.name,
             fmt::format("hier stond {}; dit kan niet in een bestand worden gewijzigd", quoted(now)), column.remedy);
        return;
      }
      if (!column.lines && cell->find_first_of("\t\r\n") != std::string_view::npos) {
        tell(row.line, column.name, "hier staat een regeleinde of een tab in", "Schrijf het op een regel.");
        return;
      }
      if (column.most > 0 && length_of(*cell) > column.most) {
        tell(row.line, column.name, fmt::format("dit is langer dan {} tekens", column.most), "Maak de tekst korter.");
        return;
      }
      if (cell->empty() && column.required) {
        // A new row's own municipality goes without saying.
        if (before != nullptr || now.empty()) tell(row.line, column.name, "deze cel is leeg", column.remedy);
        return;
      }
      if (auto wrong = column.read(after, *cell)) tell(row.line, column.name, *std::move(wrong), column.remedy);
    } else if (column.required && now.empty()) {
      tell(row.line, column.name, cell ? "deze cel is leeg" : "deze kolom ontbreekt", column.remedy);
    }
  }

  [[nodiscard]] bool reads_the_same(const T& one, const T& other) const {
    return std::ranges::all_of(table_.columns,
                               [&](const auto& column) { return column.write(one) == column.write(other); });
  }

  /// Another way to write what is there: the code of a municipality instead of its name.
  [[nodiscard]] static bool means_the_same(const Column<T>& column, const T& now, std::string_view cell) {
    T other = now;
    return !column.read(other, cell) && column.write(other) == column.write(now);
  }

  /// What somebody adds a second time by giving the same file again.
  [[nodiscard]] bool is_kept(const T& after) {
    if (written_.empty()) {
      for (const auto& one : table_.present) written_.push_back(cells_of(one));
    }
    const auto is = cells_of(after);
    return std::ranges::any_of(written_, [&](const auto& one) {
      for (std::size_t at = 1; at < is.size(); ++at) {
        const auto& column = table_.columns[at];
        if (column.read && !(column.derived && is[at].empty()) && one[at] != is[at]) return false;
      }
      return true;
    });
  }

  [[nodiscard]] std::vector<std::string> cells_of(const T& one) const {
    std::vector<std::string> cells;
    for (const auto& column : table_.columns) cells.push_back(column.write(one));
    return cells;
  }

  void check(const sheets::Row& row, const T* before, const T& after) {
    for (const auto& problem : table_.problems(after, before)) {
      const auto* column = column_at(table_.columns, problem.place);
      tell(row.line, column != nullptr ? column->name : std::string_view(), problem.message,
           column != nullptr ? column->remedy : std::string_view("Wijzig dit op het scherm, en exporteer opnieuw."));
    }
  }

  void note(const sheets::Row& row, const T* before, T after) {
    RowChange change{.kind = before == nullptr ? RowKind::added : RowKind::changed,
                     .line = row.line,
                     .name = table_.label(after),
                     .fields = {}};
    for (const auto& column : table_.columns) {
      if (&column == &key()) continue;
      auto was = before == nullptr ? std::string() : column.write(*before);
      auto is = column.write(after);
      if (was != is) change.fields.push_back({std::string(column.name), std::move(was), std::move(is)});
    }
    if (before != nullptr && change.fields.empty()) {
      ++out_.preview.unchanged;
      return;
    }
    out_.preview.rows.push_back(std::move(change));
    (before == nullptr ? out_.added : out_.changed).push_back(std::move(after));
  }

  const Table<T>& table_;
  const sheets::Sheet& sheet_;
  std::map<std::string, const T*, std::less<>> by_key_;
  std::vector<const Column<T>*> order_;
  std::set<std::string, std::less<>> keys_;
  std::vector<std::vector<std::string>> written_;  ///< cells of what is kept, once they are asked
  Compared<T> out_;
};

template <class T>
[[nodiscard]] Compared<T> compare(const Table<T>& table, const sheets::Sheet& sheet) {
  return Comparison<T>(table, sheet).run();
}

}  // namespace flexteam::service::exchange
