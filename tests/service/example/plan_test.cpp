// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "planning/solve.h"
#include "service/insight/sentences.h"
#include "service/problem/outcome_of.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;

/// The example's problem and a plan from a short, repeatable search.
struct Planned {
  Kept kept;
  BuiltProblem built;
  planning::Plan plan;
};

const Planned& planned() {
  static const Planned made = [] {
    Planned all{.kept = example({.first_week = first_week})};
    all.built = build_problem(all.kept, {.first_week = first_week});
    all.plan = planning::solve(all.built.problem, {.seconds = std::nullopt, .iterations = 200, .threads = 1});
    return all;
  }();
  return made;
}

TEST(ExamplePlan, KeepsEveryHardRuleAndItsScoreInTheEyesOfTheChecker) {
  const auto report = check::check(planned().built.problem, planned().plan);
  ASSERT_TRUE(report.has_value()) << report.error().front().message;
  for (const auto& broken : report->broken) {
    if (broken.rule == "witness") {
      continue;  // explanations are tested with the planner
    }
    ADD_FAILURE() << broken.rule << " at " << broken.place << ": " << broken.message;
  }
}

TEST(ExamplePlan, EveryRunningAgreementIsKept) {
  ASSERT_FALSE(planned().built.problem.commitments.empty());
  ASSERT_EQ(planned().plan.score.front().first, "broken");
  EXPECT_EQ(planned().plan.score.front().second, 0);
}

TEST(ExamplePlan, EverythingThatDoesNotFitHasASentence) {
  const auto outcome = outcome_of(planned().plan, planned().built, planned().kept.menu);
  EXPECT_EQ(outcome.unplanned.size(), planned().plan.unplanned.size());
  for (const auto& step : outcome.unplanned) {
    EXPECT_NE(find_order(planned().kept, step.order), nullptr);
    const std::string text = sentence(planned().kept, step);
    EXPECT_FALSE(text.empty());
    EXPECT_THAT(text, testing::EndsWith("."));
  }
}

}  // namespace
}  // namespace flexteam::service
