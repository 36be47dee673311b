// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/makespan/instance.h"
#include "planning/makespan/paths.h"

namespace flexteam::planning::makespan {

/// A proved lower bound of the makespan: the largest of the critical path and, for every pool and every set of people
/// that some crew must be taken from, the energy bound: work of jobs with a late head and a long tail divided by the
/// capacity, between the smallest head and the smallest tail of these jobs.
[[nodiscard]] Time lower_bound(const Instance& instance, const Paths& paths);

}  // namespace flexteam::planning::makespan
