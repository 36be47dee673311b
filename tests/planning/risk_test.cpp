// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "check/check.h"
#include "planning/risk/replay.h"
#include "planning/solve.h"
#include "tests/planning/broken.h"
#include "tests/planning/made_problem.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

constexpr Range certain{};

std::vector<Spread> all(const Problem& problem, const Spread& spread) {
  std::vector<Spread> spreads;
  for (const auto& package : problem.packages) spreads.insert(spreads.end(), package.activities.size(), spread);
  return spreads;
}

/// Always this factor.
Range always(double factor) {
  return {factor, factor, factor};
}

/// Anna, 8 units in every period; one package after another of one activity of one line, each 8 a period.
struct Work {
  Units effort = 8;
  Period min_periods = 1;
  std::string after;  ///< package
  Period lag = 0;
  std::string person = "anna";
};

Problem problem_of(const std::vector<std::pair<std::string, Work>>& work, Period periods) {
  Problem problem;
  problem.name = "risk";
  problem.profile = "flexteam";
  problem.periods = periods;
  problem.skills = {"PB", "TA"};
  for (const auto* name : {"anna", "bert"}) {
    Person person{.id = name};
    person.skills = {{.skill = name == std::string("anna") ? 0 : 1, .level = 1}};
    person.capacity.assign(static_cast<std::size_t>(periods), 8);
    problem.people.push_back(person);
  }
  problem.clients = {{.id = "assen", .name = "Assen", .share = 1, .known = {}}};
  for (const auto& [id, one] : work) {
    Package package{.id = id, .client = 0};
    Activity activity{.id = "B1"};
    activity.min_periods = one.min_periods;
    activity.lines = {{.role = "PB", .skill = one.person == "anna" ? 0 : 1, .effort = one.effort, .min = 1, .max = 8}};
    for (std::size_t i = 0; i < problem.packages.size(); ++i) {
      if (problem.packages[i].id == one.after) {
        activity.after.push_back({.package = static_cast<Index>(i), .activity = 0, .lag = one.lag});
      }
    }
    package.activities.push_back(activity);
    problem.packages.push_back(package);
  }
  return problem;
}

Plan planned(const Problem& problem) {
  return solve(problem, {.seconds = std::nullopt, .iterations = 50, .threads = 1, .explain = false});
}

std::vector<Period> ends_of(const Problem& problem, const Plan& plan) {
  std::vector<Period> ends;
  for (const auto& package : problem.packages) {
    Period last = -1;
    std::size_t found = 0;
    for (const auto& one : plan.activities) {
      if (one.package != package.id) continue;
      last = std::max(last, one.end);
      ++found;
    }
    ends.push_back(found == package.activities.size() && found > 0 ? last : -1);
  }
  return ends;
}

TEST(Triangular, HasItsQuantiles) {
  const Range range{0.5, 1, 2};
  EXPECT_DOUBLE_EQ(triangular(range, 0), 0.5);
  EXPECT_DOUBLE_EQ(triangular(range, 1), 2);
  EXPECT_DOUBLE_EQ(triangular(range, 1.0 / 3), 1);  // a third of the area lies below the mode
  EXPECT_DOUBLE_EQ(triangular({1, 1, 1}, 0.7), 1);
  EXPECT_DOUBLE_EQ(triangular({1, 1, 3}, 0.75), 2);  // 1 − (3 − 2)² / (2 × 2) = ¾
}

