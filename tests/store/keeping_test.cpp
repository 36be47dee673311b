// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "store/audit.h"
#include "store/menu_drafts.h"
#include "store/runs.h"
#include "store/scenarios.h"
#include "store/settings.h"
#include "store/undo.h"
#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Keeping : public test::InARegion {};

TEST_P(Keeping, Members) {
  auto asked = test::member("Procesbegeleider 04");
  asked.leave.push_back({{2027, 50}, {2027, 52}, model::Hours{4}, "zorg"});
  asked.contract.front().until = model::Week{2028, 52};
  asked.bond = model::Bond::lent;
  auto added = write([&](auto& tx) { return members::add(tx, asked); }).value();
  asked.id = added.id;
  EXPECT_EQ(store().read([&](auto& tx) { return members::find(tx, added.id); }), asked);
  added.director = "nobody";
  EXPECT_EQ(write([&](auto& tx) { return members::update(tx, added); }).error().reason, Reason::unknown_reference);
  added.director = "PV22";
  EXPECT_EQ(write([&](auto& tx) { return members::update(tx, added); }).value().version, 2);
  EXPECT_EQ(write([&](auto& tx) { return members::update(tx, added); }).error().reason, Reason::version_conflict);
  EXPECT_THAT(store().read([](auto& tx) { return members::of_home(tx, "GM0106"); }), SizeIs(1));
  EXPECT_TRUE(write([&](auto& tx) { return members::remove(tx, added.id, 2); }));
  EXPECT_THAT(store().read([](auto& tx) { return members::all(tx); }), IsEmpty());
}

TEST_P(Keeping, Places) {
  store().read([](ReadTransaction& tx) {
    EXPECT_THAT(places::municipalities(tx), SizeIs(2));
    EXPECT_EQ(places::municipality(tx, "GM1701")->name, "Westerveld");
    EXPECT_EQ(places::district(tx, "WK010601")->outline, "{}");
    EXPECT_EQ(places::districts(tx).at(0).outline, std::nullopt);
    EXPECT_EQ(places::districts(tx, places::Outlines::with).at(0).outline, "{}");
    EXPECT_EQ(places::villages(tx).at(0).district, "WK010601");
    EXPECT_EQ(places::find(tx, "GM0106")->district, "");
    EXPECT_EQ(places::find(tx, "WK010601")->district, "WK010601");
    EXPECT_EQ(places::find(tx, "GM0106/Loon")->municipality, "GM0106");
    EXPECT_EQ(places::find(tx, "Loon"), std::nullopt);
    return 0;
  });
  model::Village lost;
  lost.id = "GM0106/X";
  lost.municipality = "GM0106";
  lost.district = "WK999999";
  EXPECT_EQ(write([&](auto& tx) { return places::put(tx, lost); }).error().reason, Reason::unknown_reference);
}

TEST_P(Keeping, ReleasedMenuCards) {
  model::MenuCard card;
  card.programme = "heat";
  card.roles = {{"PB", "Procesbegeleider", 0.6, false, true}};
  auto& item = card.items.emplace_back();
  item.code = "B5";
  item.name = "Bewonersavond";
  item.kind = model::ItemKind::knowledge_product;
  item.unit = model::Unit::hundred_homes;
  item.roles = {{"PB", {40}, 0.1 + 0.2, model::Doer::municipality}};
  item.lead_time = {12};
  item.after = {"B0", "B1"};
  card.chains = {{"Wijkuitvoeringsplan", {"B0", "B5"}}};
  EXPECT_EQ(write([&](auto& tx) { return menu_cards::release(tx, card); })->version, 1);
  item.name = "Bewonersavonden";
  EXPECT_EQ(write([&](auto& tx) { return menu_cards::release(tx, card); })->version, 2);
  card.version = 2;
  EXPECT_EQ(store().read([](auto& tx) { return menu_cards::latest(tx, "heat"); }), card);
  card.version = 1;
  item.name = "Bewonersavond";
  EXPECT_EQ(store().read([](auto& tx) { return menu_cards::version(tx, "heat", 1); }), card);
  card.programme = "water";
  EXPECT_EQ(write([&](auto& tx) { return menu_cards::release(tx, card); }).error().reason, Reason::unknown_reference);
  EXPECT_THAT(store().read([](auto& tx) { return menu_cards::programmes(tx); }), SizeIs(1));
}

