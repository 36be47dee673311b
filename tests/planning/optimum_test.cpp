// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <array>

#include "planning/solve.h"
#include "tests/planning/broken.h"
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

/// What is enumerated rests on the planner's own rules: the checker says the same of it.
TEST(Optimum, IsSoughtInWhatTheIndependentCheckerAllows) {
  std::array<int, 2> judged{};
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = tiny_problem(seed);
    EveryPlan plans(problem);
    plans.tried = [&](const State& state, Index a, const Placement& placement, bool allowed) {
      EXPECT_EQ(checker_allows(state, a, placement), allowed);
      ++judged[allowed ? 1 : 0];
    };
    static_cast<void>(plans.best_benefit());
  }
  EXPECT_GT(judged[0], 100);
  EXPECT_GT(judged[1], 100);
  RecordProperty("judged", judged[0] + judged[1]);
}

}  // namespace
}  // namespace flexteam::planning::testing
