// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/opening.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "planning/search/recreate.h"
#include "tests/planning/planted.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

bool has(const std::vector<Index>& core, Index package) {
  return std::ranges::find(core, package) != core.end();
}

double effort_of(const Compiled& c, const std::vector<Index>& packages) {
  double sum = 0;
  for (const Index k : packages) sum += static_cast<double>(c.package(k).effort);
  return sum;
}

TEST(Opening, TheCoreHasAllThatIsRequiredOrAgreedAndAllThatComesBefore) {
  int smaller = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = random_problem(seed);
    for (auto& person : problem.people) {
      for (auto& units : person.capacity) units /= 4;  // so that there is a choice to make
    }
    const Compiled c = compile(problem);
    const auto core = core_of(empty_state(c), {});
    smaller += core.size() < c.offered.size();
    for (Index k = 0; k < static_cast<Index>(c.packages.size()); ++k) {
      if (c.package(k).required) {
        EXPECT_TRUE(has(core, k));
      }
    }
    for (const Index a : c.agreed) EXPECT_TRUE(has(core, c.activity(a).package));
    for (const Index a : c.order) {
      if (!has(core, c.activity(a).package)) continue;
      for (const auto& link : c.after[a]) EXPECT_TRUE(has(core, c.activity(link.activity).package));
    }
  }
  EXPECT_GT(smaller, 20);
}

/// X comes after a step of P of which another step comes after Q; Z would fill all capacity.
TEST(Opening, TheCoreHasAllThatComesBeforeInSteps) {
  Problem problem;
  problem.periods = 4;
  problem.skills = {"PB"};
  problem.clients = {{"c", "c", 1, {}}};
  problem.people = {{.id = "anna", .skills = {{0, 1}}, .capacity = {4, 4, 4, 4}}};
  const std::vector<Line> little{{.role = "PB", .skill = 0}};
  const std::vector<Line> much{{.role = "PB", .skill = 0, .effort = 16, .max = 4}};
  problem.packages = {
      {.id = "X", .client = 0, .required = true, .activities = {{.id = "X1", .lines = little, .after = {{1, 0, 0}}}}},
      {.id = "P",
       .client = 0,
       .activities = {{.id = "P1", .lines = little}, {.id = "P2", .lines = little, .after = {{2, 0, 0}}}}},
      {.id = "Q", .client = 0, .activities = {{.id = "Q1", .lines = little}}},
      {.id = "Z", .client = 0, .weight = 5, .activities = {{.id = "Z1", .lines = much}}},
      {.id = "other", .client = 0, .activities = {{.id = "O1", .lines = little}}}};
  EXPECT_EQ(core_of(empty_state(compile(problem)), {}), (std::vector<Index>{0, 1, 2, 3}));
}

TEST(Opening, TheCoreIsWhatBringsMostAndAGoodHalfOfTheCapacity) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    const auto [problem, plan] = planted(seed, 6, 30, 1);
    const Compiled c = compile(problem);
    const State empty = empty_state(c);
    const auto core = core_of(empty, {});
    EXPECT_GT(effort_of(c, core), 0.5 * c.total_capacity);
    EXPECT_LT(effort_of(c, core), 0.8 * c.total_capacity);
    double least = std::numeric_limits<double>::infinity();
    for (const Index k : core) least = std::min(least, density(empty, {}, k, 0));
    for (const Index k : c.offered) {
      if (!has(core, k)) {
        EXPECT_LE(density(empty, {}, k, 0), least);
      }
    }
  }
}

TEST(Opening, AllPackagesAreTheCoreWhereThereIsCapacityForAll) {
  const auto [problem, plan] = planted(1, 6, 30, 0);
  const Compiled c = compile(problem);
  EXPECT_EQ(core_of(empty_state(c), {}), c.offered);
}

TEST(Opening, NothingButWhatIsOfferedFindsAPlace) {
  const auto [problem, plan] = planted(2, 6, 30, 1);
  const Compiled all = compile(problem);
  const Compiled c = offering(all, {0, 3});
  State state = empty_state(c);
  Inserter inserter(c, 1);
  for (const Index a : c.order) {
    const Index k = c.activity(a).package;
    EXPECT_EQ(inserter.insert(state, a, {}), k == 0 || k == 3);
  }
}

}  // namespace
}  // namespace flexteam::planning::testing
