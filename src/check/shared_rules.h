// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "check/check.h"
#include "check/schedule.h"
#include "check/usage.h"

namespace flexteam::check {

/// Judges what activities have to do with each other: capacity, pool-capacity, max-parallel, precedence, required,
/// same-person. `usage` holds all of `schedule`.
void check_shared(const planning::Problem& problem, const Schedule& schedule, const Usage& usage,
                  std::vector<Broken>& broken);

/// Judges `frozen`: periods before policy.freeze_until keep the published amounts per person, activity and line.
/// A published activity that no longer fits the problem is thawed whole; nothing may be added to it, nor anything new
/// be put before freeze_until. Where published activities overload a person only together, any of them may be thawed.
void check_frozen(const planning::Problem& problem, const Names& names, const Schedule& schedule,
                  std::vector<Broken>& broken);

/// The same for one activity that would stand at `placed`: nothing is added before freeze_until.
void check_frozen_addition(const planning::Problem& problem, const Names& names, ActivityId id, const Placed& placed,
                           std::vector<Broken>& broken);

}  // namespace flexteam::check
