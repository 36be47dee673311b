// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <string>

#include "check/check.h"
#include "planning/makespan/solve.h"
#include "planning/solve.h"
#include "scenario.h"

namespace flexteam::planning::makespan {
namespace {

/// Plans with a fixed number of iterations and holds the plan against every rule.
Plan plan_of(const Problem& problem, std::int64_t iterations = 200) {
  EXPECT_TRUE(fits(problem));
  Options options;
  options.iterations = iterations;
  options.threads = 1;
  Plan plan = planning::solve(problem, options);
  const auto report = check::check(problem, plan);
  EXPECT_TRUE(report.has_value());
  if (report) {
    for (const auto& broken : report->broken)
      ADD_FAILURE() << broken.rule << " at " << broken.place << ": " << broken.message;
  }
  return plan;
}

std::int64_t value(const Levels& levels, const std::string& name) {
  for (const auto& [level, amount] : levels) {
    if (level == name) return amount;
  }
  return -1;
}

TEST(Scenarios, TheManyTalentedPersonIsKeptForTheWorkOnlySheCanDo) {
  const Plan plan = plan_of(problem_of(R"(
    person ann: dig, lay
    person bob: dig
    trench 2: dig
    wall 2: lay)"));
  EXPECT_EQ(text_of(plan), "trench 0-1 bob | wall 0-1 ann");
}

TEST(Scenarios, PeopleOfOneActivityAreDifferent) {
  const Plan plan = plan_of(problem_of(R"(
    person ann: dig, lay
    person bob: dig
    both 1: dig lay)"));
  EXPECT_EQ(text_of(plan), "both 0-0 bob ann");
}

TEST(Scenarios, ALevelTooLowDoesNotDo) {
  const Plan plan = plan_of(problem_of(R"(
    person ann: lay 2
    person bob: lay
    fine 2: lay 2
    plain 1: lay)"));
  EXPECT_EQ(text_of(plan), "fine 0-1 ann | plain 0-0 bob");
}

TEST(Scenarios, OneCraneServesOneAfterTheOther) {
  const Plan plan = plan_of(problem_of(R"(
    pool crane 1
    north 2: crane 1
    south 3: crane 1)"));
  EXPECT_EQ(value(plan.score, "makespan"), 5);
  EXPECT_EQ(value(plan.bound, "makespan"), 5);
}

TEST(Scenarios, LagAndReleaseAreKept) {
  const Plan plan = plan_of(problem_of(R"(
    pool crane 1
    survey 1: release 2
    trench 2: crane 1, after survey+3)"));
  EXPECT_EQ(text_of(plan), "survey 2-2 | trench 6-7");
}

TEST(Scenarios, PackagesShareAPoolAndNoneWaitsLongerThanNeeded) {
  Problem problem = problem_of(R"(
    pool team 2
    package north
    n1 3: team 1
    n2 2: team 1, after n1
    package south release 1
    s1 2: team 2)");
  problem.profile = "portfolio";
  const Plan plan = plan_of(problem);
  EXPECT_EQ(value(plan.score, "makespan"), 7);
}

TEST(Scenarios, DelayCountsBeforeLength) {
  Problem problem = problem_of(R"(
    pool team 1
    package long due 20
    big 6: team 1
    package urgent due 1
    small 2: team 1)");
  problem.profile = "project-delay";
  const Plan plan = plan_of(problem);
  EXPECT_EQ(text_of(plan), "small 0-1 | big 2-7");
  EXPECT_EQ(value(plan.score, "delay"), 0);
}

TEST(Scenarios, WhatIsLateIsListedWithItsReason) {
  Problem problem = problem_of(R"(
    pool team 1
    package first due 1
    one 2: team 1
    package second due 1
    two 2: team 1)");
  problem.profile = "project-delay";
  const Plan plan = plan_of(problem);
  EXPECT_EQ(value(plan.score, "delay"), 2);
  ASSERT_EQ(plan.late.size(), 1U);
  EXPECT_EQ(plan.late.front().periods, 2);
  EXPECT_EQ(plan.late.front().reason, "pool-capacity");
}

TEST(Scenarios, WhatEndsAfterTheHorizonIsNotPlanned) {
  Problem problem = problem_of(R"(
    pool crane 1
    north 2: crane 1
    south 2: crane 1)");
  problem.periods = 3;
  problem.pools.front().capacity.resize(3);
  Options options;
  options.iterations = 10;
  const Plan plan = makespan::solve(problem, options);
  ASSERT_EQ(plan.unplanned.size(), 1U);
  EXPECT_EQ(plan.unplanned.front().reason, "horizon");
  EXPECT_EQ(plan.activities.size(), 1U);
}

TEST(Scenarios, AProblemWithoutActivitiesHasAnEmptyPlan) {
  const Plan plan = plan_of(problem_of("person ann: dig\npackage empty"));
  EXPECT_TRUE(plan.activities.empty());
  EXPECT_EQ(value(plan.score, "makespan"), 0);
}

TEST(Scenarios, WhatIsNotClassicalBelongsToTheGeneralSearch) {
  const Problem classical = problem_of("person ann: dig\ntrench 2: dig");
  EXPECT_TRUE(fits(classical));
  Problem other = classical;
  other.profile = "flexteam";
  EXPECT_FALSE(fits(other));
  other = classical;
  other.people.front().capacity.front() = 0;
  EXPECT_FALSE(fits(other));
  other = classical;
  other.packages.front().activities.front().deadline = 3;
  EXPECT_FALSE(fits(other));
  other = classical;
  other.packages.front().activities.front().lines.front().max = 2;
  EXPECT_FALSE(fits(other));
  EXPECT_FALSE(fits(problem_of("person ann: dig\nwall 2: lay"))) << "nobody lays";
  EXPECT_FALSE(fits(problem_of("pool crane 1\ntower 2: crane 2"))) << "the pool is too small";
}

TEST(Scenarios, AGivenPlanIsNeverMadeWorse) {
  const Problem problem = problem_of(R"(
    pool crane 3
    a 4: crane 2
    b 3: crane 1
    c 3: crane 1, after b
    d 2: crane 2, after b)");
  const Plan good = plan_of(problem);
  Options options;
  options.iterations = 1;
  options.threads = 1;
  options.start = &good;
  EXPECT_LE(makespan::solve(problem, options).score, good.score);
}

TEST(Scenarios, AStopRequestAndTheClockEndTheSearch) {
  std::string text = "pool crane 7\n";
  for (int i = 0; i < 60; ++i)
    text += "a" + std::to_string(i) + " " + std::to_string(1 + i % 5) + ": crane " + std::to_string(1 + i % 4) + "\n";
  const Problem problem = problem_of(text);
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(makespan::solve(problem, {}, {}, source.get_token()).activities.size(), 60U);
  Options options;
  options.seconds = 0.1;
  EXPECT_EQ(makespan::solve(problem, options).activities.size(), 60U);
}

}  // namespace
}  // namespace flexteam::planning::makespan
