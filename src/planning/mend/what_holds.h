// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// What of `plan` keeps every hard rule of `problem` where it stands. What does not falls, and all that comes after it.
/// The score is the one of `plan` still.
[[nodiscard]] Plan what_holds(const Problem& problem, const Plan& plan);

}  // namespace flexteam::planning
