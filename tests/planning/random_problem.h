// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/files/problem.h"

namespace flexteam::planning::testing {

/// A small problem with everything the model knows: absence, short weeks, levels, bound people, pools, lags, links
/// between packages, rigid work, deadlines, groups, commitments, a required package, parallel and gap limits.
Problem random_problem(std::uint64_t seed);

/// At most three activities of one line, two people and four periods: small enough to try every plan.
Problem tiny_problem(std::uint64_t seed);

}  // namespace flexteam::planning::testing
