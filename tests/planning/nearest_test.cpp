// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/mend/nearest.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <string_view>

#include "planning/compiled/published.h"
#include "planning/decode/random.h"
#include "planning/files/write.h"
#include "planning/search/start.h"
#include "planning/solve.h"
#include "tests/planning/broken.h"
#include "tests/planning/least_change.h"
#include "tests/planning/made_problem.h"
#include "tests/planning/random_problem.h"
#include "tests/planning/sound.h"

namespace flexteam::planning::testing {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

constexpr NearestOptions by_rounds{.seconds = {}, .rounds = 8000};

/// Three people, six weeks, two packages of two activities and one of one: small enough for every plan.
Problem small_problem(Random& random) {
  Problem problem;
  problem.name = "small";
  problem.periods = 6;
  problem.skills = {"PB"};
  problem.clients = {{"c", "c", 1, {}}};
  for (Index p = 0; p < 3; ++p) {
    Person person{.id = fmt::format("p{}", p), .skills = {{0, 1 + p % 2}}};
    for (Period t = 0; t < problem.periods; ++t)
      person.capacity.push_back(random.chance(0.1) ? 0 : 2 + random.below(2));
    problem.people.push_back(std::move(person));
  }
  for (Index k = 0; k < 3; ++k) {
    Package package{.id = fmt::format("w{}", k), .client = 0, .weight = 1.0 + random.below(3)};
    for (Index n = 0; n < (k < 2 ? 2 : 1); ++n) {
      package.activities.push_back(small_activity(random, k, n, 4));
    }
    problem.packages.push_back(std::move(package));
  }
  problem.policy = {.late_discount_per_period = 0.1,
                    .whole = 0.3,
                    .point_hours = 0.1,
                    .max_parallel_packages = 1 + random.below(2),
                    .max_gap = 1 + random.below(2),
                    .weights = {2, 1, 1, 0, 1, 0.1}};
  return problem;
}

/// Two of the published lines are agreed.
void agree(Random& random, Problem& problem) {
  for (int i = 0; i < 2 && !problem.published->activities.empty(); ++i) {
    const auto& planned = problem.published->activities[random.below(problem.published->activities.size())];
    const Index k = planned.package[1] - '0';
    const Index person = planned.lines[0].person[1] - '0';
    const Index a = planned.activity[1] - '0';
    problem.commitments.push_back({k, a, 0, person, planned.lines[0].start, planned.lines[0].amounts, 10});
  }
}

constexpr std::array<std::string_view, 6> disturbances{"absence",     "leaver",  "fewer hours",
                                                       "longer item", "stopped", "urgent"};

void disturb(Random& random, std::string_view how, Problem& problem) {
  auto& capacity = problem.people[random.below(problem.people.size())].capacity;
  const Period from = problem.policy.freeze_until + random.below(problem.periods - problem.policy.freeze_until);
  if (how == "absence") {
    for (Period t = from; t < std::min(problem.periods, from + 2); ++t) capacity[at(t)] = 0;
  } else if (how == "leaver") {
    for (Period t = from; t < problem.periods; ++t) capacity[at(t)] = 0;
  } else if (how == "fewer hours") {
    for (Period t = from; t < problem.periods; ++t) capacity[at(t)] = std::max(0, capacity[at(t)] - 1);
  } else if (how == "longer item") {
    problem.packages[random.below(problem.packages.size())].activities[0].lines[0].effort += 1 + random.below(2);
  } else if (how == "stopped") {
    std::erase_if(problem.commitments, [](const Commitment& one) { return one.package == 2; });
    problem.packages.pop_back();
  } else {
    Package package = problem.packages[2];
    package.id = "w3";
    package.required = true;
    package.activities[0].lines[0].effort = 2 + random.below(2);
    problem.packages.push_back(std::move(package));
  }
}

/// A published plan, two agreements in it, and then something happens.
Problem disturbed(std::uint64_t seed, std::string_view how) {
  Random random(seed);
  Problem problem = small_problem(random);
  problem.published = solve(problem, {.seconds = {}, .iterations = 200, .threads = 1, .explain = false});
  if (random.chance(0.5)) agree(random, problem);
  problem.policy.freeze_until = random.below(3);
  disturb(random, how, problem);
  return problem;
}

Disturbance disturbance_of(const Problem& problem, const Plan& plan) {
  Compiled c = compile(problem);
  freeze(c);
  const State state = adopted(c, &plan);
  return {state.missing, state.broken, rules::change.full(state)};
}

TEST(Nearest, ChangesAtMostAFifthMoreThanTheLeastOfAllPlans) {
  constexpr int every = 101;  // placement that is tried is judged by the independent checker too
  int tried = 0;
  std::int64_t least = 0;
  std::int64_t ours = 0;
  for (const auto how : disturbances) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
      SCOPED_TRACE(fmt::format("{} {}", how, seed));
      const Problem problem = disturbed(seed, how);
      const Plan plan = plan_nearest(problem, by_rounds);
      expect_sound(problem, plan);
      const auto made = disturbance_of(problem, plan);
      LeastChange plans(problem);
      if (problem.policy.freeze_until == 0) {  // what is frozen is missing from a plan that is not ready
        plans.tried = [&](const State& state, Index a, const Placement& placement, bool allowed) {
          if (++tried % every != 0) return;
          EXPECT_EQ(checker_allows(state, a, placement), allowed);
        };
      }
      const auto best = plans.find();
      EXPECT_EQ(made.missing, best.missing) << "required work that could be planned is not";
      EXPECT_EQ(made.broken, best.broken) << "an agreement is broken that need not be";
      if (made.missing != best.missing || made.broken != best.broken) continue;
      EXPECT_LE(static_cast<double>(made.changed), 1.2 * static_cast<double>(best.changed));
      least += best.changed;
      ours += made.changed;
    }
  }
  EXPECT_GT(tried, 100 * every);
  RecordProperty("least", static_cast<int>(least));
  RecordProperty("ours", static_cast<int>(ours));
}

