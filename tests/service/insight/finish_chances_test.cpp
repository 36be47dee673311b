// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/finish_chances.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "service/studies/delivered.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::drenthe;
using testing_world::first_week;

std::vector<FinishChance> chances_of(const Kept& kept, int futures = 40) {
  const auto& world = drenthe();
  const auto finishes = planning::replay(world.built.problem, world.plan, spreads_of(world.built.problem, kept),
                                         {.futures = futures, .threads = 2, .seed = 1});
  return finish_chances(kept, world.built.problem, world.plan, finishes, first_week);
}

TEST(FinishChances, AreOfTheOrdersThatThePlanFinishes) {
  const auto& world = drenthe();
  const auto chances = chances_of(world.kept);
  const auto finished = delivered_by(world.built.problem, world.plan).finished;
  EXPECT_EQ(static_cast<std::ptrdiff_t>(chances.size()),
            std::ranges::count_if(finished, [](const auto& one) { return one.has_value(); }));
  EXPECT_GT(chances.size(), 20U);
  int spread = 0;
  for (const auto& one : chances) {
    const auto* order = find_order(world.kept, one.order);
    ASSERT_NE(order, nullptr);
    EXPECT_EQ(one.chance.has_value(), order->wished_until.has_value());
    // None lies beyond the plan.
    constexpr model::Week beyond{9999, 1};
    EXPECT_LE(one.early.value_or(beyond), one.likely.value_or(beyond));
    EXPECT_LE(one.likely.value_or(beyond), one.late.value_or(beyond));
    spread += one.late != one.early ? 1 : 0;
  }
  EXPECT_GT(spread, 10);
}

TEST(FinishChances, WithoutSpreadAreThePlanAndCertain) {
  Kept kept = drenthe().kept;
  kept.settings.uncertainty = {};
  for (const auto& one : chances_of(kept, 2)) {
    EXPECT_EQ(one.early, one.planned);
    EXPECT_EQ(one.likely, one.planned);
    EXPECT_EQ(one.late, one.planned);
    if (!one.chance) continue;
    const auto wished = *find_order(kept, one.order)->wished_until;
    EXPECT_EQ(*one.chance, one.planned <= wished ? 1 : 0);
  }
}

TEST(FinishChances, AnItemOfTheCardMayHaveASpreadOfItsOwn) {
  Kept kept = drenthe().kept;
  const auto& problem = drenthe().built.problem;
  auto& item = kept.menu.items.front();
  item.uncertainty = model::Uncertainty{.hours_low = 50, .hours_high = 300, .lead_low = 60, .lead_high = 200};
  const auto spreads = spreads_of(problem, kept);
  std::size_t at = 0;
  int own = 0;
  std::map<planning::Index, std::pair<std::string, std::string>> steps;
  for (const auto& package : problem.packages) {
    for (const auto& activity : package.activities) {
      const auto& spread = spreads[at++];
      const bool its = item_of(activity.id) == item.code;
      own += its ? 1 : 0;
      EXPECT_EQ(spread.effort.high, its ? 3.0 : kept.settings.uncertainty.hours_high / 100.0);
      EXPECT_EQ(spread.lead.low, its ? 0.6 : kept.settings.uncertainty.lead_low / 100.0);
      // Roles of one step of one order share their lead time, and nobody else does.
      const std::pair step(package.id, std::string(item_of(activity.id)));
      EXPECT_EQ(steps.try_emplace(spread.together, step).first->second, step);
    }
  }
  EXPECT_EQ(at, spreads.size());
  EXPECT_GT(own, 0);
}

/// A wish that comes later is never met less often.
TEST(FinishChances, FollowTheWishOfNow) {
  Kept kept = drenthe().kept;
  const auto all_wish = [&](model::Week week) {
    for (auto& order : kept.orders) order.wished_until = week;
    return chances_of(kept, 20);
  };
  const auto soon = all_wish(model::plus(first_week, 40));
  const auto later = all_wish(model::plus(first_week, 90));
  const auto past = all_wish(model::plus(first_week, -10));
  const auto beyond = all_wish(model::plus(first_week, 1000));
  ASSERT_EQ(soon.size(), later.size());
  for (std::size_t i = 0; i < soon.size(); ++i) {
    EXPECT_LE(*soon[i].chance, *later[i].chance);
    EXPECT_EQ(*past[i].chance, 0);
    EXPECT_LE(*later[i].chance, *beyond[i].chance);
  }
}

}  // namespace
}  // namespace flexteam::service
