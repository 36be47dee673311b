// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace flexteam::commands {

/// What is known about an instance: the best value of all columns of its row, and whether it is proved optimal.
struct BestKnown {
  std::int64_t value = 0;
  bool proved = false;
};

/// Rows of `best_known.csv` in the folder or one folder up, by file name of the instance; empty without such a file.
/// The columns `set`, `instance`, `lower_bound` and `proved_optimal` are no values; a value may be written as 545.0.
[[nodiscard]] std::map<std::string, BestKnown> read_best_known(const std::filesystem::path& folder);

}  // namespace flexteam::commands