TEST(Nearest, NothingHappenedNothingChanges) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = random_problem(seed);
    problem.published = solve(problem, {.seconds = {}, .iterations = 60, .threads = 1, .explain = false});
    const Plan plan = plan_nearest(problem, by_rounds);
    expect_sound(problem, plan);
    EXPECT_EQ(disturbance_of(problem, plan).changed, 0);
    EXPECT_EQ(plan.activities.size(), problem.published->activities.size());
  }
}

TEST(Nearest, EveryPlanPassesTheIndependentCheckerAndIsTheSameTwice) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = random_problem(seed);
    problem.published = solve(problem, {.seconds = {}, .iterations = 60, .threads = 1, .explain = false});
    problem.policy.freeze_until = static_cast<Period>(seed % 3);
    Random random(seed);
    auto& capacity = problem.people[random.below(problem.people.size())].capacity;
    for (std::size_t t = random.below(capacity.size()); t < capacity.size(); ++t) capacity[t] = 0;
    const NearestOptions few{.seconds = {}, .rounds = 100, .seed = seed};
    const Plan plan = plan_nearest(problem, few);
    expect_sound(problem, plan);
    EXPECT_EQ(write_plan(plan), write_plan(plan_nearest(problem, few)));
  }
}

TEST(Nearest, TheScoreIsThatOfTheProblemWhateverAPointIsWorth) {
  for (const double point_hours : {0.0, 1e-9, 0.001, 1e6}) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      SCOPED_TRACE(fmt::format("{} {}", point_hours, seed));
      Problem problem = random_problem(seed);
      problem.policy.weights.travel = 0.001;
      problem.published = solve(problem, {.seconds = {}, .iterations = 60, .threads = 1, .explain = false});
      problem.policy.point_hours = point_hours;
      EXPECT_EQ(disturbance_of(problem, plan_nearest(problem, by_rounds)).changed, 0);
      std::ranges::fill(problem.people[0].capacity, 0);
      expect_sound(problem, plan_nearest(problem, {.seconds = {}, .rounds = 100}));
    }
  }
}

/// Required work of three weeks that is due in the fourth, by somebody who is away in the third: it lies still for a
/// week, or waits until that is over and is late.
Problem interrupted_or_late(double interruption) {
  Problem problem;
  problem.name = "interrupted or late";
  problem.periods = 6;
  problem.skills = {"PB"};
  problem.clients = {{"c", "c", 1, {}}};
  problem.people = {{.id = "anna", .skills = {{0, 1}}, .capacity = {4, 4, 0, 4, 4, 4}}};
  Package package{.id = "w", .client = 0, .due = 3, .required = true};
  package.activities = {{.id = "B1", .lines = {{.role = "PB", .skill = 0, .effort = 12, .min = 4, .max = 4}}}};
  problem.packages = {package};
  problem.published = Plan{};
  problem.policy.point_hours = 0.1;
  problem.policy.weights.interruption = interruption;
  return problem;
}

TEST(Nearest, WorkThatLiesStillWeighsWhatTheProblemSays) {
  const auto start = [](double weight) {
    return plan_nearest(interrupted_or_late(weight), by_rounds).activities.at(0).start;
  };
  EXPECT_EQ(start(5), 0);
  EXPECT_EQ(start(50), 3);
}

}  // namespace
}  // namespace flexteam::planning::testing
