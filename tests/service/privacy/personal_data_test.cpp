// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/personal_data.h"

#include <gmock/gmock.h>
#include <boost/json.hpp>

#include <regex>
#include <set>

#include "planning/files/write.h"
#include "service/example/load.h"
#include "service/problem/from_store.h"
#include "store/accounts.h"
#include "store/learning_pairs.h"
#include "store/members.h"
#include "store/processing_log.h"
#include "store/scenarios.h"
#include "store/sessions.h"
#include "tests/store/with_store.h"

/// Whoever asks what is kept about him gets all of it, whatever tables there will be.
namespace flexteam::service {
namespace {

using store::WriteTransaction;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;
using Column = std::pair<std::string, std::string>;

std::string text(const boost::json::value& value) {
  return std::string(value.as_string());
}

class PersonalData : public test::WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    const auto today = std::chrono::floor<std::chrono::days>(model::now());
    ASSERT_TRUE(load_example(store(), {.people = 10, .municipalities = 2, .first_week = planning_week(today)}));
    ASSERT_TRUE(publish_first_plan(store(), 0, 1));
  }
  std::vector<Column> columns() {
    const auto connection = sql::open(address()).value();
    auto query = connection->prepare(
        address().engine == sql::Engine::sqlite
            ? "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table'"
            : "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'");
    std::vector<Column> found;
    while (query.step()) found.emplace_back(query.get<std::string>(0), query.get<std::string>(1));
    return found;
  }
  static std::set<Column> covered() {
    std::set<Column> columns;
    for (const auto& one : person_columns()) columns.emplace(one.table, one.column);
    return columns;
  }
  boost::json::object data_of(std::string_view id) {
    const auto text = store().read(
        [&](store::ReadTransaction& tx) { return personal_data(tx, find_person(tx, id).value(), model::now()); });
    return boost::json::parse(text).as_object().at("tables").as_object();
  }
  std::string home_of(model::MemberId id) {
    return store().read([&](auto& tx) { return store::members::find(tx, id); })->home;
  }
  /// Somebody of the team who worked with the system as far as a test can do that in few words.
  model::Account somebody() {
    const auto assigned = store().read([](store::ReadTransaction& tx) {
      auto query = tx.query(
          "SELECT min(member) FROM assignments WHERE member NOT IN (SELECT member FROM accounts WHERE member IS NOT "
          "NULL)");
      query.step();
      return model::MemberId{query.get<std::int64_t>(0)};
    });
    auto account = store()
                       .write({"a-1", "test"},
                              [&](WriteTransaction& tx) {
                                return store::accounts::add(tx, {.id = {},
                                                                 .name = "Zwaantje",
                                                                 .email = "z@example.nl",
                                                                 .title = {},
                                                                 .role = model::AccountRole::team_member,
                                                                 .member = assigned});
                              })
                       .value();
    const auto now = model::now();
    store().aside([&](store::AsideTransaction& tx) {
      store::sessions::add(tx, {.id = "s-1",
                                .token = "geheim-token",
                                .account = account.id,
                                .full = true,
                                .created = now,
                                .seen = now,
                                .ends = now,
                                .agent = "telefoon",
                                .origin = "192.0.2.7"});
      store::sessions::keep(tx, {.account = account.id, .password = "geheime-hash", .second_step = "geheime-sleutel"});
      store::sessions::invite(tx, {.token = "geheim", .account = account.id, .ends = now});
      store::sessions::know_device(tx, "geheim", account.id, now);
      for (const auto& [type, id] : {Column{"member", std::to_string(assigned.value)},
                                     {"account", account.id},
                                     {"members", "all"},
                                     {"members", "all"},
                                     {"members", "GM0001 " + home_of(assigned)},
                                     {"members", "GM0001"},
                                     {"accounts", "all"}}) {
        auto entry = store::processing_log::begin("getMember", "planning");
        entry.subject_type = type;
        entry.subject_id = id;
        store::processing_log::append(tx, {&entry, 1});
      }
    });
    store().log({.actor = account.id,
                 .action = "session.open",
                 .object = {},
                 .key = {},
                 .municipality = {},
                 .origin = "192.0.2.7"});
    auto member = store().read([&](auto& tx) { return store::members::find(tx, assigned); }).value();
    member.name = "Zwaantje";
    member.roles.front().evidence = "certificaat EPA-W";
    EXPECT_TRUE(store().write({account.id, "learning-pair.create"}, [&](WriteTransaction& tx) {
      const auto all = store::members::all(tx);
      const auto other = std::ranges::find_if(all, [&](const auto& one) { return one.id != assigned; });
      return store::learning_pairs::add(tx, {.id = {},
                                             .learner = assigned,
                                             .expert = other->id,
                                             .role = "TA",
                                             .from = {2027, 5},
                                             .until = {2027, 30},
                                             .per_week = {16}});
    }));
    EXPECT_TRUE(store().write({account.id, "member.change"},
                              [&](WriteTransaction& tx) { return store::members::update(tx, member); }));
    return account;
  }
};

