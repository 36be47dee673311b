// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrate.h"

#include <gmock/gmock.h>

#include <array>
#include <thread>

#include "store/store.h"
#include "tests/sql/databases.h"

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

FLEXTEAM_ON_BOTH_ENGINES(Migrations);

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
