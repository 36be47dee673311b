// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "check/check.h"
#include "check/schedule.h"

namespace flexteam::check {

/// The score of a schedule after the problem's profile, from scratch. Source: docs/planning/model.md, "Score".
/// flexteam: broken, benefit, service, cost. makespan and portfolio: makespan. project-delay: delay, makespan.
/// balance: people, spread.
[[nodiscard]] planning::Levels score(const planning::Problem& problem, const Names& names, const Schedule& schedule);

/// How many periods an activity that ends in `end` is after its due (its own, else its package's); 0 without a due.
[[nodiscard]] Period late_periods(const planning::Problem& problem, ActivityId id, Period end);

/// The commitment is kept: same person, same start of the line, same leading amounts.
[[nodiscard]] bool is_kept(const planning::Commitment& commitment, const Schedule& schedule);

/// Compares with what the plan claims: every level there, equal (`service` and `benefit` to ±1).
void compare_score(const planning::Levels& claimed, const planning::Levels& right, std::vector<Broken>& broken);

}  // namespace flexteam::check
