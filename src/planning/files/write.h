// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// The text of a file `flexteam-problem/1`: every field written but weights of 0 that are younger than the
/// format; heads not joined again. Equal problems give equal bytes.
[[nodiscard]] std::string write_problem(const Problem& problem);

/// The text of a file `flexteam-plan/1`; a relaxation has only the fields of its kind. Equal plans give equal bytes.
[[nodiscard]] std::string write_plan(const Plan& plan);

}  // namespace flexteam::planning
