// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/order_rules.h"

#include <gmock/gmock.h>

#include <memory>

#include "service/example/fill.h"
#include "service/place_list.h"

namespace flexteam::service {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Kept& drenthe() {
  static const Kept kept = example({.first_week = {2027, 1}});
  return kept;
}

model::Order order_for_diever() {
  model::Order order;
  order.municipality = "GM1701";
  order.place = "GM1701/Diever";
  order.items = {"B4"};
  order.homes = {800};
  return order;
}

std::vector<std::string> places(const json::Problems& problems) {
  std::vector<std::string> found;
  for (const auto& problem : problems) found.push_back(problem.place);
  return found;
}

TEST(OrderRules, WesterveldAsksForDiever) {
  EXPECT_THAT(problems_of(order_for_diever(), drenthe()), IsEmpty());
}

TEST(OrderRules, APlaceLiesInItsMunicipality) {
  auto order = order_for_diever();
  order.place = "GM0114";
  EXPECT_THAT(places(problems_of(order, drenthe())), ElementsAre("/placeId"));
  order.place = "GM1701/Atlantis";
  EXPECT_THAT(places(problems_of(order, drenthe())), ElementsAre("/placeId"));
  order.municipality = "GM9999";
  EXPECT_THAT(places(problems_of(order, drenthe())), ElementsAre("/municipalityCode"));
}

TEST(OrderRules, EverythingThatIsWrongIsTold) {
  auto order = order_for_diever();
  order.items = {"B4", "X9", "B4"};
  order.wished_from = model::Week{2027, 20};
  order.wished_until = model::Week{2027, 10};
  order.tailoring = {{.item = "B5"}, {.item = "B4", .roles = {{"ZZ", {10}, 0.5, model::Doer::either}}}};
  EXPECT_THAT(places(problems_of(order, drenthe())),
              ElementsAre("/items/1", "/items/2", "/tailoring/0/item", "/tailoring/1/roles/0/role", "/wishedUntil"));
}

TEST(OrderRules, AFreeRequestNeedsWords) {
  auto order = order_for_diever();
  order.items.clear();
  EXPECT_THAT(places(problems_of(order, drenthe())), ElementsAre("/items"));
  order.free_text = "Help bij een subsidieaanvraag voor het dorpshuis, met een begroting en een planning erbij";
  EXPECT_THAT(problems_of(order, drenthe()), IsEmpty());
  EXPECT_EQ(title_of(order, drenthe()), "Help bij een subsidieaanvraag voor het dorpshuis, met een …");
}

TEST(OrderRules, TitlesSayWhatIsAskedAndWhere) {
  auto order = order_for_diever();
  EXPECT_EQ(title_of(order, drenthe()), "Bewonerstraject Diever");
  order.items = {"B5", "B4"};
  sort_items(order, drenthe().menu);
  EXPECT_THAT(order.items, ElementsAre("B4", "B5"));
  EXPECT_EQ(title_of(order, drenthe()), "Bewonerstraject en 1 andere, Diever");
  order.items = {"B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"};
  EXPECT_EQ(title_of(order, drenthe()), "Wijkuitvoeringsplan Diever");
}

TEST(OrderRules, WhatIsNotGivenFollowsFromTheRest) {
  auto order = order_for_diever();
  order.homes = {};
  complete(order, nullptr, {}, drenthe());
  EXPECT_EQ(order.homes, homes_of_place(drenthe(), order.place));
  EXPECT_EQ(order.title, title_of(order, drenthe()));
  const auto before = order;
  order.place = "GM1701/Dwingeloo";
  auto given = order;
  complete(order, &before, {}, drenthe());
  EXPECT_EQ(order.homes, homes_of_place(drenthe(), order.place));
  EXPECT_EQ(order.title, title_of(order, drenthe()));
  EXPECT_NE(order.title, before.title);
  complete(given, &before, {.homes = true, .title = true}, drenthe());
  EXPECT_EQ(given.homes, before.homes);
  EXPECT_EQ(given.title, before.title);
}

TEST(OrderRules, ATitleOfOursFollowsTheCardAndAnotherStays) {
  auto kept = drenthe();
  auto draft = order_for_diever();
  draft.menu_version = kept.menu.version;
  draft.title = title_of(draft, kept);
  kept.earlier_menus.push_back(std::make_shared<model::MenuCard>(kept.menu));
  ++kept.menu.version;
  for (auto& item : kept.menu.items) item.name += " (nieuw)";
  auto after = draft;
  after.menu_version = kept.menu.version;
  complete(after, &draft, {}, kept);
  EXPECT_NE(after.title, draft.title);
  EXPECT_EQ(after.title, title_of(after, kept));
  draft.title = after.title = "Van ons zelf";
  complete(after, &draft, {}, kept);
  EXPECT_EQ(after.title, "Van ons zelf");
}

TEST(PlaceList, AVillageHasHomesByItsPeople) {
  const auto homes = homes_of_place(drenthe(), "GM1701/Diever");
  EXPECT_GT(homes.value, 300);
  EXPECT_LT(homes.value, 2000);
  EXPECT_EQ(homes_of_place(drenthe(), "GM1701").value, 8415);
}

TEST(PlaceList, SearchForgivesCaseAndAccents) {
  EXPECT_EQ(folded("Één Ünie"), "een unie");
  const auto found = search(places_of(drenthe()), "DIEVER");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().name.substr(0, 6), "Diever");
}

}  // namespace
}  // namespace flexteam::service
