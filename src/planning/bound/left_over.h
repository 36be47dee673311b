// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// What a plan leaves undone, as a problem: the hours that nobody uses and the activities that are not planned, each
/// worth what it would add to the plan.
struct LeftOver {
  Problem problem;  ///< fairness_alpha 0: its units are units of benefit at the margin of the plan
  double hour = 0;  ///< units of benefit that a planned hour of the plan brings, mean; 0: nothing is planned
};

/// - People have what the plan leaves of their capacity, from the frozen end on.
/// - Packages have their unplanned activities, released when what they come after has ended. Their weight is that of
///   the margin, (1 + V_m/E_m)^−α, and grows by what being whole brings for the part that is planned already.
/// - A line whose group has somebody in the plan is for that person alone.
/// Agreements and the published plan are in the plan already. The problem is meant for bounds: nobody carries it out.
[[nodiscard]] LeftOver left_over(const Problem& problem, const Plan& plan);

}  // namespace flexteam::planning
