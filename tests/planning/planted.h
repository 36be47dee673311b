// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning::testing {

/// A full plan that was made first, and the problem that it was made into: every hour of everybody is work of some
/// package, in time. `spare` times as much work is offered besides, worth half as much, so that a search has to choose.
struct Planted {
  Problem problem;
  Plan plan;  ///< keeps every hard rule of the problem
};
Planted planted(std::uint64_t seed, Index people, Period periods, double spare);

}  // namespace flexteam::planning::testing
