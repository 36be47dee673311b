// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrate.h"

#include <gmock/gmock.h>

#include <array>
#include <thread>

#include "store/logbook.h"
#include "store/members.h"
#include "store/store.h"
#include "store/undo.h"
#include "tests/sql/databases.h"
#include "tests/store/all_bytes.h"

namespace flexteam::store {
namespace {

using ::testing::HasSubstr;

class Migrations : public test::OnBothEngines {
 protected:
  std::unique_ptr<sql::Connection> connection() { return sql::open(address()).value(); }
  static std::int64_t number(sql::Connection& connection, std::string_view query) {
    auto statement = connection.prepare(query);
    statement.step();
    return statement.get<std::int64_t>(0);
  }
};

constexpr std::string_view mark = "-- only sqlite\nPRAGMA application_id = 1179408466;\n-- both\n";

TEST_P(Migrations, OfThisProgramCountFromOneWithoutHoles) {
  int number = 0;
  for (const auto& migration : migrations()) EXPECT_EQ(migration.number, ++number) << migration.name;
  EXPECT_GE(number, 1);
}

TEST_P(Migrations, AreAppliedOnceAndRecordedWithTheirDigest) {
  EXPECT_TRUE(Store::open(address()));
  EXPECT_TRUE(Store::open(address()));
  auto query = connection();
  auto rows = query->prepare("SELECT number, digest FROM migrations ORDER BY number");
  for (const auto& migration : migrations()) {
    ASSERT_TRUE(rows.step());
    EXPECT_EQ(rows.get<int>(0), migration.number);
    EXPECT_EQ(rows.get<std::string>(1), digest(migration.script));
  }
  EXPECT_FALSE(rows.step());
}

TEST_P(Migrations, ThatWereChangedAfterwardsAreRefused) {
  const std::string first = std::string(mark) + "CREATE TABLE town (name TEXT);";
  const std::array before{Migration{1, "0001_town", first}};
  EXPECT_TRUE(migrate(*connection(), before));
  const std::string changed = first + " ";
  const std::array after{Migration{1, "0001_town", changed}, Migration{2, "0002_road", "CREATE TABLE road (n TEXT);"}};
  const auto refused = migrate(*connection(), after);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().trouble, sql::Trouble::schema);
  EXPECT_THAT(refused.error().message, HasSubstr("0001_town was changed"));
  EXPECT_EQ(number(*connection(), "SELECT count(*) FROM migrations"), 1) << "nothing else was applied";
}

TEST_P(Migrations, OfANewerProgramAreRefused) {
  const std::string first = std::string(mark) + "CREATE TABLE town (name TEXT);";
  const std::array newer{Migration{1, "0001_town", first}, Migration{2, "0002_road", "CREATE TABLE road (n TEXT);"}};
  EXPECT_TRUE(migrate(*connection(), newer));
  const std::array older{newer[0]};
  const auto refused = migrate(*connection(), older);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().trouble, sql::Trouble::schema);
  EXPECT_THAT(refused.error().message, HasSubstr("newer than this program"));
}

TEST_P(Migrations, ThatFailLeaveNothingBehind) {
  const std::string first = std::string(mark) + "CREATE TABLE town (name TEXT);";
  const std::array broken{Migration{1, "0001_town", first}, Migration{2, "0002_bad", "CREATE TABLE town (name TEXT);"}};
  EXPECT_FALSE(migrate(*connection(), broken));
  const std::array good{broken[0]};
  EXPECT_TRUE(migrate(*connection(), good)) << "the table of the failed attempt is gone";
}

TEST_P(Migrations, OfTwoServersAtOnceAreAppliedOnce) {
  std::array<std::string, 4> wrong;
  std::vector<std::thread> servers;
  for (auto& message : wrong) {
    servers.emplace_back([&] {
      const auto opened = Store::open(address());
      if (!opened) message = opened.error().message;
    });
  }
  for (auto& server : servers) server.join();
  EXPECT_THAT(wrong, ::testing::Each(""));
}

/// A database as the program left it before there was a log: two members, one removed; an order; a plan of each.
constexpr std::string_view before_the_log = R"(
UPDATE revision SET value = 5;
INSERT INTO municipalities VALUES ('GM0106', 2023, 'Assen', 'AS', 30000, 1, 6.5, 52.9);
INSERT INTO orders VALUES (1, 'GM0106', 'GM0106', 'Wijkplan', '["B0"]', 1, '', 800, 1, 0, NULL, NULL, '[]', 'requested', '', NULL, 1);
INSERT INTO members VALUES (1, 'Zwaantje Qwertsema', NULL, NULL, NULL, 'own', 'GM0106', '[]', '[]', '[]', 2);
INSERT INTO last_keys VALUES ('member', 2), ('order', 1);
INSERT INTO plan_documents VALUES (1, '{"format": "flexteam-problem/1",
  "people": [
    {"id": "member-1", "name": "Zwaantje \"Z\" Qwertsema", "capacity": [8]}], "clients": [{"id": "GM0106", "share": 0.11075241066068417}]}', '{}', '{}'),
  (2, '{"people":[{"name":"Berend Qwertsema","id":"member-2"}]}', '{}', '{}'), (3, 'no JSON', '{}', '{}');
INSERT INTO writes VALUES (1, '2026-01-01T00:00:00.000Z', 'example', 'example.create', 0, NULL, 0),
  (2, '2026-01-02T00:00:00.000Z', 'assen', 'order.create', 1, NULL, 0),
  (3, '2026-01-03T00:00:00.000Z', 'assen', 'member.change', 1, NULL, 0),
  (4, '2026-01-04T00:00:00.000Z', 'assen', 'member.remove', 1, NULL, 0),
  (5, '2026-01-05T00:00:00.000Z', 'planner', 'plan.make', 0, NULL, 0);
