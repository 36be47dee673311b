// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

#include <gtest/gtest.h>

#include "planning/decode/insert.h"
#include "planning/profiles/profile.h"
#include "planning/search/journal.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

/// Every count kept by place() and lift() equals the count of the whole plan.
void expect_counts_agree(const State& state) {
  for (std::size_t i = 0; i < rules::costs().size(); ++i) {
    EXPECT_EQ(state.costs[i], rules::costs()[i].full(state)) << rules::costs()[i].name;
  }
  EXPECT_EQ(state.broken, rules::broken_weight(state));
  for (const auto& rule : rules::hard()) {
    if (rule.name == "required") continue;  // the others hold in every plan
    EXPECT_EQ(rule.full(state), 0) << rule.name;
  }
  for (Index k = 0; k < static_cast<Index>(state.c->packages.size()); ++k) {
    EXPECT_EQ(state.package_value[static_cast<std::size_t>(k)], rules::package_value(state, k));
  }
}

void expect_empty_again(State& state) {
  for (auto a = state.c->order.rbegin(); a != state.c->order.rend(); ++a) {
    if (state.planned(*a)) lift(state, *a);
  }
  const State fresh = empty_state(*state.c);
  EXPECT_EQ(state.left, fresh.left);
  EXPECT_EQ(state.open, fresh.open);
  EXPECT_EQ(state.packages_at, fresh.packages_at);
  EXPECT_EQ(state.pool_left, fresh.pool_left);
  EXPECT_EQ(state.faces, fresh.faces);
  EXPECT_EQ(state.client_value, fresh.client_value);
  EXPECT_EQ(state.costs, fresh.costs);
}

TEST(Rules, DeltaCountsEqualFullCountsOnRandomMoves) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    const Compiled c = compile(problem);
    State state = empty_state(c);
    Inserter inserter(c, seed);
    Random random(seed);
    for (int move = 0; move < 150; ++move) {
      const Index a = random.below(static_cast<Index>(c.activities.size()));
      Journal journal(state);
      if (state.planned(a)) {
        journal.take_with_dependents(a);
        if (random.chance(0.3)) journal.undo(0);
      } else {
        Taste taste;
        taste.starts = 1 + random.below(3);
        taste.noise = 5;
        taste.spread = 0.5;
        inserter.insert(state, a, taste);
      }
      expect_counts_agree(state);
    }
    expect_empty_again(state);
  }
}

TEST(Rules, EveryRuleHasItsOwnNameAndMeaning) {
  std::vector<std::string_view> names;
  for (const auto& rule : rules::hard()) {
    EXPECT_FALSE(rule.meaning.empty());
    names.push_back(rule.name);
  }
  for (const auto& rule : rules::costs()) {
    EXPECT_FALSE(rule.unit.empty());
    names.push_back(rule.name);
  }
  std::ranges::sort(names);
  EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
  EXPECT_EQ(names.size(), 23u);
}

TEST(Rules, FairnessGivesTheFirstHourMost) {
  EXPECT_DOUBLE_EQ(rules::utility(0, 1), 0);
  EXPECT_DOUBLE_EQ(rules::utility(3, 0), 3);    // pure efficiency
  EXPECT_DOUBLE_EQ(rules::utility(1, 2), 0.5);  // (2^-1 − 1) / −1
  EXPECT_NEAR(rules::utility(1, 1), 0.693147, 1e-6);
}

}  // namespace
}  // namespace flexteam::planning::testing
