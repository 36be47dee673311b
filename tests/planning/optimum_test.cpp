// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "planning/solve.h"
#include "tests/planning/every_plan.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

TEST(Optimum, IsNeverExceededAndUsuallyMet) {
  constexpr std::uint64_t problems = 60;
  int met = 0;
  for (std::uint64_t seed = 1; seed <= problems; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = tiny_problem(seed);
    const auto best = EveryPlan(problem).best_benefit();
    const Plan plan = solve(problem, {.seconds = {}, .iterations = 400, .threads = 1});
    ASSERT_EQ(plan.score[1].first, "benefit");
    EXPECT_LE(plan.score[1].second, best);
    met += plan.score[1].second == best;
  }
  EXPECT_GE(met, 54) << "of " << problems;
}

}  // namespace
}  // namespace flexteam::planning::testing