/// Certain work goes as planned, in whatever plan: every rule of the model is in these problems.
TEST(Replay, WithoutSpreadIsThePlanItself) {
  int plans = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    const Plan plan = planned(problem);
    const auto report = check::check(problem, plan);
    const auto broken_by_requirement = [](const check::Broken& one) { return one.rule == "required"; };
    if (!report || std::ranges::any_of(report->broken, broken_by_requirement)) continue;
    const auto finishes = replay(problem, plan, all(problem, {}), {.futures = 3, .threads = 1});
    const auto ends = ends_of(problem, plan);
    ASSERT_EQ(finishes.size(), ends.size());
    for (std::size_t k = 0; k < ends.size(); ++k) {
      if (ends[k] < 0) {
        EXPECT_TRUE(finishes[k].empty());
      } else {
        EXPECT_THAT(finishes[k], ElementsAre(ends[k], ends[k], ends[k])) << problem.packages[k].id;
      }
    }
    const auto same = future(problem, plan, all(problem, {}), 1, 0);
    ASSERT_EQ(same.plan.activities.size(), plan.activities.size());
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
      ASSERT_EQ(same.plan.activities[i].start, plan.activities[i].start) << plan.activities[i].activity;
      for (std::size_t l = 0; l < plan.activities[i].lines.size(); ++l) {
        EXPECT_EQ(same.plan.activities[i].lines[l].person, plan.activities[i].lines[l].person);
        EXPECT_EQ(same.plan.activities[i].lines[l].amounts, plan.activities[i].lines[l].amounts);
      }
    }
    ++plans;
  }
  EXPECT_GT(plans, 100);
}

TEST(Replay, HalfAsMuchAgainOnOneLineEndsFiveWeeksLater) {
  const Problem problem = problem_of({{"w1", {.effort = 80}}}, 30);
  const Plan plan = planned(problem);
  EXPECT_THAT(ends_of(problem, plan), ElementsAre(9));  // 80 units at 8 a week
  const auto longer = replay(problem, plan, all(problem, {.effort = always(1.5), .lead = certain}));
  EXPECT_EQ(longer[0].size(), 500U);
  EXPECT_THAT(longer[0], Each(14));  // 120 units: fifteen weeks
  EXPECT_EQ(chance(longer[0], 13), 0);
  EXPECT_EQ(chance(longer[0], 14), 1);
  const auto shorter = replay(problem, plan, all(problem, {.effort = always(0.5), .lead = certain}), {.futures = 2});
  EXPECT_THAT(shorter[0], Each(4));
}

TEST(Replay, WhatComesAfterWaitsWithItsLagAndNothingStartsBeforeItsPlan) {
  const Problem problem =
      problem_of({{"w1", {.effort = 16}}, {"w2", {.effort = 16, .after = "w1", .lag = 4, .person = "bert"}}}, 40);
  const Plan plan = planned(problem);
  EXPECT_THAT(ends_of(problem, plan), ElementsAre(1, 7));
  // Twice the hours: weeks 0–3, then four weeks of lag, then four weeks of work.
  const auto twice = replay(problem, plan, all(problem, {.effort = always(2), .lead = certain}), {.futures = 1});
  EXPECT_THAT(twice, ElementsAre(ElementsAre(3), ElementsAre(11)));
  // Half the lead time makes the lag two weeks, but the second starts as planned.
  const auto sooner = replay(problem, plan, all(problem, {.effort = certain, .lead = always(0.5)}), {.futures = 1});
  EXPECT_THAT(sooner, ElementsAre(ElementsAre(1), ElementsAre(7)));
  // Half as long again: six weeks of lag.
  const auto slower = replay(problem, plan, all(problem, {.effort = certain, .lead = always(1.5)}), {.futures = 1});
  EXPECT_THAT(slower, ElementsAre(ElementsAre(1), ElementsAre(9)));
}

TEST(Replay, LeadTimeIsTheLeastDuration) {
  const Problem problem = problem_of({{"w1", {.effort = 8, .min_periods = 6}}}, 30);
  const Plan plan = planned(problem);
  EXPECT_THAT(replay(problem, plan, all(problem, {.effort = certain, .lead = always(2)}), {.futures = 1})[0],
              ElementsAre(11));
}

