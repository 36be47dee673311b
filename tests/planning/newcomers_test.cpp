// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/newcomers.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "planning/bound/left_over.h"
#include "planning/solve.h"
#include "planning/state/freeze.h"
#include "tests/planning/planted.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

/// Everybody once more, for at most `most` units in the periods in which they are there.
std::vector<Person> colleagues_of(const Problem& problem, Units most) {
  std::vector<Person> list = problem.people;
  for (auto& person : list) {
    person.id += "-colleague";
    for (auto& units : person.capacity) units = std::min(units, most);
  }
  return list;
}

/// What the program gives with these people, everybody's right as it is without them.
double bound_with(const Problem& problem, std::span<const Person> newcomers) {
  const Problem larger = with_newcomers(problem, newcomers);
  Compiled without = compile(problem);
  Compiled with = compile(larger);
  freeze(with);
  with.entitled = without.entitled;
  const auto bound = linear_bound(with, {}).bound;
  EXPECT_TRUE(bound.closed);
  return bound.benefit;
}

double sum(const std::vector<double>& list) {
  return std::accumulate(list.begin(), list.end(), 0.0);
}

/// One more person lowers no bound, and brings no more than the prices say.
void expect_between_nothing_and_the_prices(const Problem& problem) {
  const double alone = bound_with(problem, {});
  for (const Units most : {1, 4}) {
    const auto newcomers = colleagues_of(problem, most);
    const auto found = newcomer_worth(problem, newcomers, {});
    ASSERT_EQ(found.worth.size(), newcomers.size());
    EXPECT_NEAR(found.bound.benefit, alone, 1e-5 * (1 + alone));
    for (std::size_t i = 0; i < newcomers.size(); ++i) {
      SCOPED_TRACE(fmt::format("{}, at most {} units", newcomers[i].id, most));
      const double rise = bound_with(problem, std::span(newcomers).subspan(i, 1)) - alone;
      const double speck = 1e-4 * (1 + alone);
      EXPECT_GE(rise, -speck);
      EXPECT_LE(rise, sum(found.worth[i]) + speck);
    }
  }
}

TEST(Newcomer, BringsNoLessThanNothingAndNoMoreThanThePricesSayWhereNoHourIsIdle) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE(seed);
    expect_between_nothing_and_the_prices(planted(seed, 4, 20, seed % 3 == 0 ? 0.0 : 1.0).problem);
  }
}

TEST(Newcomer, BringsNoLessThanNothingAndNoMoreThanThePricesSayWithEveryRuleOfTheModel) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    expect_between_nothing_and_the_prices(random_problem(seed));
  }
}

/// Four skills with two people each; three times as much as they can do is asked of one of them, half of the others.
Problem with_one_scarce_skill(Index scarce) {
  Problem problem{.name = "one scarce skill", .periods = 20};
  problem.clients.push_back({.id = "c", .name = "c", .share = 1, .known = {}});
  problem.policy = {.fairness_alpha = 1, .late_discount_per_period = 0.02, .whole = 0.3, .point_hours = 0.1};
  constexpr Units hours = 10;
  for (Index skill = 0; skill < 4; ++skill) {
    problem.skills.push_back(fmt::format("s{}", skill));
    for (const char* one : {"a", "b"}) {
      problem.people.push_back({.id = fmt::format("s{}{}", skill, one), .name = "", .skills = {{skill, 3}}});
      problem.people.back().capacity.assign(20, hours);
    }
    for (Index i = 0; i < (skill == scarce ? 30 : 5); ++i) {
      Package package{.id = fmt::format("k{}-{}", skill, i), .client = 0};
      Activity activity{.id = "a"};
      activity.lines.push_back(
          {.role = "r", .skill = skill, .level = 1, .effort = 40, .min = 2, .max = 10, .group = {}});
      package.activities.push_back(std::move(activity));
      problem.packages.push_back(std::move(package));
    }
  }
  return problem;
}

TEST(Newcomer, OfTheOnlyScarceSkillIsWorthMostAndTheOthersNothing) {
  for (Index scarce = 0; scarce < 4; ++scarce) {
    SCOPED_TRACE(scarce);
    const Problem problem = with_one_scarce_skill(scarce);
    std::vector<Person> newcomers;
    for (Index skill = 0; skill < 4; ++skill) {
      newcomers.push_back({.id = fmt::format("new {}", skill), .name = "", .skills = {{skill, 3}}});
      newcomers.back().capacity.assign(20, 10);
    }
    const auto found = newcomer_worth(problem, newcomers, {});
    ASSERT_TRUE(found.bound.closed);
    for (Index skill = 0; skill < 4; ++skill) {
      const double hours = sum(found.worth[static_cast<std::size_t>(skill)]) / found.bound.hour;
      if (skill != scarce) {
        EXPECT_NEAR(hours, 0, 1e-3);
      } else {
        EXPECT_GT(hours,
                  100);  // each of its 200 hours brings one of the 1,600 that are asked, some with the end of a package
      }
    }
  }
}

