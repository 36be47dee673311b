// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/files/plan.h"
#include "planning/files/problem.h"
#include "planning/makespan/instance.h"
#include "planning/makespan/island.h"

namespace flexteam::planning::makespan {

/// The levels of a cost in the order of the problem's profile.
[[nodiscard]] Levels levels(const Instance& instance, const Cost& cost);

/// Writes a schedule down as a plan: activities in the problem's order with a person for every line, score and bound;
/// what is late, and what would end after the horizon as unplanned, with the reason.
[[nodiscard]] Plan describe(const Problem& problem, const Instance& instance, const Schedule& schedule,
                            const Cost& bound);

}  // namespace flexteam::planning::makespan
