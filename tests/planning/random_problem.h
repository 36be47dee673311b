// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/decode/random.h"
#include "planning/files/problem.h"

namespace flexteam::planning::testing {

/// A small problem with everything the model knows: absence, short weeks, levels, bound people, pools, lags, links
/// between packages, rigid work, deadlines, groups, commitments, a required package, parallel and gap limits.
Problem random_problem(std::uint64_t seed);

/// Activity `number` of package `package`: one line of the first skill, after the first activity of the package. Its
/// effort is one of `efforts` numbers from 2 on.
Activity small_activity(Random& random, Index package, Index number, int efforts);

/// At most three activities of one line, two people and four periods: small enough to try every plan.
Problem tiny_problem(std::uint64_t seed);

}  // namespace flexteam::planning::testing
