// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/agreements.h"
#include "store/learning_pairs.h"
#include "store/logbook.h"
#include "store/notices.h"
#include "store/scenarios.h"
#include "tests/store/region.h"

namespace flexteam::test {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

/// PostgreSQL keeps municipalities apart by itself: queries here ask for everything on purpose.
class RowSecurity : public InARegion {
 protected:
  void SetUp() override {
    InARegion::SetUp();
    if (IsSkipped()) return;
    own_ = add_order("GM1701", "Diever");
    foreign_ = add_order("GM0106", "Assen");
    const auto pinned = add_member("Procesbegeleider 04");
    ASSERT_TRUE(write([&](WriteTransaction& tx) -> Outcome<void> {
      const auto reader = accounts::add(tx, {.id = {}, .name = "Wie leest", .email = "wie@leest.example", .title = {}});
      if (!reader) return std::unexpected(reader.error());
      for (const auto* one : {&own_, &foreign_}) {
        notices::add(tx, {.account = reader->id, .municipality = one->municipality, .order = one->id});
      }
      return {};
    }));
    ASSERT_TRUE(write([&](WriteTransaction& tx) -> Outcome<void> {
      const auto scenario = scenarios::add(tx, {.id = {}, .name = "Iemand erbij", .changes = {}, .made_by = {}});
      if (!scenario) return std::unexpected(scenario.error());
      return scenarios::put_plan(
          tx, {.scenario = scenario->id, .seconds = 1, .question = "abc", .figures = "{}", .plan = "{}"});
    }));
    auto staff = member("Eigen jurist");
    staff.bond = model::Bond::own;
    staff.home = "GM1701";
    staff = write([&](WriteTransaction& tx) { return members::add(tx, staff); }).value();
    const auto other = add_member("Jurist 05");
    const model::LearningPair pair{.id = {},
                                   .learner = pinned.id,
                                   .expert = staff.id,
                                   .role = "JU",
                                   .from = {2027, 5},
                                   .until = {2027, 9},
                                   .per_week = {8}};
    auto of_others = pair;
    of_others.expert = other.id;
    of_others.role = "TA";
    for (const auto& one : {pair, of_others}) {
      ASSERT_TRUE(write([&](WriteTransaction& tx) { return learning_pairs::add(tx, one); }));
    }
    for (const auto& order : {own_, foreign_}) {
      model::Agreement proposal{.order = order.id};
      proposal.content.municipality = order.municipality;
      proposal.proposed.account = "team";
      ASSERT_TRUE(write([&](WriteTransaction& tx) { return agreements::add(tx, proposal); }));
      ASSERT_TRUE(write([&](WriteTransaction& tx) {
        return pins::put(
            tx, {.order = order.id, .item = "B1", .line = 0, .member = pinned.id, .from = {2027, 5}, .hours = {{8}}});
      }));
    }
  }

  std::vector<std::string> column(const std::string& only, const std::string& sql) {
    return store().read_only_of(only, [&](ReadTransaction& tx) {
      std::vector<std::string> found;
      auto query = tx.query(sql);
      while (query.step()) found.push_back(query.get<std::string>(0));
      return found;
    });
  }

  model::Order own_, foreign_;
};

TEST_P(RowSecurity, AQueryWithoutFilterSeesJustOnesOwnRows) {
  EXPECT_THAT(column("GM1701", "SELECT title FROM orders"), ElementsAre("Diever"));
  EXPECT_THAT(column("GM0106", "SELECT title FROM orders"), ElementsAre("Assen"));
  EXPECT_THAT(column("GM0106 GM1701", "SELECT title FROM orders"), UnorderedElementsAre("Assen", "Diever"));
  EXPECT_THAT(column("-", "SELECT title FROM orders"), ElementsAre());
  EXPECT_THAT(column({}, "SELECT title FROM orders"), UnorderedElementsAre("Assen", "Diever"));
  EXPECT_THAT(column("GM1701", "SELECT CAST(order_id AS TEXT) FROM pins"), ElementsAre(std::to_string(own_.id.value)));
  EXPECT_THAT(column("GM1701", "SELECT municipality FROM agreements"), ElementsAre("GM1701"));
  EXPECT_THAT(column("GM1701", "SELECT municipality FROM notices"), ElementsAre("GM1701"));
  // What the team only wonders is for nobody of a municipality.
  EXPECT_THAT(column("GM1701", "SELECT name FROM scenarios"), ElementsAre());
  EXPECT_THAT(column("GM0106 GM1701", "SELECT question FROM scenario_plans"), ElementsAre());
  EXPECT_THAT(column({}, "SELECT name FROM scenarios"), ElementsAre("Iemand erbij"));
  EXPECT_THAT(column({}, "SELECT question FROM scenario_plans"), ElementsAre("abc"));
  EXPECT_THAT(column("GM1701", "SELECT role FROM learning_pairs"), ElementsAre("JU"));
  EXPECT_THAT(column("GM0106", "SELECT role FROM learning_pairs"), ElementsAre());
  EXPECT_THAT(column({}, "SELECT role FROM learning_pairs"), UnorderedElementsAre("JU", "TA"));
  EXPECT_THAT(column("GM1701", "SELECT DISTINCT municipality FROM log"), ElementsAre("GM1701"));
  EXPECT_THAT(column("GM1701", "SELECT key FROM audit WHERE object = 'order'"),
              ElementsAre(std::to_string(own_.id.value)));
}

TEST_P(RowSecurity, AWriteReachesJustOnesOwnRows) {
  const auto as_westerveld = [&](auto&& work) {
    return store().write({.actor = "westerveld", .action = "test", .only = "GM1701"}, work);
  };
  auto taken = foreign_;
  taken.title = "Taken over";
  const auto refused = as_westerveld([&](WriteTransaction& tx) { return orders::update(tx, taken); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::not_found);
  EXPECT_FALSE(as_westerveld([&](WriteTransaction& tx) { return orders::remove(tx, foreign_.id); }));
  auto planted = order("GM0106", "Planted");
  EXPECT_THROW((void)as_westerveld([&](WriteTransaction& tx) { return orders::add(tx, planted); }), sql::Failure);
  auto mine = own_;
  mine.title = "Diever en omstreken";
  EXPECT_TRUE(as_westerveld([&](WriteTransaction& tx) { return orders::update(tx, mine); }));
  EXPECT_THAT(column({}, "SELECT title FROM orders"), UnorderedElementsAre("Assen", "Diever en omstreken"));
  EXPECT_EQ(store().check(), std::vector<std::string>{});
}

TEST_P(RowSecurity, AnotherProgramWithoutAScopeSeesNothing) {
  auto connection = sql::open(address()).value();
  connection->run("RESET flexteam.scope; RESET flexteam.log");
  for (const auto* table :
       {"orders", "pins", "agreements", "notices", "learning_pairs", "log", "audit", "scenarios", "scenario_plans"}) {
    auto query = connection->prepare(fmt::format("SELECT count(*) FROM {}", table));
    ASSERT_TRUE(query.step());
    EXPECT_EQ(query.get<std::int64_t>(0), 0) << table;
  }
}

TEST_P(RowSecurity, TheScopeEndsWithItsTransaction) {
  for (int i = 0; i < 10; ++i) {
    EXPECT_THAT(column("GM1701", "SELECT title FROM orders"), ElementsAre("Diever"));
    EXPECT_EQ(column({}, "SELECT title FROM orders").size(), 2U);
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, RowSecurity, ::testing::Values(sql::Engine::postgresql), name_of);

}  // namespace
}  // namespace flexteam::test