TEST(Replay, WhoeverIsPlannedFirstTakesTheHoursFirst) {
  const Problem problem = problem_of({{"w1", {.effort = 40}}, {"w2", {.effort = 40}}}, 40);
  const Plan plan = planned(problem);
  auto ends = ends_of(problem, plan);
  std::ranges::sort(ends);
  EXPECT_THAT(ends, ElementsAre(4, 9));  // one after the other: anna has 8 a week
  const auto first = ends_of(problem, plan)[0] == 4 ? 0U : 1U;
  const auto longer = replay(problem, plan, all(problem, {.effort = always(1.2), .lead = certain}), {.futures = 1});
  EXPECT_THAT(longer[first], ElementsAre(5));       // 48 units: six weeks
  EXPECT_THAT(longer[1 - first], ElementsAre(11));  // begins a week later
}

TEST(Replay, WhatIsNotFinishedWithinThePeriodsIsBeyondThem) {
  const Problem problem = problem_of({{"w1", {.effort = 80}}}, 12);
  const auto longer =
      replay(problem, planned(problem), all(problem, {.effort = always(1.5), .lead = certain}), {.futures = 4});
  EXPECT_THAT(longer[0], Each(beyond));
  EXPECT_EQ(chance(longer[0], 11), 0);
  EXPECT_EQ(finished_by(longer[0], 0.1), std::nullopt);
}

TEST(Replay, AQuantileIsTheFirstPeriodInWhichSoManyAreFinished) {
  const std::vector<Period> finishes{1, 2, 3, 4, 5, 6, 7, 8, 9, beyond};
  EXPECT_EQ(finished_by(finishes, 0.1), 1);
  EXPECT_EQ(finished_by(finishes, 0.5), 5);
  EXPECT_EQ(finished_by(finishes, 0.9), 9);
  EXPECT_EQ(finished_by(finishes, 1), std::nullopt);
  EXPECT_DOUBLE_EQ(chance(finishes, 5), 0.5);
  EXPECT_EQ(chance({}, 5), 0);
}

/// 1, 2 or 3 threads: the same futures. Another seed: others.
TEST(Replay, IsTheSameForTheSameSeedWhateverTheThreads) {
  const Problem problem = made_problem(3, true, {.people = 12, .packages = 30, .periods = 60, .clients = 3});
  const Plan plan = planned(problem);
  const auto spreads = all(problem, {.effort = {0.8, 1, 1.5}, .lead = {0.8, 1, 1.5}});
  const auto one = replay(problem, plan, spreads, {.futures = 40, .threads = 1, .seed = 7});
  EXPECT_EQ(one, replay(problem, plan, spreads, {.futures = 40, .threads = 2, .seed = 7}));
  EXPECT_EQ(one, replay(problem, plan, spreads, {.futures = 40, .threads = 3, .seed = 7}));
  EXPECT_NE(one, replay(problem, plan, spreads, {.futures = 40, .threads = 2, .seed = 8}));
}

/// The chance that a draw is above the mode of low–1–high is (high − 1) / (high − low): with one line of 100 weeks that
/// is the chance to be late, but for rounding.
TEST(Replay, ChanceOfOneLineIsThatOfItsDraw) {
  const Problem problem = problem_of({{"w1", {.effort = 800}}}, 300);
  const Plan plan = planned(problem);
  const auto finishes = replay(problem, plan, all(problem, {.effort = {0.8, 1, 1.6}, .lead = certain}),
                               {.futures = 4000, .threads = 2, .seed = 5});
  EXPECT_NEAR(chance(finishes[0], 99), 0.25, 0.03);
  // Half of the draws lie below the median: high − √(½ (high − low) (high − mode)).
  const double median = 1.6 - std::sqrt(0.5 * 0.8 * 0.6);
  EXPECT_NEAR(static_cast<double>(*finished_by(finishes[0], 0.5)), 100 * median - 1, 2);
}

Spread wider(double by) {
  return {.effort = {1 - 0.3 * by, 1, 1 + 0.5 * by}, .lead = {1 - 0.3 * by, 1, 1 + 0.5 * by}};
}

