// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/solve.h"

#include <gtest/gtest.h>

#include "check/check.h"
#include "planning/files/write.h"
#include "planning/profiles/profile.h"
#include "tests/planning/random_problem.h"
#include "tests/planning/sound.h"

namespace flexteam::planning::testing {
namespace {

Options rounds(std::int64_t count, int threads = 1) {
  return {.seconds = {}, .iterations = count, .threads = threads};
}

TEST(Solve, EveryPlanPassesTheIndependentChecker) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    expect_sound(problem, solve(problem, rounds(60)));
  }
}

TEST(Solve, TheYardstickPassesTheCheckerToo) {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    Options options = rounds(0);
    options.search = Search::serial;
    expect_sound(problem, solve(problem, options));
  }
}

TEST(Solve, AProblemWithoutPackagesHasAnEmptyPlan) {
  Problem problem = random_problem(1);
  problem.packages.clear();
  problem.commitments.clear();
  problem.published.reset();
  const Plan plan = solve(problem, rounds(20));
  EXPECT_TRUE(plan.activities.empty());
  expect_sound(problem, plan);
}

TEST(Solve, AStartIsNeverMadeWorse) {
  const auto& profile = profile_of("flexteam");
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    const Plan start = solve(problem, rounds(200));
    Options few = rounds(3);
    few.start = &start;
    EXPECT_TRUE(at_least_as_good(profile, solve(problem, few).score, start.score));
  }
}

TEST(Solve, APoolThatIsNamedTwiceIsUsedTwice) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = random_problem(seed);
    for (auto& package : problem.packages) {
      for (auto& activity : package.activities) {
        if (!activity.pools.empty()) activity.pools.push_back(activity.pools.front());
      }
    }
    expect_sound(problem, solve(problem, rounds(30)));
  }
}

/// Followers of what is not planned stand behind its witness, so that a whole chain can be read as one proposal.
TEST(Solve, WitnessesOfAChainFollowEachOther) {
  int chains = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Problem problem = random_problem(seed);
    const Plan plan = solve(problem, rounds(30));
    for (const auto& later : plan.unplanned) {
      if (later.reason == "horizon" || !later.place) continue;
      for (const auto& relaxation : later.relaxation) {
        if (relaxation.kind != "plan-first") continue;
        for (const auto& before : plan.unplanned) {
          if (before.package != relaxation.package || before.activity != relaxation.activity) continue;
          ASSERT_TRUE(before.place.has_value()) << seed;
          EXPECT_GT(later.place->start, before.place->end) << seed << ' ' << later.package << '/' << later.activity;
          ++chains;
        }
      }
    }
  }
  EXPECT_GT(chains, 20);
}

/// One crane, three jobs of two days, room for one and a half: the classical search leaves two out, and each says why.
TEST(Solve, WhatTheMakespanSearchLeavesOutIsExplained) {
  Problem problem;
  problem.name = "crane";
  problem.profile = "makespan";
  problem.periods = 3;
  problem.skills = {"lift"};
  problem.people.push_back({.id = "ann", .skills = {{0, 1}}, .capacity = {1, 1, 1}});
  problem.pools.push_back({.id = "crane", .capacity = {1, 1, 1}});
  for (const char* name : {"north", "south", "west"}) {
    Package package;
    package.id = name;
    Activity job;
    job.id = "lift";
    job.min_periods = 2;
    job.rigid = true;
    job.lines.push_back({.role = "lift", .skill = 0, .level = 1, .effort = 2, .min = 1, .max = 1});
    job.pools.push_back({.pool = 0, .use = 1});
    package.activities.push_back(std::move(job));
    problem.packages.push_back(std::move(package));
  }
  const Plan plan = solve(problem, rounds(10));
  ASSERT_EQ(plan.unplanned.size(), 2U);
  for (const auto& unplanned : plan.unplanned) {
    EXPECT_TRUE(unplanned.place.has_value());
    EXPECT_FALSE(unplanned.relaxation.empty());
  }
  expect_sound(problem, plan);
}

TEST(Solve, ReplanningAfterAnAbsencePassesAndKeepsWhatIsFrozen) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = random_problem(seed);
    problem.published = solve(problem, rounds(40));
    problem.policy.freeze_until = problem.periods / 3;
    auto& absent = problem.people.front().capacity;
    for (std::size_t t = 0; t < absent.size() / 2; ++t) absent[t] = 0;
    expect_sound(problem, solve(problem, rounds(60)));
  }
}

TEST(Solve, WithoutAnAbsenceThePublishedPlanStaysWhenNothingIsBetter) {
  Problem problem = random_problem(7);
  problem.published = solve(problem, rounds(2000));
  problem.policy.weights.change = 100;
  const Plan again = solve(problem, rounds(200));
  ASSERT_EQ(again.activities.size(), problem.published->activities.size());
  for (std::size_t i = 0; i < again.activities.size(); ++i) {
    EXPECT_EQ(again.activities[i].start, problem.published->activities[i].start);
  }
}

TEST(Solve, SameRoundsAndSeedGiveTheSameBytes) {
  const Problem problem = random_problem(3);
  EXPECT_EQ(write_plan(solve(problem, rounds(300))), write_plan(solve(problem, rounds(300))));
  EXPECT_EQ(write_plan(solve(problem, rounds(300, 2))), write_plan(solve(problem, rounds(300, 2))));
}

TEST(Solve, TheBestSoFarNeverGetsWorse) {
  const Problem problem = random_problem(11);
  const auto& profile = profile_of("flexteam");
  std::vector<Levels> curve;
  const Plan plan = solve(problem, rounds(3000, 2), [&](const Progress& p) { curve.push_back(p.best); });
  ASSERT_FALSE(curve.empty());
  for (std::size_t i = 1; i < curve.size(); ++i) EXPECT_TRUE(at_least_as_good(profile, curve[i], curve[i - 1]));
  EXPECT_TRUE(at_least_as_good(profile, plan.score, curve.back()));
}

TEST(Solve, APlanIsToldBeforeItsBoundIsFound) {
  std::vector<Progress> told;
  (void)solve(random_problem(11), rounds(300), [&](const Progress& p) { told.push_back(p); });
  ASSERT_GT(told.size(), 1U);
  EXPECT_FALSE(told.front().best.empty());
  EXPECT_TRUE(told.front().bound.empty());
  EXPECT_FALSE(told.back().bound.empty());
}

TEST(Solve, GoesOnFromAPlan) {
  const Problem problem = random_problem(5);
  const Plan first = solve(problem, rounds(500));
  Options options = rounds(0);
  options.start = &first;
  EXPECT_TRUE(at_least_as_good(profile_of("flexteam"), solve(problem, options).score, first.score));
}

TEST(Solve, AStopRequestBringsTheBestSoFar) {
  const Problem problem = random_problem(2);
  std::stop_source stop;
  stop.request_stop();
  expect_sound(problem, solve(problem, {.seconds = 60}, {}, stop.get_token()));
}

TEST(Solve, EndsByTheClockAlone) {
  const Problem problem = random_problem(4);
  expect_sound(problem, solve(problem, {.seconds = 0.3}));
}

}  // namespace
}  // namespace flexteam::planning::testing
