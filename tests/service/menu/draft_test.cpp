// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "service/example/programme.h"
#include "service/kept.h"
#include "service/menu/card_differences.h"
#include "service/menu/draft_items.h"
#include "service/menu/draft_rules.h"

namespace flexteam::service {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

model::MenuDraft draft_of(const model::MenuCard& card) {
  return {.programme = card.programme, .based_on = card.version, .items = card.items, .chains = card.chains};
}

model::MenuItem subsidy() {
  return {.code = "F9",
          .name = "Subsidieaanvraag",
          .category = "Wijkplan",
          .roles = {{"PB", {40}, 0.6, model::Doer::either}},
          .lead_time = {6},
          .after = {"B0"},
          .deliverable = "Ingediende aanvraag",
          .source = "aanname"};
}

std::vector<std::string> places(const json::Problems& problems) {
  std::vector<std::string> found;
  for (const auto& problem : problems) found.push_back(problem.place);
  return found;
}

TEST(MenuDraft, ACardHasAtMostSoManyProducts) {
  auto card = heat_menu_card();
  while (card.items.size() < most_items) {
    card.items.push_back(subsidy());
    card.items.back().code = card.items.back().name = "Z" + std::to_string(card.items.size());
  }
  EXPECT_THAT(problems_of(card), IsEmpty());
  card.items.push_back(subsidy());
  EXPECT_THAT(places(problems_of(card)), ElementsAre("/items"));
  EXPECT_THAT(places(problems_of_item(card, "F9")), ElementsAre("/items"));
}

TEST(MenuDraft, TheExampleIsRight) {
  EXPECT_THAT(problems_of(heat_menu_card()), IsEmpty());
  EXPECT_THAT(differences_between(heat_menu_card(), heat_menu_card()), IsEmpty());
}

TEST(MenuDraft, EverythingThatIsWrongIsToldAtOnce) {
  auto card = heat_menu_card();
  auto item = subsidy();
  item.name = find_item(card, "B0")->name;
  item.roles = {{"ZZ", {0}, 0.6, model::Doer::either}, {"PB", {0}, 1, {}}, {"PB", {0}, 1, {}}};
  item.lead_time = {0};
  item.after = {"X1", "B0", "B0", "F9"};
  card.items.push_back(item);
  EXPECT_THAT(places(problems_of_item(card, "F9")), ElementsAre("/name", "/roles/0/role", "/roles/2/role", "/roles",
                                                                "/leadTimeWeeks", "/after/0", "/after/2", "/after"));
  card.items.back() = subsidy();
  card.items.back().code = "B0";
  EXPECT_THAT(places(problems_of_item(card, "B0")), ElementsAre("/code"));
}

TEST(MenuDraft, WhatWaitsForAWithdrawnItemIsTold) {
  const auto card = heat_menu_card();
  auto draft = draft_of(card);
  ASSERT_TRUE(withdraw_item(draft, "B4"));
  EXPECT_FALSE(withdraw_item(draft, "B4"));
  EXPECT_EQ(std::ranges::count(draft.chains.front().items, "B4"), 0);
  const auto problems = problems_of(card_of(draft, card));
  ASSERT_FALSE(problems.empty());
  EXPECT_THAT(problems.front().message, testing::HasSubstr("wacht op B4"));
  // Put back it stands where it stood, in the chain too.
  add_item(draft, card, *find_item(card, "B4"));
  EXPECT_EQ(set_chains(draft, card, "B4", {card.chains.front().name}), std::nullopt);
  EXPECT_EQ(card_of(draft, card).items, card.items);
  EXPECT_EQ(draft.chains, card.chains);
}

TEST(MenuDraft, ANewItemStandsBehindItsCategory) {
  const auto card = heat_menu_card();
  auto draft = draft_of(card);
  add_item(draft, card, subsidy());
  const auto at = std::ranges::find(draft.items, "F9", &model::MenuItem::code);
  EXPECT_EQ((at - 1)->category, "Wijkplan");
  EXPECT_NE((at + 1)->category, "Wijkplan");
  EXPECT_EQ(set_chains(draft, card, "F9", {"Onbekend"}), "Onbekend");
}

TEST(MenuDraft, DifferencesAreSentences) {
  const auto card = heat_menu_card();
  auto draft = draft_of(card);
  add_item(draft, card, subsidy());
  auto* changed = find_item(draft, "B0");
  changed->lead_time = {1};
  changed->roles.front().hours.value += 10;
  ASSERT_TRUE(withdraw_item(draft, "F4"));
  const auto differences = differences_between(card, card_of(draft, card));
  ASSERT_EQ(differences.size(), 3);
  EXPECT_EQ(differences[0].code, "B0");
  const auto& was = *find_item(card, "B0");
  EXPECT_THAT(differences[0].sentences, testing::Contains(testing::HasSubstr("Doorlooptijd: ")));
  EXPECT_THAT(differences[0].sentences,
              testing::Contains(testing::HasSubstr(std::to_string(was.roles.front().hours.value + 10) + " uur.")));
  EXPECT_EQ(differences[1].kind, CardChange::added);
  EXPECT_THAT(differences[1].sentences.front(), testing::HasSubstr("40 uur"));
  EXPECT_EQ(differences[2].kind, CardChange::withdrawn);
  EXPECT_EQ(differences[2].code, "F4");
}

}  // namespace
}  // namespace flexteam::service
