// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/orders.h"

#include <gmock/gmock.h>

#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::ElementsAre;

class OrdersOf : public test::InARegion {};

TEST_P(OrdersOf, AMunicipalityComeBackAsTheyWentIn) {
  auto asked = test::order("GM0106", "Wijkplan Lariks");
  asked.place = "GM0106/Loon";
  asked.free_text = "met een brief: \"nu\" – 'graag'";
  asked.wished_from = model::Week{2026, 53};
  asked.wished_until = model::Week{2027, 40};
  asked.tailoring = {{"B1", false, {{"PB", {40}, 0.3, model::Doer::team}}, model::Weeks{12}, {}},
                     {"B0", true, {}, {}, std::vector<std::string>{"B1"}}};
  asked.state = model::OrderState::declined;
  asked.state_reason = "te vroeg";
  asked.state_by = "a-1";
  asked.state_at = model::parse_instant("2026-12-02T09:30:00.125Z");
  asked.funding = "CDOKE";
  asked.sector = "Gebouwde omgeving";
  asked.topic = "Subsidie";
  asked.agreement = 2;
  asked.proposal = 3;
  asked.paused_from = model::Week{2027, 12};
  asked.requested_at = model::parse_instant("2026-12-01T09:30:00.125Z");
  asked.urgent = true;
  const auto added = write([&](auto& tx) { return orders::add(tx, asked); }).value();
  asked.id = added.id;
  asked.rank = 1;
  EXPECT_EQ(added, asked);
  EXPECT_EQ(store().read([&](auto& tx) { return orders::find(tx, added.id); }), asked);
}

TEST_P(OrdersOf, AMunicipalityKeepDenseRanks) {
  add_order("GM0106", "a");
  add_order("GM0106", "b");
  add_order("GM0106", "first", 1);
  add_order("GM1701", "elsewhere");
  const auto c = add_order("GM0106", "c", 99);
  EXPECT_THAT(titles("GM0106"), ElementsAre("first", "a", "b", "c"));
  EXPECT_TRUE(write([&](auto& tx) { return orders::move(tx, c.id, 2); }));
  EXPECT_THAT(titles("GM0106"), ElementsAre("first", "c", "a", "b"));
  EXPECT_TRUE(write([&](auto& tx) { return orders::move(tx, c.id, -5); }));
  EXPECT_THAT(titles("GM0106"), ElementsAre("c", "first", "a", "b"));
  EXPECT_TRUE(write([&](auto& tx) { return orders::move(tx, c.id, 1000); }));
  EXPECT_THAT(titles("GM0106"), ElementsAre("first", "a", "b", "c"));
  EXPECT_TRUE(write([&](auto& tx) { return orders::remove(tx, c.id); }));
  EXPECT_THAT(titles("GM0106"), ElementsAre("first", "a", "b"));
  EXPECT_THAT(titles("GM1701"), ElementsAre("elsewhere"));
  EXPECT_TRUE(store().check().empty());
}

TEST_P(OrdersOf, AMunicipalityAreRankedInOneGo) {
  const auto a = add_order("GM0106", "a"), b = add_order("GM0106", "b"), c = add_order("GM0106", "c");
  EXPECT_TRUE(write([&](auto& tx) { return orders::rank(tx, "GM0106", {c.id, a.id, b.id}); }));
  EXPECT_THAT(titles("GM0106"), ElementsAre("c", "a", "b"));
  for (const auto& wrong : {std::vector{c.id, a.id}, {c.id, a.id, a.id}, {c.id, a.id, model::OrderId{99}}}) {
    const auto refused = write([&](auto& tx) { return orders::rank(tx, "GM0106", wrong); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::version_conflict);
  }
  EXPECT_THAT(titles("GM0106"), ElementsAre("c", "a", "b"));
}

TEST_P(OrdersOf, AMunicipalityAreNotOverwrittenUnseen) {
  const auto added = add_order("GM0106", "a");
  auto mine = added, theirs = added;
  mine.title = "mine";
  const auto saved = write([&](auto& tx) { return orders::update(tx, mine); }).value();
  EXPECT_EQ(saved.version, 2);
  theirs.title = "theirs";
  const auto refused = write_as("somebody else", [&](auto& tx) { return orders::update(tx, theirs); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::version_conflict);
  EXPECT_EQ(refused.error().by, "assen");
  EXPECT_TRUE(refused.error().at);
  EXPECT_THAT(titles("GM0106"), ElementsAre("mine"));
}

TEST_P(OrdersOf, OthersAreNotDisturbedByARanking) {
  auto a = add_order("GM0106", "a");
  const auto b = add_order("GM0106", "b");
  EXPECT_TRUE(write([&](auto& tx) { return orders::move(tx, b.id, 1); }));
  a.title = "a2";
  const auto saved = write([&](auto& tx) { return orders::update(tx, a); });
  ASSERT_TRUE(saved) << "a ranking takes no version";
  EXPECT_EQ(saved->rank, 2) << "an update moves nothing";
  EXPECT_THAT(titles("GM0106"), ElementsAre("b", "a2"));
}

TEST_P(OrdersOf, NowhereAreRefused) {
  auto nowhere = test::order("GM0106", "x");
  nowhere.place = "GM0106/Atlantis";
  EXPECT_EQ(write([&](auto& tx) { return orders::add(tx, nowhere); }).error().reason, Reason::unknown_reference);
  EXPECT_EQ(write([&](auto& tx) { return orders::add(tx, test::order("GM9999", "x")); }).error().reason,
            Reason::unknown_reference);
  auto moved = add_order("GM0106", "a");
  moved.municipality = "GM1701";
  EXPECT_EQ(write([&](auto& tx) { return orders::update(tx, moved); }).error().reason, Reason::not_allowed);
  moved.id = {99};
  EXPECT_EQ(write([&](auto& tx) { return orders::update(tx, moved); }).error().reason, Reason::not_found);
  EXPECT_EQ(write([&](auto& tx) { return orders::move(tx, {99}, 1); }).error().reason, Reason::not_found);
  EXPECT_EQ(write([&](auto& tx) { return orders::remove(tx, {99}); }).error().reason, Reason::not_found);
}

FLEXTEAM_ON_BOTH_ENGINES(OrdersOf);

}  // namespace
}  // namespace flexteam::store
