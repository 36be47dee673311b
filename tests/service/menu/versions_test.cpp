// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <algorithm>

#include "planning/solve.h"
#include "service/agreements/actions.h"
#include "service/example/load.h"
#include "service/insight/fit.h"
#include "service/kept_reader.h"
#include "service/order_rules.h"
#include "service/plans/drafts.h"
#include "service/problem/from_store.h"
#include "service/problem/order_to_activities.h"
#include "store/agreements.h"
#include "store/menu_cards.h"
#include "store/orders.h"
#include "tests/store/with_store.h"

namespace flexteam::service {
namespace {

constexpr model::Week this_week{2027, 1};

/// Two municipalities that asked with version 1 of the card; version 2 has twice the hours and no B0 any more.
class MenuVersions : public test::WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    ASSERT_TRUE(load_example(store(), {.people = 10, .municipalities = 2, .first_week = this_week}));
  }
  Kept kept() {
    return store().read([](auto& tx) { return KeptReader().read(tx); });
  }
  void release_another() {
    auto card = kept().menu;
    std::erase_if(card.items, [](const auto& item) { return item.code == "B0"; });
    for (auto& item : card.items) {
      item.name += " (nieuw)";
      std::erase(item.after, "B0");
      for (auto& role : item.roles) role.hours.value *= 2;
    }
    ASSERT_TRUE(store().write({"team", "menu.release"},
                              [&](auto& tx) { return store::menu_cards::release(tx, std::move(card)); }));
  }
};

TEST_P(MenuVersions, WhatWasAskedKeepsItsVersion) {
  const Kept before = kept();
  const auto hours = [](const Kept& now, model::OrderId id) {
    const auto& order = *find_order(now, id);
    const auto both = hours_of(order, menu_of(now, order));
    return both.team.value + both.own.value;
  };
  release_another();
  const Kept after = kept();
  ASSERT_EQ(after.menu.version, 2);
  int with_b0 = 0;
  for (const auto& order : before.orders) {
    ASSERT_NE(order.state, model::OrderState::draft);
    EXPECT_EQ(hours(after, order.id), hours(before, order.id)) << order.title;
    EXPECT_EQ(problems_of(*find_order(after, order.id), after).size(), 0) << order.title;
    with_b0 += static_cast<int>(std::ranges::count(order.items, "B0"));
  }
  EXPECT_GT(with_b0, 0);
  // The same problem for the planner: packages, activities, lines, efforts.
  const auto was = build_problem(before, {.first_week = this_week}).problem;
  const auto is = build_problem(after, {.first_week = this_week}).problem;
  ASSERT_EQ(is.packages.size(), was.packages.size());
  for (std::size_t i = 0; i < was.packages.size(); ++i) {
    ASSERT_EQ(is.packages[i].activities.size(), was.packages[i].activities.size());
    for (std::size_t a = 0; a < was.packages[i].activities.size(); ++a) {
      const auto& one = was.packages[i].activities[a];
      const auto& other = is.packages[i].activities[a];
      EXPECT_EQ(other.id, one.id);
      ASSERT_EQ(other.lines.size(), one.lines.size());
      for (std::size_t l = 0; l < one.lines.size(); ++l) EXPECT_EQ(other.lines[l].effort, one.lines[l].effort);
    }
  }
}

TEST_P(MenuVersions, WhatIsAskedLaterHasTheNewOne) {
  const Kept before = kept();
  model::Order order;
  order.municipality = before.municipalities.front().code.code;
  order.place = order.municipality;
  order.items = {"B4"};
  order.homes = {800};
  order.menu_version = 1;
  order.state = model::OrderState::requested;
  const auto old_hours = estimate(before, {}, order).team.value;
  release_another();
  const Kept after = kept();
  EXPECT_EQ(estimate(after, {}, order).team.value, old_hours);
  order.menu_version = 2;
  EXPECT_NEAR(static_cast<double>(estimate(after, {}, order).team.value), 2 * static_cast<double>(old_hours), 2);
  // What is not sent yet follows the card.
  order.menu_version = 1;
  order.state = model::OrderState::draft;
  EXPECT_EQ(menu_of(after, order).version, 2);
  order.items = {"B0"};
  EXPECT_EQ(problems_of(order, after).size(), 1);
}

TEST_P(MenuVersions, AProposalIsMadeOfTheVersionThatWasAsked) {
  release_another();
  const Kept now = kept();
  const auto built = build_problem(now, {.first_week = this_week, .freeze_weeks = 0});
  const auto plan =
      planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 20, .threads = 1, .explain = false});
  const auto id =
      store()
          .write({"team", "plan.make"}, [&](auto& tx) { return keep_draft(tx, plan, built, now.menu, "Concept"); })
          ->id;
  ASSERT_TRUE(store().write({"team", "plan.publish"}, [&](auto& tx) {
    return publish_draft(tx, id, {.beside = std::nullopt, .propose = true, .by = {.account = "team", .role = ""}});
  }));
  const auto agreements = store().read([](auto& tx) { return store::agreements::standing(tx); });
  ASSERT_FALSE(agreements.empty());
  for (const auto& agreement : agreements) {
    for (const auto& item : agreement.content.items)
      EXPECT_THAT(item.name, testing::Not(testing::HasSubstr("(nieuw)")));
  }
}

FLEXTEAM_ON_BOTH_ENGINES(MenuVersions);

}  // namespace
}  // namespace flexteam::service
