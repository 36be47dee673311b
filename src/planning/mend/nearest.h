// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

struct NearestOptions {
  std::optional<double> seconds = 0.8;  ///< at most; a plan in which nothing more can be kept is handed out sooner
  std::optional<std::int64_t> rounds;   ///< instead of `seconds`: the same bytes on every run
  std::uint64_t seed = 1;
  bool explain = true;                       ///< false: Plan::unplanned and Plan::late stay empty
  const Plan* first = nullptr;               ///< what stands before anything else of the published plan takes its place
  std::vector<std::pair<Index, Index>> out;  ///< packages and activities: not planned, nor is what comes after them
  bool change = true;                        ///< false: the published plan as far as it still can be, and nothing else
};

/// The plan of `problem` (profile flexteam, with a published plan) that changes least: first the required packages,
/// then the fewest broken agreements, then the fewest changed units, then the benefit. What the published plan has not
/// is planned only where an agreement or a required package asks it. Of work that has to change anyway as much is
/// planned as can be without a tenth more changed units. Every hard rule holds; the score is that of `problem`.
[[nodiscard]] Plan plan_nearest(const Problem& problem, const NearestOptions& options,
                                const std::stop_token& stop = {});

}  // namespace flexteam::planning
