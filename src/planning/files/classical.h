// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "json/problems.h"
#include "planning/files/problem.h"

/// What the benchmark formats of the literature have in common: activities with one duration that may not be
/// interrupted, numbered in one row, and dummies of duration 0 that only carry precedence.
namespace flexteam::planning {

struct ClassicalActivity {
  std::size_t project = 0;
  std::string id = {};
  std::int64_t duration = 0;
  std::vector<PoolUse> pools = {};
  std::vector<Line> lines = {};         ///< effort, min, max are set from the duration
  std::vector<std::size_t> after = {};  ///< indices into Classical::activities
};

struct ClassicalProject {
  std::string id = {};
  std::int64_t release = 0;
};

struct Classical {
  std::vector<ClassicalProject> projects;
  std::vector<ClassicalActivity> activities;
};

/// Fills packages and periods of `problem` (pools and people still need their capacities, by set_capacity). Activities
/// of duration 0 vanish; who comes after one comes after all that it came after. A line works 1 unit in every period, a
/// pool is used from start to end. The horizon is the sum of the durations after the last release: enough for one after
/// the other. Tells of circles and of horizons above the limit.
void fill_packages(const Classical& classical, Problem& problem, json::Problems& problems);

/// One capacity per period, the same in all.
[[nodiscard]] std::vector<Units> constant_capacity(std::int64_t units, Period periods);

}  // namespace flexteam::planning