/// Also where the newcomer is there and faster than all others, or alone.
TEST(Newcomer, AndTheBoundAreTogetherNoLessThanTheBoundWithTheNewcomer) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    std::vector<Person> newcomers = problem.people;
    for (auto& person : newcomers) {
      person.id += "-colleague";
      std::ranges::fill(person.capacity, 30);
    }
    const auto found = newcomer_worth(problem, newcomers, {});
    ASSERT_EQ(found.worth.size(), newcomers.size());
    for (std::size_t i = 0; i < newcomers.size(); ++i) {
      const double with = bound_with(problem, std::span(newcomers).subspan(i, 1));
      EXPECT_GE(found.bound.benefit + sum(found.worth[i]), with * (1 - 1e-4)) << newcomers[i].id;
    }
  }
}

TEST(Newcomer, OfASkillForWhichNobodyHasHoursHasAPrice) {
  Problem problem = with_one_scarce_skill(2);
  for (auto& person : problem.people) {
    if (person.skills.front().skill == 2) std::ranges::fill(person.capacity, 0);
  }
  std::vector<Person> newcomers{{.id = "new", .name = "", .skills = {{2, 3}}}};
  newcomers.front().capacity.assign(20, 10);
  EXPECT_GT(sum(newcomer_worth(problem, newcomers, {}).worth.front()), 100);
}

TEST(Newcomer, WithoutTimeIsWorthNothingThatIsKnown) {
  const auto [problem, plan] = planted(3, 8, 52, 2);
  EXPECT_TRUE(newcomer_worth(problem, colleagues_of(problem, 1), {.seconds = 0}).worth.empty());
}

TEST(LeftOver, OfAPlanWithEverythingIsNothingAndOfNoPlanIsEverything) {
  const auto [problem, plan] = planted(3, 4, 20, 0);
  const auto nothing = left_over(problem, plan);
  EXPECT_TRUE(nothing.problem.packages.empty());
  for (const auto& person : nothing.problem.people) {
    EXPECT_TRUE(std::ranges::all_of(person.capacity, [](Units units) { return units == 0; }));
  }
  EXPECT_GT(nothing.hour, 0);
  const auto all = left_over(problem, {});
  EXPECT_EQ(all.problem.packages.size(), problem.packages.size());
  EXPECT_EQ(all.problem.people.front().capacity, problem.people.front().capacity);
  EXPECT_EQ(all.hour, 0);
}

TEST(LeftOver, HasTheFrozenWeeksOnlyWhereNothingIsPublished) {
  auto [problem, plan] = planted(3, 4, 20, 0);
  const auto capacity = problem.people.front().capacity;
  problem.policy.freeze_until = 30;  // beyond the last period
  EXPECT_EQ(left_over(problem, {}).problem.people.front().capacity, capacity);
  problem.published = plan;
  EXPECT_EQ(left_over(problem, {}).problem.people.front().capacity, std::vector<Units>(20, 0));
}

/// Hours and work of what is left and of the plan are together those of the problem, whatever the plan.
TEST(LeftOver, AndThePlanAreTogetherTheProblem) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    const Plan plan = solve(problem, {.seconds = {}, .iterations = 50, .threads = 1, .explain = false});
    const auto left = left_over(problem, plan);
    std::size_t activities = 0;
    for (const auto& package : problem.packages) activities += package.activities.size();
    for (const auto& package : left.problem.packages) activities -= package.activities.size();
    EXPECT_EQ(activities, plan.activities.size());
    std::int64_t hours = 0;
    for (const auto& person : problem.people) {
      hours += std::accumulate(person.capacity.begin() + problem.policy.freeze_until, person.capacity.end(),
                               std::int64_t{0});
    }
    for (const auto& person : left.problem.people) {
      hours -= std::accumulate(person.capacity.begin(), person.capacity.end(), std::int64_t{0});
    }
    for (const auto& planned : plan.activities) {
      for (const auto& line : planned.lines) {
        for (std::size_t i = 0; i < line.amounts.size(); ++i) {
          if (line.start + static_cast<Period>(i) >= problem.policy.freeze_until) hours -= line.amounts[i];
        }
      }
    }
    EXPECT_EQ(hours, 0);
    // It is a problem that a bound can be found of.
    EXPECT_TRUE(newcomer_worth(left.problem, {}, {}).bound.closed);
  }
}

/// Two clients ask the same of one person; the plan has all of the first and nothing of the second.
TEST(LeftOver, IsWorthMoreToWhoHasLess) {
  Problem problem = with_one_scarce_skill(0);
  problem.clients = {{.id = "c", .name = "c", .share = 0.5, .known = {}},
                     {.id = "d", .name = "d", .share = 0.5, .known = {}}};
  for (std::size_t k = 1; k < problem.packages.size(); k += 2) problem.packages[k].client = 1;
  Plan plan;
  for (Index i = 0; i < 4; i += 2) {
    plan.activities.push_back({.package = fmt::format("k0-{}", i), .activity = "a", .start = 0, .end = 3});
    plan.activities.back().lines.push_back({.person = "s0a", .start = 0, .amounts = {10, 10, 10, 10}});
  }
  const auto left = left_over(problem, plan);
  EXPECT_LT(left.problem.packages[2].weight, 1);
  EXPECT_EQ(left.problem.packages[0].weight, 1);  // k0-1, of the second
}

}  // namespace
}  // namespace flexteam::planning::testing