TEST_P(Keeping, WhoReleasedAMenuCardAndWhen) {
  model::MenuCard card{.programme = "heat", .roles = {{"PB", "", 0.6, false, true}, {"TA", "", 0.6, false, true}}};
  const auto before = model::now();
  ASSERT_TRUE(write([&](auto& tx) { return menu_cards::release(tx, card); }));
  card.items.push_back({.code = "B0", .name = "Start"});
  ASSERT_TRUE(write_as("team", [&](auto& tx) { return menu_cards::release(tx, card); }));
  const auto releases = store().read([](auto& tx) { return menu_cards::releases(tx, "heat"); });
  ASSERT_THAT(releases, SizeIs(2));
  EXPECT_EQ(releases[0].version, 2);
  EXPECT_EQ(releases[0].items, 1);
  EXPECT_EQ(releases[0].by, "team");
  EXPECT_GE(releases[0].at, before);
  EXPECT_EQ(releases[1].by, "assen");
  // Plans count on the place of a role.
  std::swap(card.roles[0], card.roles[1]);
  EXPECT_EQ(write([&](auto& tx) { return menu_cards::release(tx, card); }).error().reason, Reason::not_allowed);
  card.roles.pop_back();
  EXPECT_EQ(write([&](auto& tx) { return menu_cards::release(tx, card); }).error().reason, Reason::not_allowed);
}

TEST_P(Keeping, OneDraftOfAMenuCard) {
  model::MenuCard card{.programme = "heat"};
  card.items.push_back({.code = "B0", .name = "Start"});
  card.chains = {{"Wijkuitvoeringsplan", {"B0"}}};
  card = write([&](auto& tx) { return menu_cards::release(tx, card); }).value();
  const auto begun = write_as("team", [&](auto& tx) { return menu_drafts::begin(tx, card); }).value();
  EXPECT_EQ(begun.based_on, 1);
  EXPECT_EQ(begun.started_by, "team");
  EXPECT_EQ(begun.items, card.items);
  EXPECT_EQ(store().read([](auto& tx) { return menu_drafts::find(tx, "heat"); }), begun);
  EXPECT_EQ(write([&](auto& tx) { return menu_drafts::begin(tx, card); }).error().reason, Reason::duplicate);

  auto changed = begun;
  changed.items[0].name = "Begin";
  changed = write_as("team", [&](auto& tx) { return menu_drafts::update(tx, changed); }).value();
  EXPECT_EQ(changed.version, begun.version + 1);
  EXPECT_EQ(write([&](auto& tx) { return menu_drafts::update(tx, begun); }).error().reason, Reason::version_conflict);
  ASSERT_TRUE(write_as("team", [](auto& tx) { return undo::undo(tx); }));
  EXPECT_EQ(store().read([](auto& tx) { return menu_drafts::find(tx, "heat"); })->items, begun.items);

  const auto now = store().read([](auto& tx) { return menu_drafts::find(tx, "heat"); })->version;
  EXPECT_EQ(write([&](auto& tx) { return menu_drafts::remove(tx, "heat", now - 1); }).error().reason,
            Reason::version_conflict);
  ASSERT_TRUE(write([&](auto& tx) { return menu_drafts::remove(tx, "heat", now); }));
  EXPECT_EQ(write([&](auto& tx) { return menu_drafts::remove(tx, "heat", now); }).error().reason, Reason::not_found);
  // Whoever still holds the one that is gone does not change the next.
  EXPECT_GT(write([&](auto& tx) { return menu_drafts::begin(tx, card); })->version, now);
}

