// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One broken plan for every named rule.
#include "tests/check/scenario.h"

namespace flexteam::check {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(RulesTest, TheGoodPlanBreaksNothing) {
  const auto report = good_scenario().judge();
  for (const auto& found : report.broken) {
    ADD_FAILURE() << found.rule << ": " << found.place << ": " << found.message;
  }
}

TEST(RulesTest, SkillAtItsLevel) {
  auto s = good_scenario();
  s.problem.people[0].skills[0].level = 1;
  EXPECT_THAT(s.broken(), ElementsAre("skill"));
}

TEST(RulesTest, SkillForTheClient) {
  auto s = good_scenario();
  s.problem.people[1].forbidden_clients = {1};
  EXPECT_THAT(s.broken(), ElementsAre("skill"));
  s.problem.people[1].forbidden_clients = {};
  s.problem.people[1].only_clients = {0};
  EXPECT_THAT(s.broken(), ElementsAre("skill"));
}

TEST(RulesTest, Capacity) {
  auto s = good_scenario();
  s.problem.people[1].capacity.assign(12, 6);
  s.e1() = {"w2", "E1", 1, 2, {{"bert", 1, {4, 2}}}};
  const auto broken = s.judge().broken;
  ASSERT_FALSE(broken.empty());
  EXPECT_EQ(broken[0].rule, "capacity");
  EXPECT_EQ(broken[0].place, "bert, period 1");
  EXPECT_EQ(broken[0].message, "8 units are planned; 6 are there");
}

TEST(RulesTest, PoolCapacityFromStartToEnd) {
  auto s = good_scenario();
  s.problem.packages[0].activities[1].pools = {{0, 1}};
  EXPECT_THAT(s.broken(), IsEmpty());
  s.problem.packages[1].activities[0].pools = {{0, 1}};
  s.e1() = {"w2", "E1", 2, 3, {{"bert", 2, {4, 2}}}};  // the room is taken in 2 although nobody works on B1 any more
  EXPECT_THAT(s.broken(), Contains("pool-capacity"));
}

TEST(RulesTest, IntensityBetweenMinAndMax) {
  auto s = good_scenario();
  s.b1().lines[0].amounts = {8, 3, 5};
  EXPECT_THAT(s.broken(), ElementsAre("intensity"));
  s.b1().lines[0].amounts = {8, 6, 2};  // only the last may be below
  EXPECT_THAT(s.broken(), IsEmpty());
  s.problem.packages[0].activities[0].lines[0].max = 7;
  EXPECT_THAT(s.broken(), ElementsAre("intensity"));
}

TEST(RulesTest, ALineStartsWhenItsPersonIsFirstPresent) {
  auto s = good_scenario();
  s.b2() = {"w1", "B2", 3, 5, {{"carla", 4, {4, 4}}}};
  EXPECT_THAT(s.broken(), Contains("intensity"));
  s.problem.people[2].capacity[3] = 0;
  s.problem.people[2].capacity[5] = 8;
  s.plan.late[0].periods = 2;
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(RulesTest, NothingIsWorkedWhileAway) {
  auto s = good_scenario();
  s.problem.people[2].capacity[4] = 0;
  EXPECT_THAT(s.broken(), ElementsAre("capacity", "intensity"));
  s.b2() = {"w1", "B2", 3, 5, {{"carla", 3, {4, 0, 4}}}};
  s.problem.people[2].capacity[5] = 8;
  s.plan.late[0].periods = 2;
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(RulesTest, InAShortPeriodLessThanMinIsFine) {
  auto s = good_scenario();  // carla has 3 of 8 units in period 5
  s.b2() = {"w1", "B2", 4, 6, {{"carla", 4, {4, 0, 4}}}};
  s.plan.late[0].periods = 3;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.problem.people[2].capacity[5] = 4;
  EXPECT_THAT(s.broken(), ElementsAre("intensity"));
}

TEST(RulesTest, RigidWorkIsNotInterrupted) {
  auto s = good_scenario();
  s.problem.packages[0].activities[1].rigid = true;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.b2() = {"w1", "B2", 4, 6, {{"carla", 4, {4, 0, 4}}}};  // no short periods either
  s.plan.late[0].periods = 3;
  EXPECT_THAT(s.broken(), ElementsAre("intensity"));
}

TEST(RulesTest, Effort) {
  auto s = good_scenario();
  s.b1().lines[0].amounts = {8, 7};
  EXPECT_THAT(s.broken(), ElementsAre("effort"));
  s.b1().lines[0].amounts = {8, 8, 0};
  EXPECT_THAT(s.broken(), Contains("effort"));
  s.b1().lines.pop_back();
  EXPECT_THAT(s.broken(), Contains("effort"));
}

TEST(RulesTest, DistinctPeople) {
  auto s = good_scenario();
  s.problem.people[0].skills.push_back({1, 1});
  s.problem.people[0].capacity.assign(12, 16);
  s.b1().lines[1].person = "anna";
  EXPECT_THAT(s.broken(), ElementsAre("distinct-people"));
}

TEST(RulesTest, DurationIsExact) {
  auto s = good_scenario();
  s.b1().end = 1;
  EXPECT_THAT(s.broken(), ElementsAre("duration"));
  s.problem.packages[0].activities[0].min_periods = 1;
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(RulesTest, MaxGapCountsTheWaitBeforeTheStart) {
  auto s = good_scenario();
  s.problem.people[2].capacity = {8, 8, 8, 0, 0, 0, 8, 8, 8, 8, 8, 8};
  s.b2() = {"w1", "B2", 3, 7, {{"carla", 6, {4, 4}}}};
  s.plan.late[0].periods = 4;
  s.problem.policy.max_gap = 3;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.problem.policy.max_gap = 2;
  EXPECT_THAT(s.broken(), ElementsAre("max-gap"));
  s.problem.policy.max_gap = 0;
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(RulesTest, Horizon) {
  auto s = good_scenario();
  s.e1() = {"w2", "E1", 11, 12, {{"bert", 11, {4, 2}}}};
  EXPECT_THAT(s.broken(), ElementsAre("horizon"));
  s.e1() = {"w2", "E1", -1, 0, {{"bert", -1, {4, 2}}}};
  EXPECT_THAT(s.broken(), Contains("horizon"));
}

TEST(RulesTest, ReleaseOfPackageAndActivity) {
  auto s = good_scenario();
  s.problem.packages[1].activities[0].release = 5;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.problem.packages[1].activities[0].release = 6;
  EXPECT_THAT(s.broken(), ElementsAre("release"));
}

TEST(RulesTest, Deadline) {
  auto s = good_scenario();
  s.problem.packages[1].activities[0].deadline = 6;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.problem.packages[1].activities[0].deadline = 5;
  EXPECT_THAT(s.broken(), ElementsAre("deadline"));
}

TEST(RulesTest, PrecedenceWithItsLag) {
  auto s = good_scenario();
  s.problem.packages[0].activities[1].after[0].lag = 1;
  s.plan.late[0].reason = "precedence";
  EXPECT_THAT(s.broken(), ElementsAre("precedence"));
}

TEST(RulesTest, WhatComesAfterSomethingUnplannedIsNotPlanned) {
  auto s = good_scenario();
  s.plan.activities.erase(s.plan.activities.begin());
  s.plan.late[0].reason = "capacity";  // it has no place at all now
  EXPECT_THAT(s.broken(), ElementsAre("precedence", "unplanned"));
}

TEST(RulesTest, RequiredPackagesArePlannedWhole) {
  auto s = good_scenario();
  s.problem.packages[1].required = true;
  EXPECT_THAT(s.broken(), ElementsAre("required"));
}

TEST(RulesTest, MaxParallelCountsPackagesWithWork) {
  auto s = good_scenario();
  s.problem.policy.max_parallel_packages = 1;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.e1() = {"w2", "E1", 1, 2, {{"bert", 1, {4, 2}}}};
  EXPECT_THAT(s.broken(), ElementsAre("max-parallel"));
}

TEST(RulesTest, SamePersonForAGroup) {
  auto s = good_scenario();
  s.problem.packages[0].activities[0].lines[0].group = "lead";
  s.problem.packages[0].activities[1].lines[0].group = "lead";
  EXPECT_THAT(s.broken(), ElementsAre("same-person"));
  s.b2().lines[0].person = "anna";
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(FrozenTest, PublishedAmountsStayBeforeTheFreeze) {
  auto s = good_scenario();
  s.problem.published = s.plan;
  s.problem.policy.freeze_until = 2;
  EXPECT_THAT(s.broken(), IsEmpty());
  s.b1().lines[1].amounts = {4, 2, 2};
  EXPECT_THAT(s.broken(), ElementsAre("frozen"));
  s.problem.policy.freeze_until = 1;  // only period 0 is frozen then
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(FrozenTest, NothingNewBeforeTheFreeze) {
  auto s = good_scenario();
  s.problem.published = s.plan;
  s.problem.policy.freeze_until = 3;
  s.e1() = {"w2", "E1", 2, 3, {{"bert", 2, {4, 2}}}};
  EXPECT_THAT(s.broken(), ElementsAre("frozen"));
}

TEST(FrozenTest, WhatNoLongerFitsIsThawedWhole) {
  auto s = good_scenario();
  s.problem.published = s.plan;
  s.problem.policy.freeze_until = 3;
  s.problem.people[0].capacity[1] = 0;  // anna is ill
  s.b1() = {"w1", "B1", 3, 5, {{"anna", 3, {8, 8}}, {"bert", 3, {4, 4}}}};
  s.b2() = {"w1", "B2", 6, 7, {{"carla", 6, {4, 4}}}};
  s.e1() = {"w2", "E1", 8, 9, {{"bert", 8, {4, 2}}}};
  s.plan.late = {{"w1", "B2", 4, "precedence", ""}};
  EXPECT_THAT(s.broken(), IsEmpty());
}

}  // namespace
}  // namespace flexteam::check