/// Just on time: every order is due in the period in which it is planned to end.
TEST(ReplayProperty, MoreSpreadNeverRaisesTheChanceOfWhatIsJustOnTime) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    // Orders of one line, each by somebody of its own from period 0 on: the draw alone decides.
    const auto effort = static_cast<Units>(40 + 8 * (seed % 12));
    const Problem problem = problem_of({{"w1", {.effort = effort, .min_periods = static_cast<Period>(1 + seed % 9)}},
                                        {"w2", {.effort = effort + 24, .person = "bert"}}},
                                       120);
    const Plan plan = planned(problem);
    const auto ends = ends_of(problem, plan);
    std::vector<double> before(2, 1);
    for (const double by : {0.0, 0.1, 0.3, 0.6, 1.0, 1.5}) {
      const auto finishes =
          replay(problem, plan, all(problem, wider(by)), {.futures = 200, .threads = 1, .seed = seed});
      for (std::size_t k = 0; k < 2; ++k) {
        const double now = chance(finishes[k], ends[k]);
        EXPECT_LE(now, before[k]) << "spread " << by;
        before[k] = now;
      }
    }
  }
}

/// In a chain, where one thing waits for another, more that goes wrong makes nothing earlier: what only can take
/// longer.
TEST(ReplayProperty, MoreSetbacksNeverRaiseTheChanceOfAChainThatIsJustOnTime) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    const auto some = [&](std::uint64_t i) { return static_cast<Units>(16 + 8 * ((seed * 7 + i * 5) % 6)); };
    const Problem problem =
        problem_of({{"w1", {.effort = some(1)}},
                    {"w2", {.effort = some(2), .after = "w1", .lag = static_cast<Period>(seed % 4), .person = "bert"}},
                    {"w3", {.effort = some(3), .min_periods = 5, .after = "w2"}}},
                   150);
    const Plan plan = planned(problem);
    const auto ends = ends_of(problem, plan);
    std::vector<double> before(3, 1);
    for (const double by : {0.0, 0.2, 0.5, 1.0, 2.0}) {
      const auto finishes = replay(problem, plan, all(problem, {.effort = {1, 1, 1 + by}, .lead = {1, 1, 1 + by}}),
                                   {.futures = 100, .threads = 1, .seed = seed});
      for (std::size_t k = 0; k < 3; ++k) {
        const double now = chance(finishes[k], ends[k]);
        EXPECT_LE(now, before[k]) << "setbacks " << by;
        before[k] = now;
      }
    }
  }
}

TEST(ReplayProperty, EveryFutureKeepsTheHardRules) {
  int judged = 0;
  const auto judge = [&](const Problem& problem, int futures) {
    const Plan plan = planned(problem);
    for (int number = 0; number < futures; ++number) {
      const auto made = future(problem, plan, all(problem, wider(1)), 11, number);
      for (const auto& one : hard_rules_broken(made.problem, made.plan)) {
        ADD_FAILURE() << one.rule << " " << one.place << ": " << one.message;
      }
      judged += static_cast<int>(made.plan.activities.size());
    }
  };
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE(seed);
    judge(random_problem(seed), 5);
  }
  judge(made_problem(1, true, {.people = 20, .packages = 60, .periods = 104, .clients = 5}), 3);
  EXPECT_GT(judged, 1000);
}

/// Roles of one step have one lead time; others their own.
TEST(Replay, StepsThatBelongTogetherHaveOneDrawOfLeadTime) {
  const Problem problem = problem_of({{"w1", {.min_periods = 50}}, {"w2", {.min_periods = 50, .person = "bert"}}}, 200);
  const Plan plan = planned(problem);
  auto spreads = all(problem, {.effort = certain, .lead = {0.5, 1, 2}});
  int apart = 0;
  for (int number = 0; number < 20; ++number) {
    apart += [&] {
      const auto ends = ends_of(problem, future(problem, plan, spreads, 1, number).plan);
      return ends[0] != ends[1];
    }();
  }
  EXPECT_GT(apart, 10);
  spreads[0].together = spreads[1].together = 0;
  for (int number = 0; number < 20; ++number) {
    const auto ends = ends_of(problem, future(problem, plan, spreads, 1, number).plan);
    EXPECT_EQ(ends[0], ends[1]);
  }
}

}  // namespace
}  // namespace flexteam::planning::testing