INSERT INTO audit VALUES (1, 1, 'municipality', 'GM0106', NULL, '{"code":"GM0106"}'),
  (1, 2, 'member', '1', NULL, '{"id":1,"name":"Juffrouw Qwertsema","employer":null,"leave":"[]"}'),
  (2, 1, 'order', '1', NULL, '{"id":1,"municipality":"GM0106","title":"Wijkplan"}'),
  (3, 1, 'member', '1', '{"name":"Juffrouw Qwertsema"}', '{"name":"Zwaantje Qwertsema"}'),
  (4, 1, 'member', '2', '{"id":2,"name":"Berend Qwertsema","employer":null,"director":null,"payer":null,"bond":"shared","home":null,"roles":"[]","contract":"[]","leave":"[{\"from\":\"2026-W03\",\"until\":\"2026-W04\",\"kind\":\"hernia\"}]","version":1}', NULL),
  (5, 1, 'plan-document', '1', NULL, '{"id":1,"problem":{"sha256":"0","bytes":1},"plan":{"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","bytes":2},"outcome":{"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","bytes":2}}'),
  (5, 2, 'plan-document', '2', NULL, '{"id":2,"problem":{"sha256":"0","bytes":1},"plan":{"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","bytes":2},"outcome":{"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","bytes":2}}'),
  (5, 3, 'plan-document', '3', NULL, '{"id":3,"problem":{"sha256":"29ecbeb830e3244605e5a88493e4088424a71780e5cf59bb3475f278f294335b","bytes":7},"plan":{"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","bytes":2},"outcome":{"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a","bytes":2}}');
)";

class AnOldDatabase : public Migrations {
 protected:
  void SetUp() override {
    Migrations::SetUp();
    if (IsSkipped()) return;
    auto old = connection();
    ASSERT_TRUE(migrate(*old, migrations().first(2)));
    old->begin(sql::Begin::write);
    old->run(before_the_log);
    old->commit();
  }
  static Outcome<undo::Write> undo_last(Store& store) {
    return store.write({"assen", "undo"}, [](auto& tx) { return undo::undo(tx); });
  }
};

TEST_P(AnOldDatabase, GetsItsPastIntoTheLog) {
  auto store = Store::open(address()).value();
  EXPECT_THAT(store.check(), ::testing::IsEmpty());
  std::vector<std::string> found;
  for (const auto& entry : store.read([](auto& tx) { return logbook::list(tx, {}); })) {
    found.push_back(fmt::format("{} {} {} {} {} {}", entry.number, entry.at.substr(0, 10), entry.actor, entry.object,
                                entry.key, entry.municipality));
  }
  EXPECT_THAT(found, ::testing::ElementsAre("5 2026-01-05 planner plan-document 1 ", "4 2026-01-04 assen member 2 ",
                                            "3 2026-01-03 assen member 1 GM0106", "2 2026-01-02 assen order 1 GM0106",
                                            "1 2026-01-01 example municipality GM0106 GM0106"));
}

TEST_P(AnOldDatabase, CanStillTakeBackWhatWasWrittenThen) {
  auto store = Store::open(address()).value();
  ASSERT_TRUE(undo_last(store));
  EXPECT_EQ(store.read([](auto& tx) { return members::find(tx, {2}); })->name, "Berend Qwertsema");
  ASSERT_TRUE(undo_last(store));
  EXPECT_EQ(store.read([](auto& tx) { return members::find(tx, {1}); })->name, "Juffrouw Qwertsema");
  EXPECT_THAT(store.check(), ::testing::IsEmpty());
}

TEST_P(AnOldDatabase, CanErasePeopleOfThen) {
  auto store = Store::open(address()).value();
  for (const auto member : {1, 2}) {
    ASSERT_TRUE(store.write({"a-1", "person.erase"}, [&](auto& tx) { return members::erase_person(tx, {member}); }));
  }
  const auto bytes = test::all_bytes(address());
  EXPECT_FALSE(bytes.contains("Qwertsema"));
  EXPECT_FALSE(bytes.contains("hernia"));
  EXPECT_TRUE(bytes.contains("member-1")) << "the problem is there, without names";
  EXPECT_TRUE(bytes.contains("0.11075241066068417")) << "and with all its digits";
  EXPECT_THAT(store.check(), ::testing::IsEmpty());
}

TEST_P(AnOldDatabase, IsGuardedAgainAfterwards) {
  EXPECT_TRUE(Store::open(address()));
  for (const auto* attempt : {"UPDATE audit SET after = NULL", "UPDATE plan_documents SET plan = ''"}) {
    try {
      connection()->run(attempt);
      ADD_FAILURE() << attempt;
    } catch (const sql::Failure& failure) {
      EXPECT_EQ(failure.error.trouble, sql::Trouble::constraint) << attempt << failure.what();
    }
  }
}

FLEXTEAM_ON_BOTH_ENGINES(Migrations);
FLEXTEAM_ON_BOTH_ENGINES(AnOldDatabase);

TEST(Database, OfAnotherProgramIsLeftAlone) {
  const test::Folder folder;
  const sql::Address address{sql::Engine::sqlite, folder / "photos.db"};
  sql::open(address).value()->run("CREATE TABLE photo (name TEXT)");
  const auto refused = Store::open(address);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().trouble, sql::Trouble::not_a_database);
  EXPECT_THAT(refused.error().message, HasSubstr("photos.db"));
  auto connection = sql::open(address).value();
  auto query = connection->prepare("SELECT count(*) FROM sqlite_master");
  query.step();
  EXPECT_EQ(query.get<int>(0), 1);
}

}  // namespace
}  // namespace flexteam::store
