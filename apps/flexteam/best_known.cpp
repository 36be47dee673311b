// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "best_known.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <optional>
#include <string_view>
#include <vector>

namespace flexteam::commands {
namespace {

std::vector<std::string> cells(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  std::vector<std::string> row;
  std::size_t from = 0;
  for (std::size_t comma; (comma = line.find(',', from)) != std::string::npos; from = comma + 1) {
    row.push_back(line.substr(from, comma - from));
  }
  row.push_back(line.substr(from));
  return row;
}

std::optional<double> number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

bool is_value(std::string_view column) {
  return column != "set" && column != "instance" && column != "lower_bound" && column != "proved_optimal";
}

}  // namespace

BestKnownTable::BestKnownTable(const std::filesystem::path& folder, const std::filesystem::path& file) {
  std::ifstream in(file.empty() ? folder / "best_known.csv" : file);
  if (!in && file.empty()) in.open(std::filesystem::absolute(folder).lexically_normal() / ".." / "best_known.csv");
  std::string line;
  if (!std::getline(in, line)) return;
  const std::vector<std::string> columns = cells(line);
  const auto name = std::ranges::find(columns, "instance") - columns.begin();
  while (std::getline(in, line)) {
    const std::vector<std::string> row = cells(line);
    if (row.size() != columns.size() || name >= std::ssize(row)) continue;
    auto& values = rows_[row[static_cast<std::size_t>(name)]];
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (const auto value = number(row[i])) values[columns[i]] = *value;
    }
  }
}

std::optional<BestKnown> BestKnownTable::find(const std::string& instance, const planning::Levels& levels) const {
  const auto found = rows_.find(instance);
  if (found == rows_.end() || levels.empty()) return std::nullopt;
  const Row& row = found->second;
  BestKnown known;
  if (const auto proved = row.find("proved_optimal"); proved != row.end()) known.proved = proved->second == 1.0;
  for (const auto& [level, value] : levels) {
    const auto column = row.find(level);
    if (column == row.end()) break;
    known.values.push_back(std::llround(column->second));
  }
  if (!known.values.empty()) return known;
  for (const auto& [column, value] : row) {
    if (!is_value(column)) continue;
    const std::int64_t whole = std::llround(value);
    if (known.values.empty()) known.values.push_back(whole);
    known.values.front() = std::min(known.values.front(), whole);
  }
  return known.values.empty() ? std::nullopt : std::optional(known);
}

}  // namespace flexteam::commands
