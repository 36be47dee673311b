// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/market.h"

#include <gtest/gtest.h>

#include <string>

#include "planning/files/problem.h"

namespace flexteam::planning::testing {
namespace {

enum : Index { planner, adviser };

Person person(std::string id, Index skill, int level) {
  Person one{.id = std::move(id), .skills = {{skill, level}}};
  one.capacity.assign(20, 8);
  return one;
}

Activity activity(std::string id, Index skill, Units effort) {
  Activity one{.id = std::move(id), .min_periods = 1};
  one.lines.push_back({.role = "r", .skill = skill, .level = 1, .effort = effort, .min = 1, .max = 4});
  return one;
}

/// B1 and then, at the same time, B2 (long) and B3 (short), all for a planner; B4 beside B2, for an adviser.
Problem fork(int most_packages) {
  Problem problem;
  problem.name = "fork";
  problem.profile = "flexteam";
  problem.periods = 20;
  problem.skills = {"planner", "adviser"};
  problem.people = {person("anna", planner, 2), person("bob", planner, 2), person("cas", adviser, 2)};
  problem.clients = {{.id = "assen", .share = 1}};
  Package package{.id = "w1", .client = 0};
  package.activities = {activity("B1", planner, 4), activity("B2", planner, 20), activity("B3", planner, 8),
                        activity("B4", adviser, 8)};
  for (std::size_t i = 1; i < 4; ++i) package.activities[i].after.push_back({.package = 0, .activity = 0, .lag = 0});
  problem.packages.push_back(std::move(package));
  problem.policy.max_parallel_packages = most_packages;
  return problem;
}

/// Per line: the first who can do it takes a place by working on it.
std::string places(const Market& market) {
  std::string text;
  for (const Index ask : market.ask_of) {
    text += market.members[market.asks[static_cast<std::size_t>(ask)].first].takes_place ? '1' : '0';
  }
  return text;
}

TEST(Market, WhoCanDoTheSameIsOneSeller) {
  const Problem problem = fork(2);
  const auto market = market_of(compile(problem));
  EXPECT_EQ(market.sellers, 2);
  EXPECT_EQ(market.seller_of[0], market.seller_of[1]);
  EXPECT_NE(market.seller_of[0], market.seller_of[2]);
}

TEST(Market, OfWhatOnePersonCouldDoAtTheSameTimeTheLongestChainTakesPlaces) {
  EXPECT_EQ(places(market_of(compile(fork(2)))), "1101");
}

TEST(Market, WithoutALimitNothingTakesPlaces) {
  EXPECT_EQ(places(market_of(compile(fork(0)))), "0000");
}

}  // namespace
}  // namespace flexteam::planning::testing