TEST_P(PersonalData, EveryColumnThatNamesAPersonIsCovered) {
  const std::regex person("account|member|actor|person|user|learner|expert|e_?mail|(^|_)by");
  const auto known = covered();
  std::vector<std::string> missing;
  for (const auto& [table, column] : columns()) {
    if (std::regex_search(column, person) && !known.contains({table, column}) && column != "email") {
      missing.push_back(table + "." + column);
    }
  }
  EXPECT_THAT(missing, IsEmpty()) << "say in service/privacy/personal_data.cpp how its rows are found";
}

TEST_P(PersonalData, NoCellElsewhereHoldsTheIdOfAnAccount) {
  const auto account = somebody();
  const auto known = covered();
  const auto connection = sql::open(address()).value();
  std::vector<std::string> missing;
  for (const auto& [table, column] : columns()) {
    if (known.contains({table, column})) continue;
    auto query = connection->prepare(fmt::format("SELECT count(*) FROM {} WHERE CAST({} AS TEXT) = $1", table, column));
    query.bind(account.id).step();
    if (query.get<std::int64_t>(0) > 0) missing.push_back(table + "." + column);
  }
  EXPECT_THAT(missing, IsEmpty());
}

TEST_P(PersonalData, HoldsRowsOfEveryTableButSecretsOnlyAsWhetherThereAreAny) {
  const auto account = somebody();
  const auto data = data_of(account.id);
  for (const auto* table :
       {"accounts", "credentials", "sessions", "invitations", "devices", "earlier-values", "writes", "log", "members",
        "assignments", "earlier-values-of-member", "changes-of-member", "log-about-member", "processing-of-account",
        "processing-of-member", "plan-documents", "learning-pairs"}) {
    ASSERT_TRUE(data.contains(table)) << table;
    EXPECT_FALSE(data.at(table).as_array().empty()) << table;
  }
  EXPECT_EQ(text(data.at("members").as_array().at(0).at("name")), "Zwaantje");
  EXPECT_EQ(text(data.at("members").as_array().at(0).at("evidence").as_array().at(0).at("text")), "certificaat EPA-W");
  EXPECT_TRUE(data.at("members").as_array().at(0).at("contract").is_array());
  EXPECT_EQ(data.at("credentials").as_array().at(0).at("has_password").as_int64(), 1);
  EXPECT_FALSE(boost::json::serialize(data).contains("gehei"));
  // By the number of the member the same comes out.
  EXPECT_TRUE(data_of(std::to_string(account.member->value)) == data);
}

