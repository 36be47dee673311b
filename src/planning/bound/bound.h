// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stop_token>

#include "planning/bound/linear.h"
#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// What no plan can exceed.
struct Bound {
  Levels levels;       ///< the best that the first levels of the profile can be; empty: nothing is known
  LinearBound linear;  ///< profile `flexteam`: the program behind it
  bool file_written = true;
};

/// Profile `flexteam`: the lesser of linear programming and of prices. `makespan`, `portfolio`: critical path and
/// energy.
[[nodiscard]] Bound find_bound(const Problem& problem, const LinearOptions& options, const std::stop_token& stop = {});

/// The benefit of a score that is no less than `units` are worth, rounding of the score included.
[[nodiscard]] std::int64_t benefit_of(const Compiled& compiled, double units);

}  // namespace flexteam::planning
