// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "planning/compiled/compiled.h"
#include "planning/decode/random.h"
#include "planning/mend/adviser.h"
#include "planning/mend/judge.h"
#include "planning/mend/nearest.h"
#include "planning/solve.h"
#include "tests/planning/broken.h"
#include "tests/planning/made_problem.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

Plan searched(const Problem& problem, std::int64_t rounds = 60) {
  return solve(problem, {.seconds = {}, .iterations = rounds, .threads = 1, .explain = false});
}

/// Hard rules that the independent checker finds broken.
std::set<std::string> broken_by_checker(const Problem& problem, const Plan& plan) {
  std::set<std::string> names;
  for (const auto& broken : hard_rules_broken(problem, plan)) names.insert(broken.rule);
  return names;
}

std::set<std::string> broken_by_judge(const std::vector<Breach>& breaches) {
  std::set<std::string> names;
  for (const auto& breach : breaches) {
    if (breach.rule != "required") names.emplace(breach.rule);
  }
  return names;
}

using Key = std::pair<std::string, std::string>;

std::map<Key, const PlannedActivity*> by_name(const Plan& plan) {
  std::map<Key, const PlannedActivity*> all;
  for (const auto& one : plan.activities) all[{one.package, one.activity}] = &one;
  return all;
}

bool same(const PlannedActivity& a, const PlannedActivity& b) {
  return a.start == b.start && a.end == b.end &&
         std::ranges::equal(a.lines, b.lines, [](const PlannedLine& x, const PlannedLine& y) {
           return x.person == y.person && x.start == y.start && x.amounts == y.amounts;
         });
}

/// Names of the activities that stand elsewhere in one plan than in the other.
std::set<Key> differences(const Plan& a, const Plan& b) {
  const auto one = by_name(a);
  const auto other = by_name(b);
  std::set<Key> names;
  for (const auto& [key, planned] : one) {
    const auto found = other.find(key);
    if (found == other.end() || !same(*planned, *found->second)) names.insert(key);
  }
  for (const auto& [key, planned] : other) {
    if (!one.contains(key)) names.insert(key);
  }
  return names;
}

Index index_of(const auto& list, const std::string& id) {
  return static_cast<Index>(std::ranges::find(list, id, [](const auto& one) { return one.id; }) - list.begin());
}

/// A planned activity of one line, moved: the same amounts by whom and from when `random` says.
struct Moved {
  Plan plan;
  Commitment hand;
};

std::optional<Moved> move_one(Random& random, const Problem& problem, Plan plan) {
  if (plan.activities.empty()) return std::nullopt;
  auto& planned = plan.activities[random.below(plan.activities.size())];
  if (planned.lines.size() != 1) return std::nullopt;
  const Index k = index_of(problem.packages, planned.package);
  const Index a = index_of(problem.packages[at(k)].activities, planned.activity);
  auto& line = planned.lines[0];
  const Period shift = random.below(5) - 2;
  if (line.start + shift < 0) return std::nullopt;
  const Index person = random.below(static_cast<Index>(problem.people.size()));
  line.person = problem.people[at(person)].id;
  line.start += shift;
  planned.start = line.start;
  const auto& activity = problem.packages[at(k)].activities[at(a)];
  planned.end =
      std::max(planned.start + activity.min_periods - 1, line.start + static_cast<Period>(line.amounts.size()) - 1);
  const Commitment hand{k, a, 0, person, line.start, line.amounts, 10};
  return Moved{std::move(plan), hand};
}

TEST(Judge, FindsNothingInAPlanThatKeepsEveryRule) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    EXPECT_EQ(broken_by_judge(judge(problem, searched(problem), {})), std::set<std::string>{});
  }
}

TEST(Judge, NamesTheSameRulesAsTheIndependentChecker) {
  int broken = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed % 80 + 1);
    const Plan plan = searched(problem, 30);
    Random random(seed);
    const auto moved = move_one(random, problem, plan);
    if (!moved) continue;
    const auto expected = broken_by_checker(problem, moved->plan);
    auto named = broken_by_judge(judge(problem, plan, {moved->hand}));
    broken += !expected.empty();
    if (expected.contains("horizon")) {
      EXPECT_TRUE(named.contains("horizon"));  // what lies outside is told of that alone
      continue;
    }
    // Who cannot do all lines of a group lacks the skill for each of them, says the planner.
    const auto& line = problem.packages[at(moved->hand.package)].activities[at(moved->hand.activity)].lines[0];
    if (line.group && !expected.contains("skill")) named.erase("skill");
    EXPECT_EQ(named, expected);
  }
  EXPECT_GT(broken, 50) << "too few moves that break something";
}

