// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stop_token>

#include "planning/files/plan.h"
#include "planning/files/problem.h"
#include "planning/solve.h"

/// The search for the profiles of the classical literature (`makespan`, `portfolio`, `project-delay`).
namespace flexteam::planning::makespan {

/// True if `problem` asks for one of these profiles and has the classical shape: every activity runs without a break
/// with a fixed length, people have capacity 1 and pools a constant capacity in all periods; no deadlines, groups,
/// commitments, nor a published plan; and nothing that no plan could hold. Anything else belongs to the general search.
[[nodiscard]] bool fits(const Problem& problem);

/// Plans a problem that `fits`. The plan keeps every hard rule; activities that cannot end within the horizon stay
/// unplanned with that reason. `bound` is proved; equal to the score means optimal. With one thread
/// and `iterations` (schedules bred) the same input and seed give the same plan.
[[nodiscard]] Plan solve(const Problem& problem, const Options& options, const OnProgress& on_progress = {},
                         std::stop_token stop = {});

}  // namespace flexteam::planning::makespan
