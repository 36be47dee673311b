// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What must hold on any problem, tried on many small random ones.
#include <gmock/gmock.h>

#include <fmt/core.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "check/check.h"
#include "exhaustive.h"
#include "planning/files/write.h"
#include "planning/makespan/bound.h"
#include "planning/makespan/instance.h"
#include "planning/makespan/justify.h"
#include "planning/makespan/paths.h"
#include "planning/makespan/random.h"
#include "planning/makespan/rules.h"
#include "planning/makespan/solve.h"
#include "scenario.h"

namespace flexteam::planning::makespan {

namespace any_processor {
std::unique_ptr<Decoder> make(const Instance& instance);
}

namespace {

constexpr std::uint64_t problems = 400;

Options iterations(std::int64_t count) {
  Options options;
  options.iterations = count;
  options.threads = 1;
  return options;
}

/// Plans every problem, judges each plan by the checker and by the shortest there is, and counts.
template <typename Change>
void expect_nearly_all_shortest(const Change& change) {
  int solved = 0;
  int reached = 0;
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    Problem problem = random_problem(seed);
    change(problem);
    if (!fits(problem)) continue;  // somebody is missing for an activity
    const Plan plan = makespan::solve(problem, iterations(300));
    const auto report = check::check(problem, plan);
    ASSERT_TRUE(report.has_value()) << problem.name;
    ASSERT_TRUE(report->broken.empty()) << problem.name << ": " << report->broken.front().rule << " at "
                                        << report->broken.front().place << ": " << report->broken.front().message;
    const Period optimum = shortest(problem);
    ASSERT_GE(plan.score.front().second, optimum) << problem.name;
    ASSERT_LE(plan.bound.front().second, optimum) << problem.name;
    ++solved;
    reached += plan.score.front().second == optimum ? 1 : 0;
  }
  EXPECT_GT(solved, 100);
  EXPECT_GE(reached, solved * 99 / 100);
}

TEST(SmallProblems, PlansAreFeasibleNeverBelowTheOptimumAndNearlyAlwaysReachIt) {
  expect_nearly_all_shortest([](Problem&) {});
}

TEST(SmallProblems, SoAreThoseWhereEveryActivityTakesOnePersonAtMost) {
  expect_nearly_all_shortest([](Problem& problem) {
    problem.pools.clear();
    for (Activity& activity : problem.packages.front().activities) {
      activity.pools.clear();
      if (activity.lines.size() > 1) activity.lines.resize(1);
    }
  });
}

/// A plan without an idle period for twelve people, each with two of twelve skills, cut into jobs of which some come
/// after one that ended before.
Problem full_plan(std::uint64_t seed, Period periods) {
  Random random(seed);
  std::string text;
  for (int person = 0; person < 12; ++person)
    text += fmt::format("person p{0}: s{0}, s{1}\n", person, (person + 1) % 12);
  std::vector<std::pair<Period, std::string>> ends;
  for (int person = 0; person < 12; ++person) {
    for (Period from = 0; from < periods;) {
      const Period rest = periods - from;
      const Period length = rest < 40 ? rest : 5 + random.below(26);
      const auto name = fmt::format("j{}", ends.size());
      text += fmt::format("{} {}: s{}", name, length, (person + random.below(2)) % 12);
      for (const auto& [end, other] : ends) {
        if (end <= from && random.chance(0.02)) text += fmt::format(", after {}", other);
      }
      text += "\n";
      from += length;
      ends.emplace_back(from, name);
    }
  }
  return problem_of(text);
}

// The population alone takes 1535: of equally long schedules it does not know the fuller one.
TEST(SmallProblems, AFullPlanIsNearlyFoundAgain) {
  std::int64_t periods = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    periods += makespan::solve(full_plan(seed, 150), iterations(5000)).score.front().second;
  }
  EXPECT_GE(periods, 1500);
  EXPECT_LE(periods, 1525);
}

TEST(SmallProblems, JustificationNeverMakesAScheduleLonger) {
  Random random(7);
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    const Problem problem = random_problem(seed);
    if (!fits(problem)) continue;
    const Instance instance = compile(problem);
    const Rules rules(instance, find_paths(instance));
    Justifier justifier(instance);
    Schedule schedule;
    std::vector<Job> list = rules.list(0, 1.0, random);
    justifier.decode(list, {}, 0, schedule);
    const Time before = schedule.makespan;
    const bool shorter = justifier.improve(schedule, {});
    EXPECT_EQ(shorter, schedule.makespan < before);
    EXPECT_LE(schedule.makespan, before);
  }
}

TEST(SmallProblems, EveryProcessorGivesTheSameSchedule) {
  Random random(11);
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    const Problem problem = random_problem(seed);
    if (!fits(problem)) continue;
    const Instance instance = compile(problem);
    const Rules rules(instance, find_paths(instance));
    const std::vector<Job> list = rules.list(0, 1.0, random);
    Schedule here;
    Schedule anywhere;
    make_decoder(instance)->decode(instance.forward, list, {}, here);
    any_processor::make(instance)->decode(instance.forward, list, {}, anywhere);
    EXPECT_EQ(here.start, anywhere.start);
    EXPECT_EQ(here.crew, anywhere.crew);
  }
}

TEST(SmallProblems, TheSameIterationsGiveTheSameBytes) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Problem problem = random_problem(seed);
    if (!fits(problem)) continue;
    EXPECT_EQ(write_plan(makespan::solve(problem, iterations(50))),
              write_plan(makespan::solve(problem, iterations(50))));
  }
}

}  // namespace
}  // namespace flexteam::planning::makespan
