// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stop_token>
#include <vector>

#include "planning/bound/prices.h"
#include "planning/decode/insert.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// All packages: those that must be done, then those with commitments, then by weight, then in the order of the file.
[[nodiscard]] std::vector<Index> weight_order(const Compiled& compiled);

/// The same, but instead of by weight by what a package brings per price of its time, times its effort to the power
/// `size`.
[[nodiscard]] std::vector<Index> price_order(const State& state, const Prices& prices, double size = 0);

/// The plain yardstick: every activity in weight order at its earliest fit with the first person that fits. `stop` is
/// asked between packages.
void plan_serially(State& state, Inserter& inserter, const std::vector<Index>& packages, const Taste& taste,
                   const std::stop_token& stop = {});

/// Places as much of `wanted` (placements per activity) as still fits.
void adopt(State& state, const std::vector<Placement>& wanted);
void adopt_frozen(State& state);
/// What is frozen, and as much of `plan` (null: nothing) as still fits beside it.
[[nodiscard]] State adopted(const Compiled& compiled, const Plan* plan);

}  // namespace flexteam::planning
