// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/check.h"
#include "service/insight/sentences.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::drenthe;

TEST(ExamplePlan, KeepsEveryHardRuleAndItsScoreInTheEyesOfTheChecker) {
  auto plan = drenthe().plan;
  for (auto& unplanned : plan.unplanned) {  // explanations are tested with the planner
    unplanned.relaxation.clear();
    unplanned.place.reset();
  }
  const auto report = check::check(drenthe().built.problem, plan);
  ASSERT_TRUE(report.has_value()) << report.error().front().message;
  for (const auto& broken : report->broken) {
    ADD_FAILURE() << broken.rule << " at " << broken.place << ": " << broken.message;
  }
}

TEST(ExamplePlan, EveryRunningAgreementIsKept) {
  ASSERT_FALSE(drenthe().built.problem.commitments.empty());
  ASSERT_EQ(drenthe().plan.score.front().first, "broken");
  EXPECT_EQ(drenthe().plan.score.front().second, 0);
}

TEST(ExamplePlan, EverythingThatDoesNotFitHasASentence) {
  const auto& unplanned = drenthe().kept.published->unplanned;
  EXPECT_EQ(unplanned.size(), drenthe().plan.unplanned.size());
  for (const auto& step : unplanned) {
    EXPECT_NE(find_order(drenthe().kept, step.order), nullptr);
    const std::string text = sentence(drenthe().kept, step);
    EXPECT_FALSE(text.empty());
    EXPECT_THAT(text, testing::EndsWith("."));
  }
}

}  // namespace
}  // namespace flexteam::service
