// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/rank_weight.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "check/check.h"
#include "planning/files/problem.h"

namespace flexteam::service {
namespace {

using Wishes = std::vector<RankedHours>;

TEST(RankWeight, FollowsTheRankAndAveragesOnePerHour) {
  const auto weights = weights_by_rank({{1, false, 100}, {2, false, 4'000}, {3, true, 50}});
  EXPECT_GT(weights[0], weights[1]);
  EXPECT_GT(weights[2], weights[1]);
  EXPECT_NEAR(100 * weights[0] + 4'000 * weights[1] + 50 * weights[2], 4'150, 1e-9);
  // As docs/planning/order-to-activities.md tells it by hand: 1, 4/5 and 2 × 2/3 over 100, 100 and 100 hours.
  const auto by_hand = weights_by_rank({{1, false, 100}, {2, false, 100}, {3, true, 100}});
  EXPECT_NEAR(by_hand[0], 45.0 / 47, 1e-12);
  EXPECT_NEAR(by_hand[1], 36.0 / 47, 1e-12);
  EXPECT_NEAR(by_hand[2], 60.0 / 47, 1e-12);
}

TEST(RankWeight, NothingAskedWeighsOne) {
  EXPECT_TRUE(weights_by_rank({}).empty());
  EXPECT_EQ(weights_by_rank({{1, false, 0}}), std::vector<double>{1});
}

/// Wishes of one municipality as anybody might rank them.
Wishes random_wishes(std::mt19937_64& random) {
  Wishes wishes(1 + random() % 8);
  for (auto& wish : wishes) {
    wish = {.rank = 1 + static_cast<int>(random() % 12),
            .urgent = random() % 4 == 0,
            .hours = static_cast<double>(8 + random() % 4'000)};
  }
  return wishes;
}

/// The same wishes with their ranks and urgency dealt out anew.
Wishes permuted(Wishes wishes, std::mt19937_64& random) {
  for (std::size_t i = wishes.size(); i > 1; --i) {
    auto& one = wishes[i - 1];
    auto& other = wishes[random() % i];
    std::swap(one.rank, other.rank);
    std::swap(one.urgent, other.urgent);
  }
  return wishes;
}

/// Everything a bit further to the front, some of it urgent that was not.
Wishes inflated(Wishes wishes, std::mt19937_64& random) {
  const int forward = static_cast<int>(random() % 12);
  for (auto& wish : wishes) {
    wish.rank = std::max(1, wish.rank - forward);
    wish.urgent = wish.urgent || random() % 2 == 0;
  }
  return wishes;
}

/// What a municipality brings to the table: weights × hours of all it asks.
double claim_of(const Wishes& wishes) {
  const auto weights = weights_by_rank(wishes);
  double claim = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) claim += weights[i] * wishes[i].hours;
  return claim;
}

double hours_of(const Wishes& wishes) {
  double hours = 0;
  for (const auto& wish : wishes) hours += wish.hours;
  return hours;
}

/// Two municipalities that each have half of a team of one; `mine` is the first's, one order of two equal steps for
/// each wish. The plan does the first `steps` steps of everything, one after the other.
struct Region {
  planning::Problem problem;
  planning::Plan plan;
};

Region region_of(const Wishes& mine, const Wishes& theirs, int steps) {
  Region region;
  auto& problem = region.problem;
  problem.name = "region";
  problem.skills = {"WR"};
  problem.clients = {{.id = "mine", .share = 0.5}, {.id = "theirs", .share = 0.5}};
  problem.policy = {.fairness_alpha = 1, .whole = 0.3};
  planning::Person person{.id = "anna"};
  person.skills = {{.skill = 0, .level = 1}};
  const auto add = [&](planning::Index client, const Wishes& wishes) {
    const auto weights = weights_by_rank(wishes);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      planning::Package package{.id = std::to_string(problem.packages.size()), .client = client, .weight = weights[i]};
      for (int step = 0; step < 2; ++step) {
        const auto effort = static_cast<planning::Units>(wishes[i].hours);
        package.activities.push_back(
            {.id = std::to_string(step),
             .lines = {{.role = "WR", .skill = 0, .effort = effort, .min = 1, .max = effort}}});
        if (step < steps) {
          const auto period = static_cast<planning::Period>(person.capacity.size());
          person.capacity.push_back(effort);
          region.plan.activities.push_back(
              {package.id, std::to_string(step), period, period, {{person.id, period, {effort}}}});
        }
      }
      problem.packages.push_back(std::move(package));
    }
  };
  add(0, mine);
  add(1, theirs);
  problem.periods = static_cast<planning::Period>(person.capacity.size());
  problem.people = {person};
  region.plan.problem = problem.name;
  region.plan.profile = problem.profile;
  return region;
}

/// The worth of a plan by the independent checker, which knows nothing of ranks.
std::int64_t service_of(const Region& region) {
  const auto report = check::check(region.problem, region.plan);
  EXPECT_TRUE(report.has_value());
  const auto level = std::ranges::find(report->score, "service", &planning::Levels::value_type::first);
  EXPECT_NE(level, report->score.end());
  return level->second;
}

TEST(RankWeightProperty, NobodyClaimsMoreThanTheHoursThatAreAsked) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 2'000; ++round) {
    const Wishes wishes = random_wishes(random);
    for (const auto& other : {wishes, permuted(wishes, random), inflated(wishes, random)}) {
      EXPECT_NEAR(claim_of(other), hours_of(wishes), 1e-6 * hours_of(wishes));
    }
  }
}

TEST(RankWeightProperty, PermutingOrInflatingRanksNeverRaisesOnesPartAtEqualPlans) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 300; ++round) {
    const Wishes mine = random_wishes(random);
    const Wishes theirs = random_wishes(random);
    for (const int steps : {1, 2}) {  // half of every order, all of every order
      const auto honest = service_of(region_of(mine, theirs, steps));
      EXPECT_LE(service_of(region_of(permuted(mine, random), theirs, steps)), honest + 1);
      EXPECT_LE(service_of(region_of(inflated(mine, random), theirs, steps)), honest + 1);
    }
  }
}

/// Whatever a plan does, ranking what it does first leaves less of a claim on the rest, by exactly as much.
TEST(RankWeightProperty, WhatCountsMoreInAPlanLeavesLessToClaim) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 2'000; ++round) {
    const Wishes honest = random_wishes(random);
    const Wishes other = round % 2 == 0 ? permuted(honest, random) : inflated(honest, random);
    const auto before = weights_by_rank(honest);
    const auto after = weights_by_rank(other);
    double counts_more = 0;
    double claims_more = 0;
    for (std::size_t i = 0; i < honest.size(); ++i) {
      const bool planned = random() % 2 == 0;
      (planned ? counts_more : claims_more) += (after[i] - before[i]) * honest[i].hours;
    }
    EXPECT_NEAR(counts_more, -claims_more, 1e-6 * hours_of(honest));
  }
}

/// Calling everything urgent, or everything first, is as good as saying nothing.
TEST(RankWeightProperty, WhatIsSaidOfEverythingSaysNothing) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 500; ++round) {
    Wishes wishes = random_wishes(random);
    for (auto& wish : wishes) wish.urgent = false;
    const auto calm = weights_by_rank(wishes);
    for (auto& wish : wishes) wish.urgent = true;
    const auto urgent = weights_by_rank(wishes);
    for (std::size_t i = 0; i < wishes.size(); ++i) EXPECT_NEAR(calm[i], urgent[i], 1e-9);
    for (auto& wish : wishes) wish.rank = 1;
    for (const double weight : weights_by_rank(wishes)) EXPECT_NEAR(weight, 1, 1e-9);
  }
}

}  // namespace
}  // namespace flexteam::service
