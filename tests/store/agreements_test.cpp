// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/agreements.h"

#include <gmock/gmock.h>

#include "sql/error.h"
#include "store/agreement_content.h"
#include "store/migrate.h"
#include "store/undo.h"
#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class AgreementsOf : public test::InARegion {
 protected:
  static model::Agreement version(model::OrderId order) {
    model::Agreement made;
    made.order = order;
    made.content.title = "Wijkplan \"Lariks\" – 'nu'";
    made.content.municipality = "GM0106";
    made.content.place = "GM0106/Loon";
    made.content.place_name = "Loon";
    made.content.items = {{"B1", "Wijkanalyse", "een verslag", {12}, {{"PB", {40}, {20}}}}};
    made.content.lines = {{"B1", 2, "PB", {3}, {2026, 53}, {{4}, {0}, {8}}}};
    made.content.conditions = "Gegevens in week 10";
    made.content.funding = "CDOKE";
    made.content.tailored = {"Wijkanalyse: 12 weken."};
    made.plan = model::PlanId{5};
    made.proposed = {"a-1", "team-coordinator", *model::parse_instant("2026-12-01T09:30:00.125Z")};
    return made;
  }
  model::Agreement add(model::OrderId order) {
    return write([&](auto& tx) { return agreements::add(tx, version(order)); }).value();
  }
};
FLEXTEAM_ON_BOTH_ENGINES(AgreementsOf);

TEST_P(AgreementsOf, AnOrderComeBackAsTheyWentIn) {
  const auto order = add_order("GM0106", "a");
  auto first = add(order.id);
  EXPECT_EQ(first.number, 1);
  EXPECT_THAT(first.content_hash, SizeIs(64));
  first.state = model::AgreementState::change_asked;
  first.answered = model::Signature{"a-2", "municipal-coordinator", *model::parse_instant("2026-12-02T09:30:00Z")};
  first.answer = "Na de zomer";
  EXPECT_TRUE(write([&](auto& tx) { return agreements::answer(tx, first); }));
  const auto second = add(order.id);
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(second.content_hash, first.content_hash) << "the same content, the same hash";
  const auto kept = store().read([&](auto& tx) { return agreements::of_order(tx, order.id); });
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0], first);
  EXPECT_EQ(kept[1], second);
  EXPECT_THAT(store().read([](auto& tx) { return agreements::standing(tx); }), IsEmpty());
  auto named = order;
  named.proposal = 2;
  EXPECT_TRUE(write([&](auto& tx) { return orders::update(tx, named); }));
  EXPECT_EQ(store().read([](auto& tx) { return agreements::standing(tx); }), std::vector{second});
}

TEST_P(AgreementsOf, AnOrderNeverChangeNorGo) {
  const auto order = add_order("GM0106", "a");
  add(order.id);
  const auto database = sql::open(address()).value();
  for (const auto* wrong : {"UPDATE agreements SET content = '{}'", "UPDATE agreements SET reason = 'x'",
                            "UPDATE agreements SET proposed_by = 'x'", "DELETE FROM agreements"}) {
    EXPECT_THROW(database->run(wrong), sql::Failure) << wrong;
  }
  EXPECT_NO_THROW(database->run("UPDATE agreements SET state = 'withdrawn'"));
}

TEST_P(AgreementsOf, AnOrderAreNotTakenBack) {
  const auto order = add_order("GM0106", "a");
  add(order.id);
  const auto possible = store().read([](auto& tx) { return undo::undoable(tx, "assen"); });
  EXPECT_THAT(possible, SizeIs(1)) << "the order only";
}

TEST_P(AgreementsOf, WhatTheTeamAnsweredIsNotChangedBackUnderIt) {
  auto order = add_order("GM0106", "a");
  order.title = "b";
  order = write([&](auto& tx) { return orders::update(tx, order); }).value();
  order.state = model::OrderState::proposed;
  order = write_as("team", [&](auto& tx) { return orders::update(tx, order); }).value();
  const auto refused = store().write({"assen", "undo"}, [](auto& tx) { return undo::undo(tx); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::not_allowed);
  EXPECT_TRUE(write([&](auto& tx) { return orders::move(tx, order.id, 1); }));
  add_order("GM0106", "first", 1);
  EXPECT_EQ(store().read([&](auto& tx) { return orders::find(tx, order.id); })->title, "b");
}

TEST(AgreementContent, HasOneCanonicalForm) {
  model::AgreementContent content;
  content.title = "Wijkplan é";
  content.municipality = "GM1701";
  content.items = {{"B1", "Analyse", "verslag", {12}, {{"PB", {4}, {2}}}}};
  content.lines = {{"B1", 2, "PB", {3}, {2027, 1}, {{4}}}};
  const auto text = canonical_text(content);
  EXPECT_EQ(
      text,
      R"({"conditions":"","funding":"","items":[{"deliverable":"verslag","item":"B1","leadTime":12,"name":"Analyse",)"
      R"("roles":[{"own":2,"role":"PB","team":4}]}],"lines":[{"from":"2027-W01","hours":[4],"item":"B1","line":2,)"
      R"("member":3,"role":"PB"}],"municipality":"GM1701","place":"","placeName":"","sector":"","tailored":[],)"
      R"("title":"Wijkplan é"})");
  EXPECT_EQ(content_from(text), content);
}

class BeforeAgreements : public test::OnBothEngines {};
FLEXTEAM_ON_BOTH_ENGINES(BeforeAgreements);

TEST_P(BeforeAgreements, OrdersAndPinsStay) {
  constexpr std::size_t earlier = 4;
  {
    const auto database = sql::open(address()).value();
    ASSERT_TRUE(migrate(*database, migrations().first(earlier)));
    database->run(
        "INSERT INTO municipalities VALUES ('GM0106', 2023, 'Assen', 'AS', 10000, 1, 6.5, 52.9);"
        "INSERT INTO members VALUES (3, 'Lid', NULL, NULL, NULL, 'shared', NULL, '[]', '[]', '[]', 1);"
        "INSERT INTO orders VALUES (7, 'GM0106', 'GM0106', 'Wijkplan', '[\"B1\"]', 1, '', 800, 1, 0, NULL, NULL, '[]', "
        "'agreed', '', '2026-12-01T09:30:00.000Z', 2);"
        "INSERT INTO pins VALUES (1, 7, 'B1', 2, 3, '2027-W01', '[4]');");
  }
  auto opened = Store::open(address());
  ASSERT_TRUE(opened) << opened.error().message;
  const auto order = opened->read([](auto& tx) { return orders::find(tx, {7}); });
  ASSERT_TRUE(order);
  EXPECT_EQ(order->state, model::OrderState::agreed);
  EXPECT_EQ(order->version, 2);
  EXPECT_EQ(order->agreement, 0);
  EXPECT_THAT(opened->read([](auto& tx) { return pins::all(tx); }), SizeIs(1));
  EXPECT_THAT(opened->check(), IsEmpty());
}

}  // namespace
}  // namespace flexteam::store
