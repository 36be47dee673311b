// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/check/scenario.h"

namespace flexteam::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(UnplannedTest, EveryUnplannedActivityIsListedOnce) {
  auto s = good_scenario();
  s.plan.unplanned.push_back(s.plan.unplanned[0]);
  EXPECT_THAT(s.broken(), ElementsAre("unplanned"));
  s.plan.unplanned.clear();
  EXPECT_THAT(s.broken(), ElementsAre("unplanned"));
}

TEST(UnplannedTest, APlannedActivityIsNotListed) {
  auto s = good_scenario();
  s.plan.unplanned.push_back({"w2", "E1", "capacity", "", {}, planning::Place{5, 6, s.e1().lines}});
  EXPECT_THAT(s.broken(), ElementsAre("unplanned"));
}

TEST(UnplannedTest, TheReasonIsTheNameOfARule) {
  auto s = good_scenario();
  s.plan.unplanned[0].reason = "too busy";
  EXPECT_THAT(s.broken(), ElementsAre("unplanned"));
}

TEST(WitnessTest, EveryWitnessMustReplay) {
  auto s = good_scenario();
  s.plan.unplanned[0].relaxation[0].units = 7;
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
  s.plan.unplanned[0].place.reset();
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
}

TEST(WitnessTest, TheListIsIrreducible) {
  auto s = good_scenario();
  s.plan.unplanned[0].relaxation.push_back({.kind = "raise-parallel", .to = 3});
  const auto broken = s.judge().broken;
  ASSERT_EQ(broken.size(), 1U);
  EXPECT_THAT(broken[0].message, HasSubstr("fits without relaxation 1 (raise-parallel)"));
}

TEST(WitnessTest, AnotherLevelForAPerson) {
  auto s = good_scenario();
  s.plan.unplanned[0].relaxation = {{.kind = "extra-level", .skill = "WR", .person = "bert", .level = 3}};
  s.plan.unplanned[0].place = planning::Place{4, 4, {{"bert", 4, {8}}}};
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[0].place = planning::Place{5, 5, {{"bert", 5, {8}}}};  // he is at E1 then
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
}

TEST(WitnessTest, TimeWindowsMoveOut) {
  auto s = good_scenario();
  s.problem.people[1].skills[0].level = 3;
  auto& e2 = s.problem.packages[1].activities[1];
  e2.release = 5;
  e2.deadline = 3;
  s.plan.unplanned[0].relaxation = {{.kind = "later-deadline", .to = 4}, {.kind = "earlier-release", .to = 4}};
  s.plan.unplanned[0].place = planning::Place{4, 4, {{"bert", 4, {8}}}};
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[0].relaxation.pop_back();
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
}

TEST(WitnessTest, RoomIsMadeByWhatLeavesThePlan) {
  auto s = good_scenario();
  s.problem.people[1].skills[0].level = 3;
  s.plan.unplanned[0].place = planning::Place{0, 0, {{"bert", 0, {8}}}};
  s.plan.unplanned[0].relaxation = {{.kind = "displace", .package = "w1"}};
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[0].relaxation = {{.kind = "release-commitment", .commitment = 0}};
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[0].relaxation = {};
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
}

TEST(WitnessTest, OneMorePackageAtATime) {
  auto s = good_scenario();
  s.problem.policy.max_parallel_packages = 1;
  s.problem.people[1].skills[0].level = 3;
  s.problem.people[1].capacity.assign(12, 12);
  s.plan.unplanned[0].place = planning::Place{0, 0, {{"bert", 0, {8}}}};
  s.plan.unplanned[0].relaxation = {{.kind = "raise-parallel", .to = 2}};
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[0].relaxation = {};
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
}

TEST(WitnessTest, AMissingPredecessorCountsAsDone) {
  auto s = good_scenario();
  s.plan.activities.erase(s.plan.activities.begin(), s.plan.activities.begin() + 2);  // w1 is not planned at all
  s.plan.late.clear();
  s.plan.unplanned.push_back({"w1", "B1", "benefit", "", {}, planning::Place{0, 2, good_scenario().b1().lines}});
  s.plan.unplanned.push_back({"w1",
                              "B2",
                              "precedence",
                              "",
                              {{.kind = "plan-first", .package = "w1", .activity = "B1"}},
                              planning::Place{3, 4, good_scenario().b2().lines}});
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[2].relaxation.clear();
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
}

TEST(WitnessTest, PlanFirstIsForWhatIsNotPlannedThen) {
  auto s = good_scenario();
  s.plan.activities.erase(s.plan.activities.begin() + 1);  // B2 alone is not planned
  s.plan.late.clear();
  s.plan.unplanned.push_back({"w1",
                              "B2",
                              "precedence",
                              "",
                              {{.kind = "plan-first", .package = "w1", .activity = "B1"}},
                              planning::Place{1, 3, {{"carla", 1, {4, 0, 4}}}}});
  EXPECT_THAT(s.broken(), ElementsAre("witness"));
  s.plan.unplanned[1].reason = "horizon";  // B1 would have to end earlier
  EXPECT_THAT(s.broken(), IsEmpty());
  s.plan.unplanned[1].reason = "same-person";
  s.plan.unplanned[1].relaxation.push_back({.kind = "displace", .package = "w1"});
  s.plan.unplanned[1].place = planning::Place{0, 1, {{"anna", 0, {4, 4}}}};  // in the hours of B1
  EXPECT_THAT(s.broken(), IsEmpty());
}

TEST(LateTest, EveryLateActivityIsListedWithItsPeriods) {
  auto s = good_scenario();
  s.plan.late[0].periods = 2;
  EXPECT_THAT(s.broken(), ElementsAre("late"));
  s.plan.late.clear();
  EXPECT_THAT(s.broken(), ElementsAre("late"));
}

TEST(UnknownNamesTest, MakeThePlanUnusable) {
  auto s = good_scenario();
  s.b1().lines[0].person = "dirk";
  s.e1().activity = "E9";
  s.plan.profile = "makespan";
  const auto report = check(s.problem, s.plan);
  ASSERT_FALSE(report);
  ASSERT_EQ(report.error().size(), 3U);
  EXPECT_EQ(report.error()[0].place, "/activities/0/lines/0/person");
  EXPECT_EQ(report.error()[1].place, "/activities/2");
  EXPECT_EQ(report.error()[2].place, "/profile");
}

TEST(UnknownNamesTest, InARelaxationToo) {
  auto s = good_scenario();
  s.plan.unplanned[0].relaxation[0].skill = "XX";
  const auto report = check(s.problem, s.plan);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error()[0].place, "/unplanned/0/relaxation/0/skill");
}

}  // namespace
}  // namespace flexteam::check
