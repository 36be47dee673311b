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

std::map<std::string, BestKnown> read_best_known(const std::filesystem::path& folder) {
  std::map<std::string, BestKnown> known;
  std::ifstream file(folder / "best_known.csv");
  if (!file) file.open(std::filesystem::absolute(folder).lexically_normal() / ".." / "best_known.csv");
  std::string line;
  if (!std::getline(file, line)) return known;
  const std::vector<std::string> columns = cells(line);
  const auto name = std::ranges::find(columns, "instance") - columns.begin();
  while (std::getline(file, line)) {
    const std::vector<std::string> row = cells(line);
    if (row.size() != columns.size() || name >= std::ssize(row)) continue;
    std::optional<std::int64_t> best;
    bool proved = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto value = number(row[i]);
      if (columns[i] == "proved_optimal") proved = value == 1.0;
      if (!value || !is_value(columns[i])) continue;
      best = std::min<std::int64_t>(best.value_or(std::llround(*value)), std::llround(*value));
    }
    if (best) known[row[static_cast<std::size_t>(name)]] = {*best, proved};
  }
  return known;
}

}  // namespace flexteam::commands
