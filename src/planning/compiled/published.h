// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// `plan` as placements per activity of `c`. What the problem no longer knows (an activity, another number of lines)
/// stays unplanned; an unknown person becomes `none`.
[[nodiscard]] std::vector<Placement> placements_of(const Plan& plan, const Compiled& c);

/// Fills Compiled::published and what the published plan owes: its units per activity, person and period.
void compile_published(const Problem& problem, Compiled& c);

}  // namespace flexteam::planning
