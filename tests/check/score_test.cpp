// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/check/scenario.h"

namespace flexteam::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Pair;

// Capacity: anna 96, bert 96, carla 83 (own staff of Assen): C = 275. Team 192: Assen gets 83 + 96 = 179, Emmen 96.
// Assen: B1 24 hours in time, B2 8 hours one period late at 0.5 each: 28, whole. Emmen: E1 6 of a package that is not
// whole: 6 × 0.75 = 4.5. With alpha 0 service is (28 + 4.5) / 275.
TEST(ScoreTest, ServiceIsWorkInTimeOverCapacity) {
  EXPECT_EQ(good_scenario().level("service"), 118181818);
}

// handover: PB in w1 by anna and carla: 1 × 4000. new face: bert and carla in Assen, bert in Emmen: 3 × 1000. travel:
// bert two periods 30 minutes to Assen: 60 × 10. lateness: 1 × 100. start: 0 + 3 + 5 = 8 × 1.
TEST(ScoreTest, CostCountsEveryPart) {
  EXPECT_EQ(good_scenario().level("cost"), 4000 + 3000 + 600 + 100 + 8);
}

// 1e9 × 0.1 × 7708 / 100 / 275 = 28029090.9
TEST(ScoreTest, BenefitTakesTheCostOff) {
  EXPECT_EQ(good_scenario().level("benefit"), 118181818 - 28029091);
}

TEST(ScoreTest, FairnessChangesTheUtility) {
  auto s = good_scenario();
  s.problem.policy.fairness_alpha = 1;  // 179/275 ln(1 + 28/179) + 96/275 ln(1 + 4.5/96)
  EXPECT_NEAR(static_cast<double>(s.level("service")), 1e9 * (179.0 / 275 * 0.14533 + 96.0 / 275 * 0.0458095), 10'000);
  s.problem.policy.fairness_alpha = 2;  // u(x) = 1 − 1/(1+x)
  EXPECT_NEAR(static_cast<double>(s.level("service")), 1e9 * (179.0 / 275 * 28 / 207 + 96.0 / 275 * 4.5 / 100.5), 2);
}

TEST(ScoreTest, ChangeCountsPublishedUnitsThatAreGone) {
  auto s = good_scenario();
  s.problem.published = s.plan;
  const auto before = s.level("cost");
  s.e1().lines[0] = {"bert", 5, {2, 4}};  // 2 units less in period 5, 2 more in 6
  EXPECT_EQ(s.level("cost"), before + 2 * 100);
}

TEST(ScoreTest, InterruptionCountsPeriodsWithoutWorkInsideALine) {
  auto s = good_scenario();
  s.problem.policy.weights.interruption = 3;
  const auto before = s.level("cost");
  s.e1().lines[0] = {"bert", 5, {4, 2}};
  EXPECT_EQ(s.level("cost"), before);
  s.e1().lines[0] = {"bert", 5, {4, 0, 0, 1, 0, 1}};  // bert to Emmen: no travel
  EXPECT_EQ(s.level("cost"), before + 3 * 300);
  s.e1().lines[0] = {"bert", 5, {0, 4, 2, 0}};  // neither before the first work nor after the last
  EXPECT_EQ(s.level("cost"), before);
}

TEST(ScoreTest, ACommitmentIsBrokenByAnotherPersonStartOrAmount) {
  auto s = good_scenario();
  EXPECT_EQ(s.level("broken"), 0);
  s.problem.commitments[0].amounts = {8, 8, 1};
  EXPECT_EQ(s.level("broken"), 10);
  s.problem.commitments[0].amounts = {};
  EXPECT_EQ(s.level("broken"), 0);
  s.problem.commitments[0].start = 1;
  EXPECT_EQ(s.level("broken"), 10);
}

TEST(ScoreTest, OtherProfiles) {
  auto s = good_scenario();
  s.plan.profile = "";
  s.problem.profile = "makespan";
  EXPECT_THAT(s.judge().score, ElementsAre(Pair("makespan", 7)));
  s.problem.profile = "portfolio";
  EXPECT_THAT(s.judge().score, ElementsAre(Pair("makespan", 7)));
  s.problem.profile = "project-delay";
  s.problem.packages[0].due = 2;
  EXPECT_THAT(s.judge().score, ElementsAre(Pair("delay", 2), Pair("makespan", 7)));
  s.problem.profile = "balance";  // anna 16, bert 14, carla 8
  EXPECT_THAT(s.judge().score, ElementsAre(Pair("people", 3), Pair("spread", 8)));
}

TEST(ScoreTest, AWrongClaimIsBroken) {
  auto s = good_scenario();
  s.plan.score[2].second += 1;  // service may be one off
  EXPECT_THAT(s.judge().broken, IsEmpty());
  s.plan.score[3].second += 1;
  EXPECT_THAT(s.judge().broken, ElementsAre(Field(&Broken::place, "cost")));
  s.plan.score = {};
  EXPECT_THAT(s.judge().broken, Contains(Field(&Broken::rule, "score")).Times(4));
}

}  // namespace
}  // namespace flexteam::check
