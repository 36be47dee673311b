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
#include "service/exchange/values.h"
#include "service/order_rules.h"
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
          {"menu card", Kind::menu_card, [] { return export_menu_card(known()); }}};
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
  const auto sheet = export_menu_card(known());
  EXPECT_EQ(sheet.rows.size(), drenthe().menu.items.size());
  for (const auto& row : sheet.rows) EXPECT_EQ(row.cells.size(), sheet.head.cells.size());
}

TEST(Exchange, NumbersHaveDutchThousands) {
  for (const auto& [cell, number] :
       {std::pair("1.000", 1'000), std::pair("10.000", 10'000), std::pair("1.000.000", 1'000'000),
        std::pair("1.000,00", 1'000), std::pair("32,0", 32), std::pair("32.0", 32)}) {
    EXPECT_EQ(number_in(cell, 0, 1'000'000), number) << cell;
  }
  for (const auto* cell : {"1.00.000", "0.125", "1,000.5", "1.0000.5", ".000", "1.000.", "1.5"}) {
    EXPECT_FALSE(number_in(cell, 0, 1'000'000)) << cell;
  }
}

TEST(Exchange, WeeksAreOfTheYearsThatTheApiTakes) {
  for (const auto* cell : {"2000-W01", "2199-W52", "1-6-2100"}) EXPECT_TRUE(week_in(cell)) << cell;
  for (const auto* cell : {"1999-W52", "2200-W01", "0001-W01", "9999-W01", "1-6-1999", "31-12-9999"}) {
    EXPECT_FALSE(week_in(cell)) << cell;
  }
}

TEST(Exchange, AMessageRepeatsNoWholeCellAndNamesHaveNoLines) {
  const auto id = std::to_string(drenthe().members.front().id.value);
  std::string cell;
  for (int i = 0; i < 500; ++i) cell += "é";
  const auto kept = drenthe().orders.front().id.value;
  auto previews = {team("Nummer;Gemeente;Rollen;Contract\n" + id + ";" + cell + ";" + cell + " 2;" + cell + "\n"),
                   team(cell + "\n" + id + "\n"), team("Nummer;Naam\n" + cell + ";Anne\n" + cell + ";Anne\n"),
                   import_file(Kind::requests, fmt::format("Nummer;Onderdelen;Spoed\n{};{};{}\n", kept, cell, cell),
                               known(), everybody)
                       .preview};
  for (const auto& preview : previews) {
    EXPECT_THAT(preview.troubles, testing::Not(IsEmpty()));
    for (const auto& trouble : preview.troubles) {
      EXPECT_LT(length_of(trouble.message + trouble.column), 150U) << trouble.message;
    }
  }
  const auto lines = team("Nummer;Naam\n" + id + ";\"An\nne\"\n");
  ASSERT_EQ(lines.troubles.size(), 1U);
  EXPECT_EQ(lines.troubles[0].column, "Naam");
}

TEST(Exchange, ANumberThatIsNotThereIsToldAlsoWhereTheRowIsThatOfAnother) {
  auto sheet = export_team(known(), drenthe().members);
  sheet.rows.resize(1);
  sheet.rows[0].cells[0] = "99999";
  const auto preview = import_file(Kind::team, sheets::write(sheet, Format::csv), known(), everybody).preview;
  ASSERT_EQ(preview.troubles.size(), 1U) << told(preview);
  EXPECT_EQ(preview.troubles[0].column, "Nummer");
}

TEST(Exchange, NoMoreIsToldThanAnybodyReads) {
  std::string file = "Nummer";
  for (int row = 0; row < 9'000; ++row) file += "\n1" + std::string(90, ';') + "x";
  EXPECT_LT(team(file).troubles.size(), 1'100U);
}

TEST(Exchange, ACellUnderAColumnWithoutANameIsTold) {
  const auto id = std::to_string(drenthe().members.front().id.value);
  const auto preview = team("Nummer;;Naam\n" + id + ";los;Anne\n");
  ASSERT_EQ(preview.troubles.size(), 1U);
  EXPECT_EQ(preview.troubles[0].column, "B");
  EXPECT_THAT(team("Nummer;;Naam\n" + id + ";;Anne\n").troubles, IsEmpty());
}

TEST(Exchange, ARankAloneChangesNothingElse) {
  for (const auto state : {model::OrderState::agreed, model::OrderState::proposed}) {
    auto kept = drenthe();
    auto& order = kept.orders.front();
    order.state = state;
    order.funding.clear();
    order.sector.clear();
    order.rank = 1;
    const Known mine(kept, {});
    const auto preview =
        import_file(Kind::requests, fmt::format("Nummer;Rang\n{};7\n", order.id.value), mine, everybody).preview;
    EXPECT_THAT(preview.troubles, IsEmpty()) << told(preview);
    ASSERT_EQ(preview.rows.size(), 1U);
    ASSERT_EQ(preview.rows[0].fields.size(), 1U) << told(preview);
    EXPECT_EQ(preview.rows[0].fields[0].column, "Rang");
  }
}

/// The order as a row of a file makes it.
model::Order after(const Kept& kept, const std::string& file) {
  const Known mine(kept, {});
  const auto import = import_file(Kind::requests, file, mine, everybody);
  EXPECT_THAT(import.preview.troubles, IsEmpty()) << told(import.preview);
  auto order = kept.orders.front();
  if (import.preview.rows.empty()) return order;
  for (const auto& field : import.preview.rows.front().fields) {
    if (field.column == "Woningen") order.homes.value = std::stoi(field.after);
    if (field.column == "Titel") order.title = field.after;
    if (field.column == "Plek") order.place = order.municipality + "/" + field.after;
    if (field.column == "Onderdelen") order.items = parts_of(field.after, ", ");
  }
  return order;
}

TEST(Exchange, ARequestFromTheSameFileTwiceChangesOnce) {
  auto kept = drenthe();
  auto& order = kept.orders.front();
  order = {};
  order.id = {1};
  order.municipality = "GM1701";
  order.place = "GM1701/Diever";
  order.items = {"F4"};
  complete(order, nullptr, {}, kept);
  const auto moved =
      fmt::format("Nummer;Plek;Woningen;Titel;Onderdelen\n1;Dwingeloo;{};{};B4\n", order.homes.value, order.title);
  const auto was = order;
  order = after(kept, moved);
  EXPECT_EQ(order.homes, was.homes);
  EXPECT_EQ(order.title, was.title);
  EXPECT_EQ(order.place, "GM1701/Dwingeloo");
  EXPECT_EQ(after(kept, moved), order);
  // What stands in no cell follows.
  order = was;
  order = after(kept, "Nummer;Plek;Titel;Onderdelen\n1;Dwingeloo;;B4\n");
  EXPECT_EQ(order.homes, homes_of_place(kept, "GM1701/Dwingeloo"));
  EXPECT_THAT(order.title, HasSubstr("Dwingeloo"));
  order = was;
  EXPECT_THAT(after(kept, "Nummer;Plek\n1;Dwingeloo\n").title, HasSubstr("Dwingeloo"));
}

class Card : public testing::Test {
 protected:
  static Import bring(std::string_view file, const std::optional<model::MenuDraft>& draft = std::nullopt) {
    Known mine(drenthe(), {});
    mine.menu_draft = draft;
    return import_file(Kind::menu_card, file, mine, everybody);
  }
  static model::MenuDraft draft() {
    const auto& card = drenthe().menu;
    return {.programme = card.programme, .based_on = card.version, .items = card.items, .chains = card.chains};
  }
  static const model::MenuItem& two_roles() {
    return *std::ranges::find_if(drenthe().menu.items, [](const auto& one) { return one.roles.size() > 1; });
  }
};

TEST_F(Card, ADraftThatIsExportedAndImportedChangesNothing) {
  auto mine = draft();
  mine.items.front().lead_time.value += 3;
  mine.items.pop_back();
  Known known_draft(drenthe(), {});
  known_draft.menu_draft = mine;
  const auto preview = bring(sheets::write(export_menu_card(known_draft), Format::xlsx), mine).preview;
  EXPECT_EQ(told(preview), "");
  EXPECT_EQ(preview.unchanged, static_cast<int>(mine.items.size()));
}

TEST_F(Card, UnitsHaveTheWordsOfTheScreenAndTheOldOnesAreRead) {
  const auto& item = drenthe().menu.items.front();
  for (const auto& [word, told_as] :
       {std::pair("keer", "keer"), std::pair("sessie", "keer"), std::pair("wijk", "wijk (800 woningen)")}) {
    auto mine = draft();
    mine.items.front().unit = model::Unit::hundred_homes;
    const auto preview = bring(fmt::format("Code;Per\n{};{}\n", item.code, word), mine).preview;
    ASSERT_EQ(preview.rows.size(), 1U) << told(preview);
    EXPECT_EQ(preview.rows[0].fields[0].after, told_as);
  }
}

TEST_F(Card, ARoleWithoutHoursMayStillHaveItsPart) {
  const auto& item = two_roles();
  const auto role = item.roles.back().role;
  const auto other = item.roles.front().role;
  const auto preview =
      bring(fmt::format("Code;Uren {};Deel voor het team\n{};;{} 10%, {} 20%\n", role, item.code, other, role)).preview;
  EXPECT_THAT(preview.troubles, IsEmpty()) << told(preview);
  EXPECT_THAT(bring(fmt::format("Code;Deel voor het team\n{};QQ 20%\n", item.code)).preview.troubles,
              testing::SizeIs(1));
}

TEST_F(Card, APartThatIsGivenTwiceIsTold) {
  const auto& item = two_roles();
  const auto preview =
      bring(fmt::format("Code;Deel voor het team\n{0};{1} 10%, {1} 20%\n", item.code, item.roles.front().role)).preview;
  ASSERT_EQ(preview.troubles.size(), 1U);
  EXPECT_THAT(preview.troubles[0].message, HasSubstr("twee keer"));
}

TEST_F(Card, APartIsForWhoeverDoesTheWork) {
  auto mine = draft();
  auto& item = mine.items.front();
  auto& role = item.roles.front();
  role.doer = model::Doer::team;
  role.team_share = 0.6;
  const auto preview = bring(fmt::format("Code;Deel voor het team\n{};{} 60%\n", item.code, role.role), mine).preview;
  ASSERT_EQ(preview.rows.size(), 1U) << told(preview);
  EXPECT_THAT(preview.rows[0].fields[0].before, HasSubstr(role.role + " 100%"));
  EXPECT_THAT(preview.rows[0].fields[0].after, HasSubstr(role.role + " 60%"));
}

TEST_F(Card, MoreProductsThanACardHasAreRefusedAtOnce) {
  std::string file = "Code;Naam;Groep;Doorlooptijd (weken);Levert op;Bron;Uren PB\n";
  for (int i = 0; i < 9'000; ++i) file += fmt::format("Z{0};Product {0};Nieuw;4;Iets;aanname;8\n", i);
  const auto preview = bring(file).preview;
  ASSERT_EQ(preview.troubles.size(), 1U) << told(preview);
  EXPECT_THAT(preview.troubles[0].message, HasSubstr("500"));
}

}  // namespace
}  // namespace flexteam::service::exchange
