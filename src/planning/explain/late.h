// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <vector>

#include "planning/files/plan.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// Every planned activity that ends after its due period, in the order of the file, with the rule that holds it up.
/// After `until` nothing is tried any more: what release and precedence do not explain is then put down to capacity.
[[nodiscard]] std::vector<Late> late_ones(const State& state, std::chrono::steady_clock::time_point until);

}  // namespace flexteam::planning
