// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/connection.h"

#include <thread>

#include "tests/sql/databases.h"

namespace flexteam::sql {
namespace {

class Connections : public test::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    connection_ = open(address()).value();
    connection_->run(
        "CREATE TABLE town (name TEXT PRIMARY KEY, homes BIGINT, share DOUBLE PRECISION);"
        "CREATE TABLE village (name TEXT NOT NULL, town TEXT REFERENCES town (name), size BIGINT CHECK (size > 0));");
  }
  Connection& connection() { return *connection_; }
  std::unique_ptr<Connection> another(std::chrono::milliseconds patience) {
    return open(address(), {.busy_timeout = patience}).value();
  }
  /// What goes wrong when `sql` runs.
  Trouble trouble_of(std::string_view sql) {
    try {
      connection().run(sql);
    } catch (const Failure& failure) {
      EXPECT_FALSE(failure.error.message.empty());
      EXPECT_EQ(failure.error.message.find('\n'), std::string::npos);
      return failure.error.trouble;
    }
    ADD_FAILURE() << "nothing went wrong with " << sql;
    return Trouble::other;
  }

 private:
  std::unique_ptr<Connection> connection_;
};

TEST_P(Connections, KeepValuesOfEveryTypeAndNothing) {
  auto add = connection().prepare("INSERT INTO town (name, homes, share) VALUES ($1, $2, $3)");
  add.bind("Westerveld", 9'223'372'036'854'775'807, 0.1).run();
  add.bind(std::string("Zuid'laren – “é”"), std::nullopt, std::optional<double>()).run();
  auto query = connection().prepare("SELECT name, homes, share FROM town ORDER BY name");
  std::string name;
  std::optional<std::int64_t> homes;
  std::optional<double> share;
  ASSERT_TRUE(query.step());
  query.into(name, homes, share);
  EXPECT_EQ(name, "Westerveld");
  EXPECT_EQ(homes, 9'223'372'036'854'775'807);
  EXPECT_EQ(share, 0.1);
  ASSERT_TRUE(query.step());
  query.into(name, homes, share);
  EXPECT_EQ(name, "Zuid'laren – “é”");
  EXPECT_EQ(homes, std::nullopt);
  EXPECT_EQ(share, std::nullopt);
  EXPECT_FALSE(query.step());
  EXPECT_FALSE(query.step());
}

TEST_P(Connections, TellAnEmptyTextFromNothing) {
  connection().prepare("INSERT INTO village (name, town) VALUES ($1, $2)").bind(std::string_view(), std::nullopt).run();
  auto query = connection().prepare("SELECT name, town FROM village");
  ASSERT_TRUE(query.step());
  EXPECT_EQ(query.get<std::optional<std::string>>(0), "");
  EXPECT_EQ(query.get<std::optional<std::string>>(1), std::nullopt);
}

TEST_P(Connections, TakeParametersInAnyPlaceAndMoreThanOnce) {
  auto query = connection().prepare(
      "SELECT name FROM town WHERE homes = $2 AND name = $1 UNION ALL SELECT name FROM village WHERE town = $1");
  connection().run("INSERT INTO town VALUES ('Assen', 5, 0); INSERT INTO village VALUES ('Loon', 'Assen', 1)");
  query.bind("Assen", 5);
  int rows = 0;
  while (query.step()) ++rows;
  EXPECT_EQ(rows, 2);
}

TEST_P(Connections, RunTheSameQueryInsideItself) {
  connection().run("INSERT INTO town VALUES ('Assen', 1, 0), ('Emmen', 2, 0)");
  int pairs = 0;
  auto outer = connection().prepare("SELECT name FROM town ORDER BY name");
  while (outer.step()) {
    auto inner = connection().prepare("SELECT name FROM town ORDER BY name");
    while (inner.step()) ++pairs;
  }
  EXPECT_EQ(pairs, 4);
}

