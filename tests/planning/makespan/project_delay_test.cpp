// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Profile project-delay on small random portfolios, held against every order of the activities.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "check/check.h"
#include "planning/makespan/solve.h"
#include "planning/solve.h"

namespace flexteam::planning::makespan {
namespace {

using Score = std::pair<std::int64_t, std::int64_t>;  // delay, makespan

/// Up to six activities in two or three packages with a due period, on one or two pools.
Problem random_portfolio(std::uint64_t seed) {
  std::mt19937 random(static_cast<std::uint32_t>(seed));
  const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<std::uint32_t>(bound)); };
  Problem problem;
  problem.name = fmt::format("portfolio {}", seed);
  problem.profile = "project-delay";
  problem.periods = 40;
  for (int pool = 0, pools = 1 + below(2); pool < pools; ++pool) {
    problem.pools.push_back({fmt::format("r{}", pool), std::vector<Units>(40, 1 + below(3))});
  }
  for (int k = 0, packages = 2 + below(2); k < packages; ++k) {
    Package& package = problem.packages.emplace_back();
    package.id = fmt::format("k{}", k);
    package.release = below(3);
    package.required = true;
    if (below(4) > 0) package.due = 1 + below(8);
    for (int a = 0; a < 2; ++a) {
      Activity& activity = package.activities.emplace_back();
      activity.id = fmt::format("a{}", a);
      activity.rigid = true;
      activity.min_periods = 1 + below(4);
      for (std::size_t pool = 0; pool < problem.pools.size(); ++pool) {
        const int use = below(problem.pools[pool].capacity.front() + 1);
        if (use > 0) activity.pools.push_back({static_cast<Index>(pool), use});
      }
      if (a == 1 && below(2) == 0) activity.after.push_back({k, 0, below(2)});
    }
  }
  return problem;
}

/// Every activity as early as the pools allow, in this order; nothing if one stands before what it comes after. Some
/// order gives the best plan, for no activity gains by waiting.
std::optional<Score> serial(const Problem& problem, const std::vector<std::pair<Index, Index>>& order) {
  std::vector<std::vector<Units>> left;
  for (const auto& pool : problem.pools) left.push_back(pool.capacity);
  std::vector<std::vector<Period>> end(problem.packages.size(), std::vector<Period>(2, none));
  for (const auto& [k, a] : order) {
    const auto& package = problem.packages[static_cast<std::size_t>(k)];
    const auto& activity = package.activities[static_cast<std::size_t>(a)];
    Period start = package.release;
    for (const auto& other : activity.after) {
      const Period before = end[static_cast<std::size_t>(other.package)][static_cast<std::size_t>(other.activity)];
      if (before == none) return std::nullopt;
      start = std::max(start, before + 1 + other.lag);
    }
    const auto free = [&] {
      for (const auto& use : activity.pools) {
        for (Period t = start; t < start + activity.min_periods; ++t) {
          if (left[static_cast<std::size_t>(use.pool)][static_cast<std::size_t>(t)] < use.use) return false;
        }
      }
      return true;
    };
    while (!free()) ++start;
    for (const auto& use : activity.pools) {
      for (Period t = start; t < start + activity.min_periods; ++t) {
        left[static_cast<std::size_t>(use.pool)][static_cast<std::size_t>(t)] -= use.use;
      }
    }
    end[static_cast<std::size_t>(k)][static_cast<std::size_t>(a)] = start + activity.min_periods - 1;
  }
  Score score{0, 0};
  for (std::size_t k = 0; k < end.size(); ++k) {
    const Period last = *std::ranges::max_element(end[k]);
    score.first += std::max(0, last - problem.packages[k].due.value_or(last));
    score.second = std::max<std::int64_t>(score.second, last + 1);
  }
  return score;
}

Score least(const Problem& problem) {
  std::vector<std::pair<Index, Index>> order;
  for (Index k = 0; k < static_cast<Index>(problem.packages.size()); ++k) {
    order.emplace_back(k, 0);
    order.emplace_back(k, 1);
  }
  std::optional<Score> best;
  do {
    if (const auto score = serial(problem, order)) best = std::min(best.value_or(*score), *score);
  } while (std::ranges::next_permutation(order).found);
  return *best;
}

Score score_of(const Levels& levels) {
  EXPECT_EQ(levels.size(), 2U);
  EXPECT_EQ(levels.front().first, "delay");
  EXPECT_EQ(levels.back().first, "makespan");
  return {levels.front().second, levels.back().second};
}

TEST(ProjectDelay, IsNeverBelowTheLeastThereIsNearlyAlwaysReachesItAndItsBoundIsBelow) {
  int late = 0;
  int reached = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_portfolio(seed);
    ASSERT_TRUE(fits(problem));
    Options options;
    options.iterations = 300;
    options.threads = 1;
    const Plan plan = planning::solve(problem, options);
    const Score best = least(problem);
    EXPECT_GE(score_of(plan.score), best);
    reached += score_of(plan.score) == best ? 1 : 0;
    EXPECT_LE(plan.bound.front().second, best.first);
    EXPECT_LE(plan.bound.back().second, best.second);
    const auto report = check::check(problem, plan);
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->broken.empty());
    late += best.first > 0 ? 1 : 0;
  }
  EXPECT_GT(late, 50);
  EXPECT_GE(reached, 198) << "of 200";
}

}  // namespace
}  // namespace flexteam::planning::makespan
