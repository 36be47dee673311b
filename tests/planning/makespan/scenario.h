// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

/// Small classical problems and plans as text, for tests that read like the work they plan.
namespace flexteam::planning::makespan {

/// One thing per line:
///   person ann: dig, lay          a person with skills; `lay 2` is level 2
///   pool crane 1                  a pool and its capacity
///   package north release 2 due 9 what follows belongs to it; without any: one package "work"
///   trench 3: dig dig 2, crane 1, after survey+1, release 4
///                                 an activity of 3 periods: two people who dig, of the second at least level 2, one
///                                 crane, starting one period after the end of survey at the earliest
/// The horizon is as long as everything in a row. Profile makespan.
[[nodiscard]] Problem problem_of(std::string_view text);

/// "trench 0-2 ann bob | wall 3-4 carl": activities by start, then by name, with their people in the order of lines.
[[nodiscard]] std::string text_of(const Plan& plan);

}  // namespace flexteam::planning::makespan