TEST(Judge, EveryRepairCanBeCarriedOut) {
  int repairs = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = random_problem(seed % 80 + 1);
    problem.commitments.clear();
    const Plan plan = searched(problem, 30);
    Random random(seed);
    const auto moved = move_one(random, problem, plan);
    if (!moved) continue;
    for (const auto& breach : judge(problem, plan, {moved->hand})) {
      if (!breach.by_hand) continue;
      for (const auto& repair : breach.repairs) {
        ++repairs;
        Problem pressed = problem;
        pressed.published = plan;
        pressed.commitments = {{breach.package, breach.activity, breach.line, repair.person, repair.start, {}, 10}};
        // A line starts in the first period in which its person is there.
        auto& start = pressed.commitments[0].start;
        while (pressed.people[at(repair.person)].capacity[at(start)] == 0) ++start;
        const Plan after = plan_nearest(pressed, {.seconds = {}, .rounds = 200, .explain = false});
        EXPECT_EQ(after.score[0].second, 0) << breach.rule;
        EXPECT_EQ(broken_by_checker(pressed, after), std::set<std::string>{});
      }
    }
  }
  EXPECT_GT(repairs, 50);
}

/// Work of two people from week 0 on, and what it ends with: a step that nobody works on.
struct Ending {
  Problem problem;
  Plan plan;
};

Ending ending() {
  Problem problem;
  problem.name = "ending";
  problem.periods = 6;
  problem.skills = {"PB"};
  problem.clients = {{"c", "c", 1, {}}};
  problem.people = {{.id = "anna", .skills = {{0, 1}}, .capacity = {4, 4, 0, 0, 0, 0}},
                    {.id = "bert", .skills = {{0, 1}}, .capacity = {4, 4, 0, 0, 0, 0}},
                    {.id = "cees", .skills = {{0, 1}}, .capacity = {4, 4, 4, 4, 4, 4}},
                    {.id = "dina", .skills = {{0, 1}}, .capacity = {4, 4, 0, 4, 4, 4}}};
  problem.pools = {{.id = "room", .capacity = {0, 0, 1, 1, 1, 1}}};
  const Line line{.role = "PB", .skill = 0, .effort = 8, .min = 4, .max = 4};
  problem.packages = {{.id = "w", .client = 0}};
  problem.packages[0].activities = {
      {.id = "B1", .lines = {line, line}},
      {.id = "B2", .release = 2, .deadline = 4, .min_periods = 2, .pools = {{0, 1}}, .after = {{0, 0, 0}}}};
  Plan plan;
  plan.activities = {{"w", "B1", 0, 1, {{"anna", 0, {4, 4}}, {"bert", 0, {4, 4}}}}, {"w", "B2", 2, 3, {}}};
  return {problem, plan};
}

TEST(Judge, AStepWithoutLinesBreaksRulesToo) {
  auto [problem, plan] = ending();
  EXPECT_EQ(broken_by_judge(judge(problem, plan, {})), std::set<std::string>{});
  for (const Period start : {0, 1, 4, 5}) {
    SCOPED_TRACE(start);
    plan.activities[1].start = start;
    plan.activities[1].end = start + 1;
    const auto breaches = judge(problem, plan, {});
    const auto named = broken_by_judge(breaches);
    EXPECT_EQ(named, start < 2    ? (std::set<std::string>{"pool-capacity", "precedence", "release"})
                     : start == 4 ? std::set<std::string>{"deadline"}
                                  : std::set<std::string>{"horizon"});
    for (const auto& breach : breaches) EXPECT_EQ(breach.line, none);
  }
}

TEST(Judge, LinesOfOneActivityThatAreBothPutByHandKeepEachTheirOwn) {
  const auto [problem, plan] = ending();
  std::vector<Commitment> hands{{0, 0, 0, 2, 2, {4, 4}, 10}, {0, 0, 1, 3, 3, {4, 4}, 10}};
  Plan moved = plan;
  moved.activities[0] = {"w", "B1", 2, 4, {{"cees", 2, {4, 4}}, {"dina", 3, {4, 4}}}};
  const auto expected = broken_by_checker(problem, moved);
  EXPECT_EQ(expected, std::set<std::string>{"precedence"});
  EXPECT_EQ(broken_by_judge(judge(problem, plan, hands)), expected);
  std::ranges::reverse(hands);
  EXPECT_EQ(broken_by_judge(judge(problem, plan, hands)), expected);
}

TEST(Adviser, HasNoAdviceForAStepWithoutLines) {
  const auto [problem, plan] = ending();
  Adviser adviser(problem, plan);
  EXPECT_TRUE(adviser.recommend(adviser.activity(0, 1), 0, 5).empty());
}

Problem made(std::uint64_t seed, bool rich) {
  Problem problem = made_problem(seed, rich, {.people = 15, .packages = 40, .periods = 52, .clients = 4});
  problem.published = searched(problem, 200);
  return problem;
}

double benefit(const Plan& plan) {
  return static_cast<double>(
      std::ranges::find(plan.score, "benefit", [](const auto& level) { return level.first; })->second);
}

