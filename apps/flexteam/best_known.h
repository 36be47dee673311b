// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planning/files/plan.h"

namespace flexteam::commands {

/// What is known about an instance: the best values of the first levels of its score, and whether they are proved
/// optimal.
struct BestKnown {
  std::vector<std::int64_t> values;
  bool proved = false;
};

/// A table of best known values, a row an instance. A column that is called like a level of the score is of that level.
/// Without such columns all numbers of a row are of the first level, and the least of them counts. The columns `set`,
/// `instance`, `lower_bound` and `proved_optimal` are no values; a value may be written as 545.0.
class BestKnownTable {
 public:
  /// Reads `file`; if that is empty `best_known.csv` in the folder or one folder up. Empty without such a file.
  BestKnownTable(const std::filesystem::path& folder, const std::filesystem::path& file);

  /// By file name of the instance. Nothing if it is not there or tells nothing of the first level.
  [[nodiscard]] std::optional<BestKnown> find(const std::string& instance, const planning::Levels& levels) const;

 private:
  using Row = std::map<std::string, double>;  // by column
  std::map<std::string, Row> rows_;
};

}  // namespace flexteam::commands
