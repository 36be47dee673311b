// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/check.h"
#include "planning/balance/instance.h"
#include "planning/decode/random.h"
#include "planning/files/read.h"
#include "planning/files/write.h"
#include "planning/solve.h"

namespace flexteam::planning::testing {
namespace {

using Score = std::pair<std::int64_t, std::int64_t>;  // people, spread

Options rounds(std::int64_t count) {
  return {.seconds = {}, .iterations = count, .threads = 1};
}

Score score_of(const Levels& levels) {
  EXPECT_EQ(levels.size(), 2U);
  return {levels.front().second, levels.back().second};
}

void expect_sound(const Problem& problem, const Plan& plan) {
  const auto report = check::check(problem, plan);
  ASSERT_TRUE(report.has_value());
  for (const auto& broken : report->broken) ADD_FAILURE() << broken.rule << ": " << broken.place << broken.message;
}

/// Up to seven tasks at fixed times, up to four people who are away now and then, some tasks for one person together.
Problem random_problem(std::uint64_t seed) {
  Random random(seed);
  Problem problem;
  problem.name = "random " + std::to_string(seed);
  problem.profile = "balance";
  problem.periods = 14;
  problem.skills = {"x", "y"};
  for (int p = 0, people = 2 + random.below(3); p < people; ++p) {
    Person& person = problem.people.emplace_back();
    person.id = "p" + std::to_string(p);
    person.skills = {{0, 1}};
    if (random.chance(0.6)) person.skills.push_back({1, 1});
    person.capacity.assign(14, 1);
    if (random.chance(0.3)) person.capacity[random.below(person.capacity.size())] = 0;
  }
  Package& package = problem.packages.emplace_back();
  package.id = "k";
  package.required = true;
  for (int a = 0, tasks = 1 + random.below(7); a < tasks; ++a) {
    Activity& activity = package.activities.emplace_back();
    activity.id = "a" + std::to_string(a);
    activity.rigid = true;
    activity.min_periods = 1 + random.below(4);
    activity.release = random.below(10);
    activity.deadline = activity.release + activity.min_periods - 1;
    Line line;
    line.skill = random.chance(0.3) ? 1 : 0;
    line.role = problem.skills[static_cast<std::size_t>(line.skill)];
    line.effort = activity.min_periods;
    if (random.chance(0.3)) line.group = "g" + std::to_string(random.below(2));
    activity.lines.push_back(line);
    if (random.chance(0.1)) activity.lines.push_back(activity.lines.front());
    if (activity.lines.size() == 2) activity.lines.back().group.reset();
  }
  return problem;
}

/// Tries everybody on every line. Shares nothing with the search.
class EveryAssignment {
 public:
  explicit EveryAssignment(const Problem& problem) : problem_(problem) {
    for (const auto& activity : problem.packages.front().activities) {
      for (const auto& line : activity.lines) lines_.emplace_back(&activity, &line);
    }
  }

  /// Nothing if there is no plan.
  std::optional<Score> best() {
    try_from(0);
    return best_;
  }

 private:
  bool may(std::size_t person, std::size_t number) const {
    const auto& [activity, line] = lines_[number];
    const auto& who = problem_.people[person];
    if (std::ranges::none_of(who.skills, [&](const SkillLevel& own) { return own.skill == line->skill; })) return false;
    for (Period t = activity->release; t < activity->release + line->effort; ++t) {
      if (who.capacity[static_cast<std::size_t>(t)] == 0) return false;
    }
    for (std::size_t other = 0; other < number; ++other) {
      const auto& [there, theirs] = lines_[other];
      const bool together =
          there->release < activity->release + line->effort && activity->release < there->release + theirs->effort;
      if (together && who_[other] == person) return false;
      if (line->group && theirs->group == line->group && who_[other] != person) return false;
    }
    return true;
  }

