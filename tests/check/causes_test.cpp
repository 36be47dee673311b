// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/check/scenario.h"

namespace flexteam::check {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// In the scenario B2 is due in 3 and done by carla in 3 and 4, half of her time; B1 ends in 2.
struct LateScenario : Scenario {
  LateScenario() : Scenario(good_scenario()) {}

  planning::Activity& asked_b2() { return problem.packages[0].activities[1]; }
  planning::Activity& asked_e1() { return problem.packages[1].activities[0]; }
  void away(std::size_t person, std::size_t period) { problem.people[person].capacity[period] = 0; }

  std::vector<std::string> broken_for(const std::string& reason, std::int32_t periods = 1) {
    plan.late = {{"w1", "B2", periods, reason, ""}};
    return broken();
  }
};

TEST(CauseTest, OnlyOneOfThemIsTrueWhereItCouldHaveBeenInTime) {
  LateScenario s;
  EXPECT_THAT(s.broken_for("benefit"), IsEmpty());
  for (const auto* other : {"frozen", "release", "precedence", "commitment", "max-parallel", "pool-capacity",
                            "same-person", "capacity", "skill", ""}) {
    EXPECT_THAT(s.broken_for(other), ElementsAre("late")) << other;
  }
}

TEST(CauseTest, ItMayNotStartSoonEnough) {
  LateScenario s;
  s.asked_e1().release = 5;
  s.asked_e1().due = 5;  // 6 units at 4 a period take two
  s.plan.late.push_back({"w2", "E1", 1, "release", ""});
  EXPECT_THAT(s.broken(), IsEmpty());
  s.asked_e1().release = 4;
  EXPECT_THAT(s.broken(), ElementsAre("late"));
}

TEST(CauseTest, WhatItComesAfterEndsTooLate) {
  LateScenario s;
  s.asked_b2().due = 2;
  EXPECT_THAT(s.broken_for("precedence", 2), IsEmpty());
  EXPECT_THAT(s.broken_for("capacity", 2), IsEmpty());  // nobody has time before either
  EXPECT_THAT(s.broken_for("benefit", 2), ElementsAre("late"));
}

TEST(CauseTest, NobodyHasTime) {
  LateScenario s;
  s.away(0, 3);
  s.away(1, 3);
  s.problem.people[2].capacity[3] = 4;
  EXPECT_THAT(s.broken_for("capacity"), IsEmpty());
  EXPECT_THAT(s.broken_for("benefit"), ElementsAre("late"));
  EXPECT_THAT(s.broken_for("max-parallel"), ElementsAre("late"));
}

TEST(CauseTest, WhoCouldDoItWorksForEnoughPackages) {
  LateScenario s;
  s.problem.policy.max_parallel_packages = 1;
  s.problem.people[0].skills.push_back({1, 1});
  s.problem.people[0].capacity.assign(12, 16);
  s.away(1, 3);
  s.problem.people[2].capacity[3] = 4;
  s.e1().lines[0] = {"anna", 3, {4, 2}};
  s.e1().start = 3;
  s.e1().end = 4;
  EXPECT_THAT(s.broken_for("max-parallel"), IsEmpty());
  EXPECT_THAT(s.broken_for("capacity"), ElementsAre("late"));
}

TEST(CauseTest, ItsRoomIsTaken) {
  LateScenario s;
  s.asked_b2().pools = {{0, 1}};
  s.asked_e1().pools = {{0, 1}};
  s.e1().lines[0].start = s.e1().start = 3;
  s.e1().end = 4;
  s.b2().lines[0] = {"anna", 5, {8}};
  s.b2().start = s.b2().end = 5;
  s.plan.unplanned.clear();  // E2 would need another place
  EXPECT_THAT(s.broken_for("pool-capacity", 2), ElementsAre("unplanned"));
  EXPECT_THAT(s.broken_for("capacity", 2), ElementsAre("late", "unplanned"));
}

TEST(CauseTest, TheOneWhoMustDoItHasNoTime) {
  LateScenario s;
  s.problem.packages[0].activities[0].lines[0].group = "PB";
  s.asked_b2().lines[0].group = "PB";
  s.away(0, 3);
  s.b2().lines[0] = {"anna", 4, {8}};
  s.b2().start = s.b2().end = 4;
  EXPECT_THAT(s.broken_for("same-person"), IsEmpty());
  EXPECT_THAT(s.broken_for("benefit"), ElementsAre("late"));
}

TEST(CauseTest, ItWasAgreedSo) {
  LateScenario s;
  s.problem.commitments.push_back(
      {.package = 0, .activity = 1, .line = 0, .person = 2, .start = 3, .amounts = {4}, .weight = 5});
  EXPECT_THAT(s.broken_for("commitment"), IsEmpty());
  s.problem.commitments.back().amounts = {6};  // not what is planned
  EXPECT_THAT(s.broken_for("commitment"), ElementsAre("late"));
}

TEST(CauseTest, ItIsFrozenWhereItWasPublished) {
  LateScenario s;
  s.problem.published = s.plan;
  s.problem.policy.freeze_until = 4;
  EXPECT_THAT(s.broken_for("frozen"), IsEmpty());
  s.problem.policy.freeze_until = 3;
  EXPECT_THAT(s.broken_for("frozen"), ElementsAre("late"));
}

TEST(CauseTest, WhatIsNotTrueIsToldWithAPlace) {
  LateScenario s;
  s.plan.late = {{"w1", "B2", 1, "capacity", ""}};
  const auto broken = s.judge().broken;
  ASSERT_EQ(broken.size(), 1U);
  EXPECT_THAT(broken[0].message, HasSubstr("it could start in 3 and end in time"));
}

}  // namespace
}  // namespace flexteam::check
