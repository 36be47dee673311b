// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What must hold on any problem, tried on many small random ones.
#include <gmock/gmock.h>

#include <cstdint>

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

TEST(SmallProblems, PlansAreFeasibleNeverBelowTheOptimumAndNearlyAlwaysReachIt) {
  int solved = 0;
  int reached = 0;
  for (std::uint64_t seed = 0; seed < problems; ++seed) {
    const Problem problem = random_problem(seed);
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
