// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "check/check.h"
#include "check/schedule.h"
#include "check/usage.h"

namespace flexteam::check {

/// Judges `unplanned`: every unplanned activity listed once, with a known reason, and a witness that replays: with its
/// relaxations applied and all else kept the activity fits at its place, and with any one of them left out it does not.
///
/// How a relaxation is applied: extra-capacity number k of the list is the person "extra-k", there from `from` to `to`
/// with `units`; extra-level gives the person the skill; later-deadline and earlier-release set those of the activity;
/// raise-parallel sets the policy; release-commitment and displace take the activity or package out, with all that
/// comes after; plan-first counts the predecessor as done in time. Names that the problem has not are told in
/// `problems`.
void check_unplanned(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
                     const planning::Plan& plan, std::vector<Broken>& broken, json::Problems& problems);

/// Judges `late`: every late activity listed once, with the right number of periods and a cause that is true, and no
/// other.
void check_late(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
                const planning::Plan& plan, std::vector<Broken>& broken, json::Problems& problems);

}  // namespace flexteam::check