TEST_P(PersonalData, ListsAreThoseThatThePersonWasInAndCounted) {
  const auto account = somebody();
  const auto data = data_of(account.id);
  std::vector<std::string> lists;
  for (const auto& row : data.at("processing-of-lists").as_array()) {
    lists.push_back(text(row.at("subject_id")) + " " + std::to_string(row.at("times").as_int64()));
    EXPECT_LE(text(row.at("first")), text(row.at("last")));
  }
  EXPECT_THAT(lists, UnorderedElementsAre("all 1", "all 2", "GM0001 " + home_of(*account.member) + " 1"));
}

TEST_P(PersonalData, WhatWasDoneIsCountedByDay) {
  const auto account = somebody();
  store().aside([&](store::AsideTransaction& tx) {
    auto entry = store::processing_log::begin("getMember", "planning");
    entry.subject_type = "account";
    entry.subject_id = account.id;
    for (const int day : {0, 0, 40}) {
      auto one = entry;
      one.span_id = store::processing_log::begin("", "").span_id;
      one.started += std::chrono::days(day);
      store::processing_log::append(tx, {&one, 1});
    }
  });
  const auto data = data_of(account.id);
  const auto& rows = data.at("processing-of-account").as_array();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.at(0).at("times").as_int64(), 3);
  EXPECT_EQ(rows.at(1).at("times").as_int64(), 1);
  EXPECT_LT(text(rows.at(0).at("day")), text(rows.at(1).at("day")));
}

TEST_P(PersonalData, IsOfNobodyElse) {
  const auto account = somebody();
  const auto data = data_of(account.id);
  EXPECT_EQ(data.at("accounts").as_array().size(), 1U);
  EXPECT_EQ(data.at("members").as_array().size(), 1U);
  for (const auto& row : data.at("plan-documents").as_array()) {
    EXPECT_EQ(text(row.at("person").at("id")), fmt::format("member-{}", account.member->value));
  }
  EXPECT_FALSE(store().read([](auto& tx) { return find_person(tx, "a-0000000000000000"); }));
  EXPECT_FALSE(store().read([](auto& tx) { return find_person(tx, "99999"); }));
}

TEST_P(PersonalData, ScenariosInWhichThePersonIsGoneOrWorks) {
  const auto account = somebody();
  const auto member = *account.member;
  const auto add = [&](const std::string& name, const model::ScenarioChanges& changes) {
    return store()
        .write({account.id, "scenario.create"},
               [&](auto& tx) {
                 return store::scenarios::add(tx, {.id = {}, .name = name, .changes = changes, .made_by = {}});
               })
        .value();
  };
  const auto gone = add("Zonder", {.departures = {{member, {2027, 12}}, {{99}, {2027, 3}}}});
  add("Van een ander", {.departures = {{{99}, {2027, 3}}}});
  const auto works = add("Zoals nu", {});
  planning::Plan plan;
  plan.activities = {{.package = "order-1",
                      .activity = "B1.PB",
                      .start = 3,
                      .end = 4,
                      .lines = {{.person = fmt::format("member-{}", member.value), .start = 3, .amounts = {8, 8}},
                                {.person = "member-99", .start = 3, .amounts = {4}}}}};
  ASSERT_TRUE(store().write({"team", "scenario.plan"}, [&](auto& tx) {
    return store::scenarios::put_plan(tx, {.scenario = works.id,
                                           .made = model::now(),
                                           .seconds = 1,
                                           .question = "-",
                                           .figures = "{}",
                                           .plan = planning::write_plan(plan)});
  }));
  const auto data = data_of(account.id);
  EXPECT_EQ(data.at("scenarios").as_array().size(), 3U);
  const auto& rows = data.at("scenarios-of-member").as_array();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.at(0).at("scenario").as_int64(), gone.id.value);
  EXPECT_EQ(text(rows.at(0).at("gone_from")), "2027-W12");
  ASSERT_EQ(rows.at(1).at("lines").as_array().size(), 1U);
  EXPECT_EQ(rows.at(1).at("lines").at(0).at("hours").as_array().size(), 2U);
}

FLEXTEAM_ON_BOTH_ENGINES(PersonalData);

}  // namespace
}  // namespace flexteam::service
