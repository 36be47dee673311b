// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <stop_token>

#include "planning/files/plan.h"
#include "planning/files/problem.h"
#include "planning/solve.h"

namespace flexteam::planning::balance {

/// Plans a problem that `fits` (instance.h): the fewest people, then the smallest spread. `bound` is proved, level
/// after level: equal to the score means optimal. With one thread and `iterations` (rounds of moves) the same input and
/// seed give the same plan. Nothing if not everything can be done, or was not found: then the general search says what
/// and why.
[[nodiscard]] std::optional<Plan> solve(const Problem& problem, const Options& options,
                                        const OnProgress& on_progress = {}, const std::stop_token& stop = {});

}  // namespace flexteam::planning::balance