TEST(Adviser, TellsWhatThePlanAfterItShows) {
  int told = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = made(seed, seed % 2 == 0);
    const Plan& before = *problem.published;
    double capacity = 0;
    for (const auto& person : problem.people) {
      for (const Units units : person.capacity) capacity += units;
    }
    Adviser adviser(problem, before);
    for (Index k = 0; k < static_cast<Index>(problem.packages.size()); ++k) {
      const Index a = adviser.first_open(k);
      if (a == none || problem.packages[at(k)].activities[at(a - adviser.activity(k, 0))].lines.empty()) continue;
      const auto advice = adviser.recommend(a, 0, 5);
      EXPECT_LE(advice.size(), 5U);
      for (const auto& one : advice) {
        ++told;
        const auto after = adviser.plan_with(one.spot);
        ASSERT_TRUE(after.has_value());
        EXPECT_EQ(broken_by_checker(problem, *after), std::set<std::string>{});
        std::set<Key> changed;
        for (const Index c : one.changed) {
          Index package = 0;
          while (package + 1 < static_cast<Index>(problem.packages.size()) && adviser.activity(package + 1, 0) <= c)
            ++package;
          const auto& in = problem.packages[at(package)];
          changed.insert({in.id, in.activities[at(c - adviser.activity(package, 0))].id});
        }
        EXPECT_EQ(changed, differences(before, *after));
        const auto planned = by_name(*after);
        for (const auto& activity : one.after) {
          EXPECT_TRUE(same(activity, *planned.at({activity.package, activity.activity})));
        }
        EXPECT_NEAR(one.gain, (benefit(*after) - benefit(before)) * capacity / 1e9, 0.001);
        EXPECT_EQ(one.broken, after->score[0].second - before.score[0].second);
        const auto& id = problem.packages[at(k)].activities[at(a - adviser.activity(k, 0))].id;
        const auto& stands = *planned.at({problem.packages[at(k)].id, id});
        EXPECT_EQ(stands.start, one.spot.start);
        EXPECT_EQ(stands.lines[0].person, problem.people[at(one.spot.person)].id);
      }
      EXPECT_TRUE(
          std::ranges::is_sorted(advice, {}, [](const Advice& one) { return std::pair(one.broken, -one.gain); }));
    }
  }
  EXPECT_GT(told, 100);
}

TEST(Adviser, WhatNoLongerFitsIsNoChangeOfAnAdvice) {
  int told = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = made(seed, seed % 2 == 0);
    const Plan before = *problem.published;
    std::map<std::string, Units> given;
    for (const auto& activity : before.activities) {
      for (const auto& line : activity.lines)
        given[line.person] += std::accumulate(line.amounts.begin(), line.amounts.end(), 0);
    }
    const auto busiest = std::ranges::max_element(given, {}, [](const auto& one) { return one.second; })->first;
    std::fill_n(problem.people[at(index_of(problem.people, busiest))].capacity.begin() + 8, 16, 0);
    Adviser adviser(problem, before);
    const auto name = [&](Index a) {
      Index package = 0;
      while (package + 1 < static_cast<Index>(problem.packages.size()) && adviser.activity(package + 1, 0) <= a)
        ++package;
      const auto& in = problem.packages[at(package)];
      return Key{in.id, in.activities[at(a - adviser.activity(package, 0))].id};
    };
    ASSERT_FALSE(adviser.dropped().empty());
    std::set<Key> dropped;
    for (const Index a : adviser.dropped()) dropped.insert(name(a));
    for (Index k = 0; k < static_cast<Index>(problem.packages.size()); ++k) {
      const Index a = adviser.first_open(k);
      if (a == none || problem.packages[at(k)].activities[at(a - adviser.activity(k, 0))].lines.empty()) continue;
      for (const auto& one : adviser.recommend(a, 0, 5)) {
        ++told;
        const auto after = adviser.plan_with(one.spot);
        ASSERT_TRUE(after.has_value());
        EXPECT_EQ(broken_by_checker(problem, *after), std::set<std::string>{});
        const auto planned = by_name(*after);
        std::set<Key> changed;
        for (const Index c : one.changed) {
          changed.insert(name(c));
        }
        for (const auto& key : dropped) EXPECT_EQ(changed.contains(key), planned.contains(key));
        // What falls anyway may be planned again by an advice, even where it was.
        auto all = changed;
        all.insert(dropped.begin(), dropped.end());
        auto expected = differences(before, *after);
        expected.insert(dropped.begin(), dropped.end());
        EXPECT_EQ(all, expected);
      }
    }
  }
  EXPECT_GT(told, 50);
}

TEST(Adviser, LeavesThePlanAsItWas) {
  const Problem problem = made(1, true);
  Adviser adviser(problem, *problem.published);
  const auto first = adviser.recommend(adviser.first_open(0), 0, 5);
  for (Index k = 1; k < 10; ++k) static_cast<void>(adviser.recommend(adviser.first_open(k), 0, 5));
  const auto again = adviser.recommend(adviser.first_open(0), 0, 5);
  ASSERT_EQ(first.size(), again.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].spot.person, again[i].spot.person);
    EXPECT_EQ(first[i].spot.start, again[i].spot.start);
    EXPECT_EQ(first[i].changed, again[i].changed);
    EXPECT_EQ(first[i].gain, again[i].gain);
  }
}

}  // namespace
}  // namespace flexteam::planning::testing
