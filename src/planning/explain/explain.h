// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <stop_token>

#include "planning/files/plan.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// Fills `plan.unplanned` and `plan.late` for the finished plan in `state`: for every activity that is not planned the
/// hard rule in the way, an irreducible list of relaxations and a place that replays; for every late one its cause.
/// After `until`, or when asked to stop, it still explains everything, but what is not planned only by extra people,
/// without looking for anything cheaper.
void explain(const State& state, std::chrono::steady_clock::time_point until, const std::stop_token& stop, Plan& plan);

}  // namespace flexteam::planning
