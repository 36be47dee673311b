// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/state/state.h"

namespace flexteam::planning {

/// Turns the state into the plan given per activity, changing no more than what differs; hands back what that was.
std::vector<Index> become(State& state, const std::vector<Placement>& plan);

}  // namespace flexteam::planning