  void try_from(std::size_t number) {
    if (number == lines_.size()) {
      std::map<std::size_t, std::int64_t> work;
      for (std::size_t i = 0; i < number; ++i) work[who_[i]] += lines_[i].second->effort;
      std::int64_t least = work.empty() ? 0 : work.begin()->second;
      std::int64_t most = least;
      for (const auto& [person, sum] : work) {
        least = std::min(least, sum);
        most = std::max(most, sum);
      }
      const Score score{static_cast<std::int64_t>(work.size()), most - least};
      best_ = std::min(best_.value_or(score), score);
      return;
    }
    for (std::size_t person = 0; person < problem_.people.size(); ++person) {
      if (!may(person, number)) continue;
      who_.push_back(person);
      try_from(number + 1);
      who_.pop_back();
    }
  }

  const Problem& problem_;
  std::vector<std::pair<const Activity*, const Line*>> lines_;
  std::vector<std::size_t> who_;
  std::optional<Score> best_;
};

TEST(Balance, TheFewestPeopleAndTheSmallestSpreadAreFoundAndTheBoundIsBelowThem) {
  int solved = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    ASSERT_TRUE(balance::fits(problem));
    const auto best = EveryAssignment(problem).best();
    const Plan plan = solve(problem, rounds(100));
    if (!best) {
      EXPECT_FALSE(plan.unplanned.empty());
      continue;
    }
    ++solved;
    EXPECT_EQ(score_of(plan.score), *best);
    EXPECT_LE(score_of(plan.bound), *best);
    expect_sound(problem, plan);
  }
  EXPECT_GE(solved, 200);
}

TEST(Balance, WorkforcesOfTheLiteratureAreSolvedToTheirBound) {
  const auto folder = std::filesystem::path(FLEXTEAM_SOURCE) / ".." / "shared/data/bench/workforce";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "the instances are not beside the checkout";
  const std::map<std::string, Score> optima{{"instance_5", {9, 15}},
                                            {"instance_20", {9, 1}},
                                            {"instance_60", {9, 14}},
                                            {"instance_115", {11, 30}},
                                            {"instance_150", {9, 15}}};
  for (const auto& [name, optimum] : optima) {
    SCOPED_TRACE(name);
    const auto problem = read_any(folder / (name + ".json"));
    ASSERT_TRUE(problem);
    const Plan plan = solve(*problem, rounds(3000));
    EXPECT_EQ(score_of(plan.score), optimum);
    EXPECT_EQ(score_of(plan.bound), optimum);
    expect_sound(*problem, plan);
  }
}

TEST(Balance, TheSameIterationsGiveTheSameBytes) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Problem problem = random_problem(seed);
    EXPECT_EQ(write_plan(solve(problem, rounds(30))), write_plan(solve(problem, rounds(30))));
  }
}

TEST(Balance, AStartIsNeverMadeWorse) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    const Plan start = solve(problem, rounds(100));
    if (!start.unplanned.empty()) continue;
    Options none = rounds(0);
    none.start = &start;
    EXPECT_LE(score_of(solve(problem, none).score), score_of(start.score));
  }
}

TEST(Balance, WorkAtAnyTimeIsForTheGeneralSearch) {
  Problem problem = random_problem(1);
  problem.packages.front().activities.front().deadline.reset();
  EXPECT_FALSE(balance::fits(problem));
  expect_sound(problem, solve(problem, rounds(50)));
  problem = random_problem(1);
  problem.people.front().capacity.front() = 2;
  EXPECT_FALSE(balance::fits(problem)) << "somebody who may do two things at once";
  problem = random_problem(1);
  problem.packages.front().activities.front().rigid = false;
  EXPECT_FALSE(balance::fits(problem));
}

TEST(Balance, WhatNobodyCanDoIsLeftOutWithItsReasonAndTheRestIsPlanned) {
  Problem problem = random_problem(1);
  problem.skills.push_back("z");
  Activity odd = problem.packages.front().activities.front();
  odd.id = "odd";
  odd.lines.resize(1);
  odd.lines.front().skill = 2;
  odd.lines.front().group.reset();
  problem.packages.front().activities.push_back(odd);
  const Plan plan = solve(problem, rounds(50));
  ASSERT_EQ(plan.unplanned.size(), 1U);
  EXPECT_EQ(plan.unplanned.front().activity, "odd");
  EXPECT_EQ(plan.unplanned.front().reason, "skill");
}

}  // namespace
}  // namespace flexteam::planning::testing