TEST_P(Connections, SortByCodePoint) {
  connection().run("DROP TABLE village; DROP TABLE town");
  connection().run(GetParam() == Engine::sqlite ? "CREATE TABLE town (name TEXT)"
                                                : "CREATE TABLE town (name TEXT COLLATE \"C\")");
  connection().run("INSERT INTO town VALUES ('é'), ('a'), ('Z')");
  auto query = connection().prepare("SELECT name FROM town ORDER BY name");
  std::string sorted;
  while (query.step()) sorted += query.get<std::string>(0);
  EXPECT_EQ(sorted, "Zaé");
}

TEST_P(Connections, NameWhatWentWrongAlikeOnBothEngines) {
  connection().run("INSERT INTO town VALUES ('Assen', 1, 0)");
  EXPECT_EQ(trouble_of("INSERT INTO town VALUES ('Assen', 1, 0)"), Trouble::unique);
  EXPECT_EQ(trouble_of("INSERT INTO village VALUES ('Loon', 'Nowhere', 1)"), Trouble::foreign_key);
  EXPECT_EQ(trouble_of("INSERT INTO village VALUES ('Loon', 'Assen', 0)"), Trouble::constraint);
  EXPECT_EQ(trouble_of("INSERT INTO village VALUES (NULL, 'Assen', 1)"), Trouble::constraint);
  EXPECT_EQ(trouble_of("SELECT nonsense FROM nowhere"), Trouble::other);
}

TEST_P(Connections, RefuseATextWithAZeroByte) {
  auto add = connection().prepare("INSERT INTO town (name) VALUES ($1)");
  try {
    add.bind(std::string_view("As\0sen", 6));
    ADD_FAILURE() << "a text with a zero byte was taken";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error.trouble, Trouble::constraint);
  }
}

TEST_P(Connections, ForgetWhatIsRolledBack) {
  connection().begin(Begin::write);
  connection().run("INSERT INTO town VALUES ('Assen', 1, 0)");
  connection().rollback();
  connection().rollback();
  auto query = connection().prepare("SELECT count(*) FROM town");
  query.step();
  EXPECT_EQ(query.get<int>(0), 0);
}

TEST_P(Connections, ReadBesideAWriterSeesTheStateBeforeIt) {
  auto reader = another(std::chrono::milliseconds(100));
  connection().begin(Begin::write);
  connection().run("INSERT INTO town VALUES ('Assen', 1, 0)");
  reader->begin(Begin::read);
  const auto count = [&] {
    auto query = reader->prepare("SELECT count(*) FROM town");
    query.step();
    return query.get<int>(0);
  };
  EXPECT_EQ(count(), 0);
  connection().commit();
  EXPECT_EQ(count(), 0) << "a read transaction is one picture";
  reader->commit();
  EXPECT_EQ(count(), 1);
}

TEST_P(Connections, SayBusyWhenAnotherWriterKeepsTheDatabase) {
  connection().run("INSERT INTO town VALUES ('Assen', 1, 0)");
  auto second = another(std::chrono::milliseconds(50));
  connection().begin(Begin::write);
  connection().run("UPDATE town SET homes = 2");
  try {
    second->begin(Begin::write);
    second->run("UPDATE town SET homes = 3");
    ADD_FAILURE() << "two writers at once";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error.trouble, Trouble::busy);
    EXPECT_TRUE(failure.error.passing());
  }
  second->rollback();
  connection().commit();
}

FLEXTEAM_ON_BOTH_ENGINES(Connections);

TEST(Address, TellsAServerFromAFile) {
  EXPECT_EQ(parse_address("postgresql://u@h/d").engine, Engine::postgresql);
  EXPECT_EQ(parse_address("host=/run dbname=x").engine, Engine::postgresql);
  EXPECT_EQ(parse_address("sqlite:/var/lib/flexteam/db").where, "/var/lib/flexteam/db");
  EXPECT_EQ(parse_address("data/flexteam.db").engine, Engine::sqlite);
}

}  // namespace
}  // namespace flexteam::sql