TEST_P(Keeping, ScenariosWithTheirPlans) {
  const auto gone = add_member("Procesbegeleider 04");
  const auto asked = add_order("GM1701", "Diever");
  const model::ScenarioChanges changes{
      .people =
          {{.role = "TA", .level = 3, .per_week = {32}, .from = {2027, 5}, .bond = model::Bond::own, .home = "GM0106"}},
      .departures = {{gone.id, {2027, 12}}},
      .requests =
          {{.order = asked.id, .asked = false, .wished_from = {}, .wished_until = {}},
           {.order = {99}, .asked = {}, .wished_from = model::Week{2027, 3}, .wished_until = model::Week{2028, 3}}},
      .shares = {{"GM0106", 0.1}, {"GM1701", 0.9}},
      .fairness_alpha = 0.5,
      .weeks = 104};
  const auto first = write_as("team", [&](auto& tx) {
                       return scenarios::add(tx, {.name = "Iemand erbij", .changes = changes});
                     }).value();
  EXPECT_EQ(first.made_by, "team");
  EXPECT_EQ(store().read([&](auto& tx) { return scenarios::find(tx, first.id); }), first);
  EXPECT_EQ(scenarios::changes_from(scenarios::text_of(changes)), changes);
  EXPECT_EQ(write([&](auto& tx) { return scenarios::add(tx, {.name = "Iemand erbij"}); }).error().reason,
            Reason::duplicate);

  const model::ScenarioPlan plan{
      .scenario = first.id, .made = model::now(), .seconds = 2.5, .question = "abc", .figures = "{}", .plan = "{}"};
  ASSERT_TRUE(write([&](auto& tx) { return scenarios::put_plan(tx, plan); }));
  auto again = plan;
  again.question = "def";
  ASSERT_TRUE(write([&](auto& tx) { return scenarios::put_plan(tx, again); }));
  EXPECT_EQ(store().read([&](auto& tx) { return scenarios::plan(tx, first.id); }), again);
  EXPECT_EQ(write([&](auto& tx) { return scenarios::put_plan(tx, {.scenario = {99}, .seconds = 1}); }).error().reason,
            Reason::not_found);

  auto renamed = first;
  renamed.name = "Twee erbij";
  renamed = write_as("team", [&](auto& tx) { return scenarios::update(tx, renamed); }).value();
  EXPECT_EQ(renamed.version, first.version + 1);
  EXPECT_EQ(write([&](auto& tx) { return scenarios::update(tx, first); }).error().reason, Reason::version_conflict);

  ASSERT_TRUE(write_as("team", [&](auto& tx) { return scenarios::remove(tx, first.id, renamed.version); }));
  EXPECT_TRUE(store().read([](auto& tx) { return scenarios::plans(tx); }).empty());
  ASSERT_TRUE(write_as("team", [](auto& tx) { return undo::undo(tx); }));
  const auto back = store().read([&](auto& tx) { return scenarios::find(tx, first.id); });
  ASSERT_TRUE(back);
  EXPECT_EQ(back->name, "Twee erbij");
  EXPECT_EQ(back->changes, changes);
  EXPECT_FALSE(store().read([&](auto& tx) { return scenarios::plan(tx, first.id); }));
  for (std::size_t i = 1; i < scenarios::most; ++i) {
    ASSERT_TRUE(write([&](auto& tx) { return scenarios::add(tx, {.name = std::to_string(i)}); }));
  }
  EXPECT_EQ(write([&](auto& tx) { return scenarios::add(tx, {.name = "Te veel"}); }).error().reason,
            Reason::not_allowed);
}

TEST_P(Keeping, SettingsAndSharesCanBeTakenBack) {
  const auto before = store().read([](auto& tx) { return settings::planning(tx); });
  const auto assen = store().read([](auto& tx) { return places::municipality(tx, "GM0106"); }).value();
  ASSERT_TRUE(write_as("team", [&](WriteTransaction& tx) -> Outcome<void> {
    auto changed = before;
    changed.fairness_alpha = 4;
    settings::set_planning(tx, before);
    settings::set_planning(tx, changed);
    auto more = assen;
    more.share = 0.75;
    return places::put(tx, more);
  }));
  ASSERT_TRUE(write_as("team", [](auto& tx) { return undo::undo(tx); }));
  EXPECT_EQ(store().read([](auto& tx) { return settings::planning(tx); }), before);
  EXPECT_EQ(store().read([](auto& tx) { return places::municipality(tx, "GM0106"); }), assen);
}

