// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <gtest/gtest.h>

#include "planning/mend/adviser.h"
#include "planning/mend/judge.h"
#include "planning/mend/nearest.h"
#include "planning/solve.h"
#include "tests/planning/sound.h"

namespace flexteam::planning::testing {
namespace {

constexpr Index layers = 40;
constexpr Index width = 3;

/// A package whose every step waits for all of the layer before, so that more ways lead through it than could ever be
/// walked; and one that finds no place beside it.
Problem layered() {
  Problem problem;
  problem.name = "layers";
  problem.periods = layers + 3;
  problem.skills = {"PB"};
  problem.clients = {{"c", "c", 1, {}}};
  for (Index p = 0; p < width; ++p) {
    Person person{.id = fmt::format("p{}", p), .skills = {{0, 1}}};
    person.capacity.assign(static_cast<std::size_t>(problem.periods), 1);
    problem.people.push_back(std::move(person));
  }
  Package package{.id = "w", .client = 0, .weight = 2, .due = layers / 2};
  for (Index n = 0; n < layers * width; ++n) {
    Activity activity{.id = fmt::format("B{}", n)};
    activity.lines = {{.role = "PB", .skill = 0}};
    const Index layer = n / width;
    for (Index i = 0; layer > 0 && i < width; ++i) activity.after.push_back({0, (layer - 1) * width + i, 0});
    package.activities.push_back(std::move(activity));
  }
  problem.packages.push_back(std::move(package));
  Package beside{.id = "beside", .client = 0};
  beside.activities = {{.id = "B", .lines = {{.role = "PB", .skill = 0, .effort = 6}}}};
  problem.packages.push_back(std::move(beside));
  problem.policy.point_hours = 0.1;
  problem.policy.max_gap = 1;
  return problem;
}

Plan planned(const Problem& problem, Search search = Search::serial) {
  return solve(problem, {.seconds = {}, .iterations = 100, .threads = 1, .search = search});
}

TEST(Layers, ArePlannedPublishedAndPlannedAgain) {
  Problem problem = layered();
  problem.published = planned(problem);
  expect_sound(problem, *problem.published);
  EXPECT_EQ(problem.published->activities.size(), static_cast<std::size_t>(layers * width));
  problem.policy.freeze_until = 1;
  expect_sound(problem, planned(problem));
  problem.people[0].capacity[5] = 0;
  expect_sound(problem, plan_nearest(problem, {.seconds = {}, .rounds = 60}));
}

TEST(Layers, AreSearched) {
  const Problem problem = layered();
  expect_sound(problem, planned(problem, Search::ruin_and_recreate));
}

TEST(Layers, AreAdvisedAndJudged) {
  Problem problem = layered();
  const Plan plan = planned(problem);
  Adviser adviser(problem, plan);
  for (const Index package : {0, 1}) static_cast<void>(adviser.recommend(adviser.first_open(package), 0, 5));
  EXPECT_FALSE(judge(problem, plan, {{0, layers, 0, 0, 0, {1}, 10}}).empty());
}

}  // namespace
}  // namespace flexteam::planning::testing
