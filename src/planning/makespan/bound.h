// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/makespan/instance.h"
#include "planning/makespan/paths.h"

namespace flexteam::planning::makespan {

/// A proved lower bound of the makespan: the largest of the critical path, the energy bound of every pool and that of
/// the people. Energy: the work of jobs with a late head and a long tail takes some time between the smallest head and
/// the smallest tail of these jobs: divided by the capacity of the pool, or spread as evenly over the people as their
/// skills allow.
[[nodiscard]] Time lower_bound(const Instance& instance, const Paths& paths);

}  // namespace flexteam::planning::makespan