TEST_P(Keeping, EveryShareInPerCentExactly) {
  model::MenuCard card;
  card.programme = "heat";
  for (int i = 0; i <= 1000; ++i) card.roles.push_back({std::to_string(i), "", i / 1000.0, false, false});
  EXPECT_TRUE(write([&](auto& tx) { return menu_cards::release(tx, card); }));
  EXPECT_EQ(store().read([](auto& tx) { return menu_cards::latest(tx, "heat"); })->roles, card.roles);
}

TEST_P(Keeping, Settings) {
  EXPECT_EQ(store().read([](auto& tx) { return settings::planning(tx); }), model::PlanningSettings{});
  model::PlanningSettings mine;
  mine.first_week = {2026, 53};
  mine.fairness_alpha = 2.5;
  mine.weeks = 52;
  write([&](auto& tx) -> Outcome<void> {
    settings::set_planning(tx, mine);
    settings::set(tx, "example.seed", "7");
    return {};
  });
  EXPECT_EQ(store().read([](auto& tx) { return settings::planning(tx); }), mine);
  EXPECT_EQ(store().read([](auto& tx) { return settings::find(tx, "example.seed"); }), "7");
}

TEST_P(Keeping, PlanningRuns) {
  model::PlanningRun run;
  run.requested_by = "team";
  run.requested = model::now();
  run.seconds = 2.5;
  run.best = run.bound = "{}";
  run = write([&](auto& tx) { return Outcome<model::PlanningRun>(runs::add(tx, run)); }).value();
  EXPECT_THAT(store().read([](auto& tx) { return runs::unfinished(tx); }), ElementsAre(run));
  run.state = model::RunState::failed;
  run.ended = model::now();
  run.message = "no plan";
  EXPECT_TRUE(write([&](auto& tx) { return runs::update(tx, run); }));
  EXPECT_THAT(store().read([](auto& tx) { return runs::unfinished(tx); }), IsEmpty());
  EXPECT_THAT(store().read([](auto& tx) { return runs::latest(tx, 5); }), ElementsAre(run));
  run.plan = model::PlanId{9};
  EXPECT_EQ(write([&](auto& tx) { return runs::update(tx, run); }).error().reason, Reason::unknown_reference);
}

TEST_P(Keeping, PinsOneALine) {
  const auto order = add_order("GM0106", "a");
  const auto first = add_member("04"), second = add_member("07");
  model::Pin pin{{}, order.id, "B1", 0, first.id, {2027, 5}, {{8}, {0}, {8}}};
  pin = write([&](auto& tx) { return pins::put(tx, pin); }).value();
  EXPECT_THAT(store().read([&](auto& tx) { return pins::of_order(tx, order.id); }), ElementsAre(pin));
  auto other = pin;
  other.member = second.id;
  EXPECT_EQ(write([&](auto& tx) { return pins::put(tx, other); })->id, pin.id);
  EXPECT_THAT(store().read([](auto& tx) { return pins::all(tx); }), ElementsAre(other));
  other.member = {99};
  EXPECT_EQ(write([&](auto& tx) { return pins::put(tx, other); }).error().reason, Reason::unknown_reference);
  EXPECT_TRUE(write([&](auto& tx) { return members::remove(tx, second.id); })) << "its pins go with a member";
  EXPECT_EQ(write([&](auto& tx) { return pins::remove(tx, pin.id); }).error().reason, Reason::not_found);
}

FLEXTEAM_ON_BOTH_ENGINES(Keeping);

}  // namespace
}  // namespace flexteam::store
