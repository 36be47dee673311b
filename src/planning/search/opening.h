// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/bound/prices.h"
#include "planning/compiled/compiled.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// The packages that a plan is built around: those whose work brings most, as much as takes a good half of all
/// capacity, and whatever is required, agreed, or comes before these. All packages where there is capacity for all.
[[nodiscard]] std::vector<Index> core_of(const State& state, const Prices& prices);

/// The same problem in which only these packages can be planned, and what is frozen.
[[nodiscard]] Compiled offering(const Compiled& compiled, std::vector<Index> packages);

}  // namespace flexteam::planning
