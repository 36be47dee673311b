// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/files/plan.h"
#include "planning/profiles/profile.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// The state as a plan in the order of the file: planned activities and score. Seed, seconds, bound, unplanned and late
/// are left to the caller.
[[nodiscard]] Plan plan_of(const State& state, const Profile& profile);

/// Lines of a placement by name. A person beyond the problem's people becomes "extra-<n>", n from 1.
[[nodiscard]] std::vector<PlannedLine> lines_of(const Compiled& compiled, const Placement& placement);

/// Ids of the package and the activity.
[[nodiscard]] const std::string& package_id(const Compiled& compiled, Index activity);
[[nodiscard]] const std::string& activity_id(const Compiled& compiled, Index activity);

}  // namespace flexteam::planning
