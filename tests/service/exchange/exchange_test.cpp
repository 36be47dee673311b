// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <fmt/core.h>

#include <algorithm>
#include <functional>

#include "service/example/fill.h"
#include "service/exchange/import.h"
#include "service/exchange/leave.h"
#include "service/exchange/menu_card.h"
#include "service/exchange/team.h"
#include "service/place_list.h"
#include "sheets/csv.h"

namespace flexteam::service::exchange {
namespace {

using sheets::Format;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Kept& drenthe() {
  static const Kept kept = [] {
    auto made = example({.first_week = {2027, 1}});
    auto& member = made.members.front();
    member.leave = {{{2027, 5}, {2027, 6}, std::nullopt, "vakantie"},
                    {{2027, 5}, {2027, 9}, model::Hours{8}, "vakantie"},
                    {{2028, 1}, {2028, 2}, std::nullopt, "ziekte"}};
    member.contract = {{{2027, 1}, model::Week{2027, 26}, {32}}, {{2027, 27}, std::nullopt, {28}}};
    made.orders.front().title = "=cmd|' /C calc'!A0";
    made.orders.front().free_text = "Regel een\nregel \"twee\"; en, drie";
    std::int64_t id = 0;
    for (auto& order : made.orders) {
      if (order.id.value == 0) order.id.value = ++id;
      if (order.homes.value == 0) order.homes = homes_of_place(made, order.place);
      if (order.funding.empty()) order.funding = made.funding;
      if (order.sector.empty()) order.sector = made.sector;
    }
    for (auto& one : made.members) {
      if (one.id.value == 0) one.id.value = ++id;
    }
    return made;
  }();
  return kept;
}

const Known& known() {
  static const std::vector<model::Organisation> employers = [] {
    std::vector<model::Organisation> all;
    for (const auto& one : drenthe().municipalities) all.push_back({one.code.code, one.name});
    for (const auto& member : drenthe().members) {
      for (const auto& id : {member.employer, member.director, member.payer}) {
        if (std::ranges::find(all, id, &model::Organisation::id) == all.end()) all.push_back({id, "Organisatie " + id});
      }
    }
    return all;
  }();
  static const Known one(drenthe(), employers);
  return one;
}

const Asker everybody{.municipality = {}, .signer = {.account = "test", .role = {}}, .this_week = {2027, 2}};

struct Case {
  const char* name;
  Kind kind;
  std::function<sheets::Sheet()> write;
};

std::vector<Case> cases() {
  return {{"team", Kind::team, [] { return export_team(known(), drenthe().members); }},
          {"leave", Kind::leave, [] { return export_leave(known(), drenthe().members); }},
          {"requests", Kind::requests, [] { return export_requests(known(), drenthe().orders); }},
          {"menu card", Kind::menu_card, [] { return export_menu_card(drenthe().menu); }}};
}

std::string told(const Preview& preview) {
  std::string text;
  for (const auto& trouble : preview.troubles) text += place_of("x", trouble) + ": " + trouble.message + "\n";
  for (const auto& row : preview.rows) {
    for (const auto& field : row.fields)
      text += row.name + " " + field.column + ": " + field.before + " > " + field.after + "\n";
  }
  return text.substr(0, 2000);
}

TEST(Exchange, WhatIsExportedAndImportedChangesNothing) {
  for (const auto& one : cases()) {
    const auto sheet = one.write();
    ASSERT_GT(sheet.rows.size(), 2U) << one.name;
    for (const auto format : {Format::csv, Format::xlsx}) {
      const auto preview = import_file(one.kind, sheets::write(sheet, format), known(), everybody).preview;
      EXPECT_EQ(told(preview), "") << one.name;
      EXPECT_EQ(preview.unchanged, static_cast<int>(sheet.rows.size())) << one.name;
    }
  }
}

/// Every value is read here, because nothing says which thing is meant.
TEST(Exchange, RowsWithoutTheirKeyAreKnownByWhatTheySay) {
  for (const auto& one : cases()) {
    if (one.kind == Kind::menu_card) continue;  // a product is known by its code alone
    auto sheet = one.write();
    const auto state = std::ranges::find(sheet.head.cells, "Stand") - sheet.head.cells.begin();
    for (auto& row : sheet.rows) {
      row.cells.front().clear();
      if (static_cast<std::size_t>(state) < row.cells.size()) row.cells[static_cast<std::size_t>(state)].clear();
    }
    const auto preview = import_file(one.kind, sheets::write(sheet, Format::xlsx), known(), everybody).preview;
    EXPECT_EQ(told(preview), "") << one.name;
    EXPECT_EQ(preview.unchanged, static_cast<int>(sheet.rows.size())) << one.name;
  }
}

Preview team(const std::string& text) {
  return import_file(Kind::team, text, known(), everybody).preview;
}

TEST(Exchange, AChangedRowTellsEachFieldAndANewRowIsAdded) {
  const auto id = drenthe().members.front().id.value;
  const auto preview =
      team("Nummer;Naam;Hoort bij;Gemeente;Werkgever;Rollen;Contract\n" +
           fmt::format("{};Anne;Gezamenlijk team;{};{};PB 3;32,0 vanaf 4-1-2027\n", id, drenthe().members.front().home,
                       drenthe().members.front().employer) +
           ";Bo;gemeente;westerveld;GM1701;PB 1, TA 2;\"28 vanaf 2027-W01 tot en met 2027-W20; 20 vanaf 2027-W21\"\n");
  EXPECT_THAT(preview.troubles, IsEmpty()) << told(preview);
  ASSERT_EQ(preview.rows.size(), 2U);
  EXPECT_EQ(preview.rows[0].kind, RowKind::changed);
  EXPECT_EQ(preview.rows[0].fields.front().after, "Anne");
  EXPECT_EQ(preview.rows[1].kind, RowKind::added);
  EXPECT_EQ(preview.rows[1].line, 3);
  const auto payer = std::ranges::find(preview.rows[1].fields, "Betaalt", &FieldChange::column);
  ASSERT_NE(payer, preview.rows[1].fields.end());
  EXPECT_EQ(payer->after, "Westerveld");
}

TEST(Exchange, EveryWrongCellIsNamedWithLineColumnAndRemedy) {
  const auto preview = team(
      "Nummer;Naam;Hoort bij;Gemeente;Werkgever;Rollen;Contract\n"
      "99999;A;Gemeente;Westerveld;GM1701;PB 1;20 vanaf 2027-W01\n"
      ";;Gemeente;Atlantis;Niemand;PB;twintig\n"
      ";B;Gemeente;Westerveld;GM1701;QQ 2;20 vanaf 2027-W10 t/m 2027-W05\n");
  std::vector<std::string> places;
  for (const auto& trouble : preview.troubles) {
    places.push_back(place_of("team.csv", trouble));
    EXPECT_NE(trouble.remedy, "") << places.back();
  }
  EXPECT_THAT(places, ElementsAre("team.csv, regel 2, kolom Nummer", "team.csv, regel 3, kolom Naam",
                                  "team.csv, regel 3, kolom Gemeente", "team.csv, regel 3, kolom Werkgever",
                                  "team.csv, regel 3, kolom Rollen", "team.csv, regel 3, kolom Contract",
                                  "team.csv, regel 4, kolom Rollen", "team.csv, regel 4, kolom Contract"));
}

TEST(Exchange, AHeadThatIsWrongIsToldAndNothingElse) {
  const auto preview = team("Nummer;Naan;Rollen;Rollen\n;;;\n1;x;y;z\n");
  ASSERT_EQ(preview.troubles.size(), 2U);
  EXPECT_THAT(preview.troubles[0].remedy, HasSubstr("Bedoel je Naam?"));
  EXPECT_EQ(preview.troubles[1].message, "deze kolom staat er twee keer");
}

TEST(Exchange, TheSameKeyTwiceAndCellsBesideTheTableAreToldAndAColumnThatIsLeftOutStaysAsItIs) {
  const auto id = std::to_string(drenthe().members.front().id.value);
  const auto preview = team("Nummer;Naam\n" + id + ";Anne\n" + id + ";Bo\n;;los\n");
  ASSERT_GE(preview.troubles.size(), 2U);
  EXPECT_EQ(preview.troubles[0].column, "Nummer");
  EXPECT_EQ(preview.troubles[1].column, "C");
  EXPECT_THAT(team("Nummer;Naam\n" + id + ";Anne\n").rows.front().fields, testing::SizeIs(1));
}

TEST(Exchange, LeaveKeepsItsMember) {
  const auto& first = drenthe().members.front();
  const auto& other = drenthe().members[1];
  const auto sheet = fmt::format(
      "Kenmerk;Teamlid;Soort;Van;Tot en met;Uren per week\n"
      "{0}/2028-W01/ziekte;{0};verlof;3-1-2028;2028-W03;\n;{1};Vakantie;2027-W30;2027-W29;0\n",
      first.id.value, other.id.value);
  auto preview = import_file(Kind::leave, sheet, known(), everybody).preview;
  ASSERT_EQ(preview.troubles.size(), 1U) << told(preview);
  EXPECT_EQ(preview.troubles.front().column, "Uren per week");
  auto moved =
      import_file(Kind::leave, fmt::format("Kenmerk;Teamlid\n{}/2028-W01/ziekte;{}\n", first.id.value, other.id.value),
                  known(), everybody);
  ASSERT_EQ(moved.preview.troubles.size(), 1U);
  EXPECT_EQ(moved.preview.troubles.front().column, "Teamlid");
}

TEST(Exchange, RequestsOfAnotherMunicipalityAreNotReached) {
  const Asker westerveld{.municipality = "GM1701", .signer = {.account = "test", .role = {}}, .this_week = {2027, 2}};
  const auto& order =
      *std::ranges::find_if(drenthe().orders, [](const auto& one) { return one.municipality != "GM1701"; });
  const auto preview =
      import_file(Kind::requests, fmt::format("Nummer;Titel\n{};Van ons\n", order.id.value), known(), westerveld)
          .preview;
  EXPECT_THAT(preview.troubles, testing::Not(IsEmpty()));
  const auto other =
      import_file(Kind::requests, "Gemeente;Plek;Onderdelen\nEmmen;GM0114;F4\n", known(), westerveld).preview;
  ASSERT_EQ(other.troubles.size(), 1U) << told(other);
  EXPECT_EQ(other.troubles.front().column, "Gemeente");
  const auto own = import_file(Kind::requests, "Plek;Onderdelen\nDwingeloo;F4\n", known(), westerveld).preview;
  EXPECT_THAT(own.troubles, IsEmpty()) << told(own);
  EXPECT_EQ(own.count(RowKind::added), 1);
}

TEST(Exchange, WhatIsAgreedIsNotChangedByAFile) {
  auto kept = drenthe();
  kept.orders.front().state = model::OrderState::agreed;
  const Known mine(kept, {});
  const auto preview = import_file(Kind::requests,
                                   fmt::format("Nummer;Spoed\n{};{}\n", kept.orders.front().id.value,
                                               kept.orders.front().urgent ? "nee" : "ja"),
                                   mine, everybody)
                           .preview;
  ASSERT_EQ(preview.troubles.size(), 1U);
  EXPECT_THAT(preview.troubles.front().message, HasSubstr("afgesproken"));
}

TEST(Exchange, TheMenuCardHasARowForEachItem) {
  const auto sheet = export_menu_card(drenthe().menu);
  EXPECT_EQ(sheet.rows.size(), drenthe().menu.items.size());
  for (const auto& row : sheet.rows) EXPECT_EQ(row.cells.size(), sheet.head.cells.size());
}

}  // namespace
}  // namespace flexteam::service::exchange
