// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

/// Scenarios as readable text: who is there by weeks, what is asked, the plan that should come out.
///
///   periods 6
///   skills PB TA
///   person anna PB:2 | 8 8 . 8 8 8          (. = away; "only assen" or "lent-by assen" may stand before the bar)
///   client assen 1
///   pool room | 1 1 1 1 1 1
///   package w1 assen weight 2 due 3         (also: required, release n)
///     activity B1 min-periods 2             (also: release n, deadline n, rigid, after B0 [lag], uses room 1)
///       line PB effort 12 min 4 max 8       (also: level n, group g, role r)
///   commitment w1/B1 0 anna start 1 weight 5 | 4 4
///   published
///   anna | w1/B1:8 .
///   policy freeze-until 2
///   alone assen                             (what assen would plan by itself)
///   expect
///   anna | w1/B1:8 w1/B1:4 . . . .
///   not w2/B1 capacity extra-capacity
namespace flexteam::planning::testing {

struct Scenario {
  std::string name;
  Problem problem;
  std::vector<std::string> expected;  ///< lines of the expected plan, spaces made single
};

/// Every scenario under tests/planning/scenarios, by name.
std::vector<Scenario> all_scenarios();

/// The plan in the same words.
std::vector<std::string> as_text(const Problem& problem, const Plan& plan);

}  // namespace flexteam::planning::testing
