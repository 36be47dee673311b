// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/logbook.h"

#include <gmock/gmock.h>

#include <sstream>
#include <thread>

#include "sql/connection.h"
#include "sql/dialect.h"
#include "store/verify.h"
#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using logbook::Fault;
using logbook::Head;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TheLog : public test::InARegion {
 protected:
  std::vector<logbook::Entry> entries(const logbook::Filter& filter = {}) {
    return store().read([&](auto& tx) { return logbook::list(tx, filter); });
  }
  Head head() {
    return store().read([](auto& tx) { return logbook::head(tx); });
  }
  logbook::Verdict verdict(const std::optional<Head>& kept = {}) {
    return store().read([&](auto& tx) { return logbook::verify(tx, kept); });
  }

  /// What verify says after `script` by somebody with all rights on the database; nothing of it stays.
  std::optional<logbook::Finding> after(std::string_view script, const std::optional<Head>& kept = {}) {
    return after([&](sql::Connection& connection) { connection.run(script); }, kept);
  }
  template <class Work>
    requires std::invocable<Work, sql::Connection&>
  std::optional<logbook::Finding> after(Work&& work, const std::optional<Head>& kept = {}) {
    auto all_rights = address();
    if (const auto user = all_rights.where.find("user=flexteam"); user != std::string::npos) {
      all_rights.where.replace(user, std::string_view("user=flexteam").size(), "user=postgres");
    }
    auto connection = sql::open(all_rights).value();
    if (address().engine == sql::Engine::sqlite) connection->run("PRAGMA foreign_keys = OFF");
    connection->begin(sql::Begin::write);
    connection->run(sql::dialect(without_guards, address().engine));
    work(*connection);
    ReadTransaction tx(*connection);
    auto wrong = logbook::verify(tx, kept).wrong;
    connection->rollback();
    return wrong;
  }

  static constexpr std::string_view without_guards = R"(-- only sqlite
DROP TRIGGER log_stays;
DROP TRIGGER log_remains;
DROP TRIGGER writes_stay;
DROP TRIGGER writes_remain;
DROP TRIGGER audit_stays;
DROP TRIGGER audit_remains;
DROP TRIGGER personal_values_stay;
-- only postgresql
ALTER TABLE log DISABLE TRIGGER ALL;
ALTER TABLE writes DISABLE TRIGGER ALL;
ALTER TABLE audit DISABLE TRIGGER ALL;
ALTER TABLE personal_values DISABLE TRIGGER ALL;
-- both
)";
};

#define EXPECT_WRONG(finding, expected_fault, expected_number)   \
  do {                                                           \
    const auto found = finding;                                  \
    ASSERT_TRUE(found);                                          \
    EXPECT_EQ(found->fault, expected_fault) << found->message;   \
    EXPECT_EQ(found->number, expected_number) << found->message; \
  } while (false)

TEST_P(TheLog, TellsOfEveryWriteWhoDidWhatFromWhere) {
  const auto order = add_order("GM0106", "a");
  EXPECT_TRUE(store().write({"a-1", "order.move", "192.0.2.7"}, [&](auto& tx) {
    auto now = order;
    now.title = "b";
    return orders::update(tx, now);
  }));
  const auto found = entries({.limit = 2});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].actor, "a-1");
  EXPECT_EQ(found[0].action, "order.move");
  EXPECT_EQ(found[0].object, "order");
  EXPECT_EQ(found[0].key, std::to_string(order.id.value));
  EXPECT_EQ(found[0].municipality, "GM0106");
  EXPECT_EQ(found[0].result, "done");
  EXPECT_EQ(found[0].origin, "192.0.2.7");
  EXPECT_EQ(found[0].revision, store().revision());
  EXPECT_EQ(found[0].number, found[1].number + 1);
  EXPECT_EQ(found[0].hash, logbook::hash_of(found[0], found[1].hash));
  EXPECT_EQ(head(), (Head{found[0].number, found[0].hash}));
  EXPECT_THAT(store().check(), IsEmpty());
}

TEST_P(TheLog, GivesAMunicipalityItsOwn) {
  const auto before = head().number;
  const auto order = add_order("GM0106", "a");
  add_order("GM1701", "b");
  const auto member = add_member("shared");
  EXPECT_TRUE(write([](auto& tx) {
    auto own = test::member("own");
    own.bond = model::Bond::own;
    return members::add(tx, own);
  }));
  model::Pin pin;
  pin.order = order.id;
  pin.item = "B1";
  pin.member = member.id;
  pin.from = {2027, 5};
  pin.hours = {{8}};
  EXPECT_TRUE(write([&](WriteTransaction& tx) -> Outcome<void> {
    EXPECT_TRUE(pins::put(tx, pin));
    return {};
  }));
  EXPECT_TRUE(write([](auto& tx) -> Outcome<model::Order> {
    auto first = orders::add(tx, test::order("GM0106", "one write"));
    if (!first) return first;
    return orders::add(tx, test::order("GM1701", "of both"));
  }));
  std::vector<std::string> whose;
  for (const auto& entry : entries()) {
    if (entry.number > before) whose.push_back(entry.municipality + " " + entry.object);
  }
  EXPECT_THAT(whose, ElementsAre("GM1701 order", "GM0106 order", "GM0106 pin", "GM0106 member", " member",
                                 "GM1701 order", "GM0106 order"));
  const auto mine = entries({.municipality = "GM1701", .limit = 2});
  ASSERT_THAT(mine, SizeIs(2));
  EXPECT_EQ(mine[0].revision, store().revision());
  EXPECT_EQ(entries({.municipality = "GM1701", .before = mine[0].number, .limit = 1})[0].number, mine[1].number);
  EXPECT_THAT(entries({.municipality = "GM1701", .from = "2999"}), IsEmpty());
  EXPECT_THAT(entries({.municipality = "GM1701", .until = "2000"}), IsEmpty());
}

TEST_P(TheLog, TellsOfWhatChangedNothing) {
  const auto revision = store().revision();
  const auto before = head();
  store().log({"unknown", "session.start", "account", "", "", logbook::Result::failed, "192.0.2.7"});
  store().log({"a-1", "hours.read", "member", "3", "GM0106", logbook::Result::done, "192.0.2.8"});
  EXPECT_EQ(store().revision(), revision);
  const auto found = entries({.limit = 2});
  EXPECT_EQ(found[1].result, "failed");
  EXPECT_EQ(found[1].revision, std::nullopt);
  EXPECT_EQ(found[0].municipality, "GM0106");
  EXPECT_EQ(head().number, before.number + 2);
  EXPECT_FALSE(verdict(before).wrong);
  EXPECT_THROW(store().log({"", "session.start"}), std::logic_error);
  EXPECT_THROW(store().log({"a-1", ""}), std::logic_error);
}

TEST_P(TheLog, NamesTheFirstEntryThatWasChanged) {
  for (const auto* title : {"a", "b", "c"}) add_order("GM0106", title);
  const auto last = head().number;
  ASSERT_FALSE(after("SELECT 1"));
  for (const auto* change : {"at = '2027-01-01T00:00:00.000Z'", "actor = 'x'", "action = 'x'", "object = 'x'",
                             "key = key || '0'", "municipality = 'GM1701'", "result = 'failed'", "origin = 'x'",
                             "revision = NULL", "digest = ''", "hash = digest"}) {
    SCOPED_TRACE(change);
    EXPECT_WRONG(after(fmt::format("UPDATE log SET {} WHERE number >= {}", change, last - 1)), Fault::changed,
                 last - 1);
  }
  // A field that moved into the next one is another row.
  EXPECT_WRONG(after(fmt::format("UPDATE log SET actor = 'ass', action = 'entest' WHERE number = {}", last)),
               Fault::changed, last);
}

TEST_P(TheLog, NamesTheFirstWriteWhoseRowsWereChanged) {
  for (const auto* title : {"a", "b", "c"}) add_order("GM0106", title);
  const auto last = head().number;
  const auto write = store().revision() - 1;
  for (const auto& script : {fmt::format("UPDATE audit SET after = '{{}}' WHERE revision >= {}", write),
                             fmt::format("UPDATE audit SET before = '' WHERE revision = {}", write),
                             fmt::format("UPDATE audit SET key = '99' WHERE revision = {}", write),
                             fmt::format("DELETE FROM audit WHERE revision >= {}", write),
                             fmt::format("INSERT INTO audit VALUES ({}, 9, 'order', '1', NULL, NULL)", write),
                             fmt::format("UPDATE writes SET actor = 'x' WHERE revision >= {}", write),
                             fmt::format("UPDATE writes SET undoable = 0 WHERE revision = {}", write),
                             fmt::format("DELETE FROM writes WHERE revision = {}", write)}) {
    SCOPED_TRACE(script);
    EXPECT_WRONG(after(script), Fault::rows, last - 1);
  }
  EXPECT_WRONG(after("INSERT INTO writes VALUES (0, '2027-01-01T00:00:00.000Z', 'x', 'x', 0, NULL, 0)"),
               Fault::unlogged, last);
}

TEST_P(TheLog, NamesTheFirstEntryThatWasTakenOutOrMoved) {
  for (const auto* title : {"a", "b", "c", "d"}) add_order("GM0106", title);
  const auto last = head().number;
  const auto swap = fmt::format(
      "UPDATE log SET number = 1000000 WHERE number = {0}; UPDATE log SET number = {0} WHERE number = {1};"
      "UPDATE log SET number = {1} WHERE number = 1000000",
      last - 2, last - 1);
  EXPECT_WRONG(after(swap), Fault::moved, last - 2);
  EXPECT_WRONG(after("DELETE FROM log WHERE number = 1"), Fault::missing, 1);
  EXPECT_WRONG(after(fmt::format("DELETE FROM log WHERE number = {}", last - 2)), Fault::missing, last - 2);
  // Taken out and the hole closed.
  EXPECT_WRONG(after(fmt::format("DELETE FROM log WHERE number = {0}; UPDATE log SET number = {0} WHERE number = {1};"
                                 "UPDATE log SET number = {1} WHERE number = {2}",
                                 last - 2, last - 1, last)),
               Fault::changed, last - 2);
}

TEST_P(TheLog, NamesTheFirstEntryAfterOneThatWasPutIn) {
  for (const auto* title : {"a", "b"}) add_order("GM0106", title);
  const auto known = entries({.limit = 2});
  const auto last = head().number;
  const auto put_in = [&](sql::Connection& connection) {
    connection.run(fmt::format("UPDATE log SET number = {} WHERE number = {}", last + 1, last));
    auto forged = known[1];
    forged.number = last;
    forged.revision.reset();
    forged.digest.clear();
    forged.hash = logbook::hash_of(forged, known[1].hash);
    connection.prepare("INSERT INTO log VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
        .bind(forged.number, forged.at, forged.actor, forged.action, forged.object, forged.key, forged.municipality,
              forged.result, forged.origin, forged.revision, forged.digest, forged.hash)
        .run();
  };
  EXPECT_WRONG(after(put_in), Fault::changed, last + 1);
}

TEST_P(TheLog, IsFoundCut) {
  for (const auto* title : {"a", "b", "c"}) add_order("GM0106", title);
  const auto kept = head();
  const auto cut = fmt::format("DELETE FROM log WHERE number >= {}", kept.number - 1);
  EXPECT_WRONG(after(cut), Fault::cut, kept.number - 1);
  // Whoever cuts everything that tells of those writes is found out by the head that others keep.
  const auto write = store().revision() - 1;
  const auto all = fmt::format(
      "{0}; DELETE FROM audit WHERE revision >= {1}; DELETE FROM writes WHERE revision >= {1};"
      "UPDATE revision SET value = {1} - 1",
      cut, write);
  EXPECT_FALSE(after(all)) << "this is why the head is sent round";
  EXPECT_WRONG(after(all, kept), Fault::cut, kept.number - 1);
}

TEST_P(TheLog, IsFoundMadeAnew) {
  for (const auto* title : {"a", "b", "c"}) add_order("GM0106", title);
  const auto kept = head();
  const auto known = entries({.limit = 2});
  const auto anew = [&](sql::Connection& connection) {
    connection.run(fmt::format("DELETE FROM log WHERE number >= {}", kept.number - 1));
    for (auto entry : {known[1], known[0]}) {
      entry.origin = "elsewhere";
      logbook::append(connection, entry);
    }
  };
  EXPECT_FALSE(after(anew)) << "this is why the head is sent round";
  EXPECT_WRONG(after(anew, kept), Fault::head, kept.number);
  add_order("GM0106", "d");
  EXPECT_FALSE(verdict(kept).wrong) << "a head stays good as the log grows";
  EXPECT_EQ(verdict(kept).head, head());
}

TEST_P(TheLog, VouchesForPersonalValuesToo) {
  add_member("somebody");
  EXPECT_WRONG(after("UPDATE personal_values SET value = 'somebody else' WHERE value = 'somebody'"), Fault::personal,
               head().number);
}

TEST_P(TheLog, VouchesForPlansToo) {
  const auto order = add_order("GM0106", "a");
  const auto member = add_member("somebody");
  const auto plan =
      write([&](auto& tx) {
        model::StaffingPlan made;
        made.first_week = {2027, 1};
        const model::Assignment line{order.id, "B1", 0, "PB", member.id, {2027, 3}, {{8}, {4}}};
        return Outcome<model::StaffingPlan>(plans::add(tx, made, {R"({"a":1})", "{}", "{}"}, {line, line}));
      }).value();
  EXPECT_TRUE(write([&](auto& tx) { return plans::publish(tx, plan.id); }));
  ASSERT_FALSE(verdict().wrong);
  const auto last = head().number;
  const auto unguarded = sql::dialect(
      "-- only sqlite\nDROP TRIGGER plan_documents_stay;\n-- only postgresql\n"
      "ALTER TABLE plan_documents DISABLE TRIGGER ALL;\n-- both\n",
      address().engine);
  EXPECT_WRONG(after(unguarded + "UPDATE plan_documents SET problem = '{}'"), Fault::document, last);
  EXPECT_WRONG(after("UPDATE assignments SET hours = '[40]' WHERE number = 2"), Fault::document, last);
  EXPECT_WRONG(after("DELETE FROM assignments WHERE number = 2"), Fault::document, last);
}

TEST_P(TheLog, IsNeverChanged) {
  add_member("somebody");
  auto connection = sql::open(address()).value();
  std::vector<std::string> attempts{"UPDATE log SET actor = 'x'", "DELETE FROM log",
                                    "UPDATE personal_values SET value = 'x'"};
  if (address().engine == sql::Engine::postgresql) attempts.emplace_back("TRUNCATE log");
  for (const auto& attempt : attempts) {
    try {
      connection->run(attempt);
      ADD_FAILURE() << attempt;
    } catch (const sql::Failure& failure) {
      EXPECT_EQ(failure.error.trouble, sql::Trouble::constraint) << attempt << failure.what();
    }
  }
}

TEST_P(TheLog, GoesOutAsCsvOfWhichEveryLineCanBeChecked) {
  add_order("GM0106", "a");
  add_order("GM1701", "b");
  store().log({"=1+1", "page.read", "a \"b\"; c", "", "GM1701", logbook::Result::refused, "192.0.2.7"});
  std::string csv;
  store().read([&](auto& tx) {
    logbook::export_csv(tx, "GM1701", [&](std::string_view part) { csv += part; });
    return 0;
  });
  EXPECT_THAT(csv, HasSubstr("number;at;actor;"));
  EXPECT_THAT(csv, HasSubstr(";'=1+1;page.read;\"a \"\"b\"\"; c\";;GM1701;refused;192.0.2.7;;;"));
  EXPECT_THAT(csv, ::testing::Not(HasSubstr("GM0106")));
  EXPECT_THAT(csv, ::testing::StartsWith("\xef\xbb\xbf")) << "with the mark of UTF-8";

  std::istringstream lines(csv);
  std::string line;
  logbook::Entry entry;
  while (std::getline(lines, line) && line.find(";test;order;") == std::string::npos) {
  }
  std::vector<std::string> fields;
  std::istringstream parts(line);
  for (std::string field; std::getline(parts, field, ';');) fields.push_back(field);
  ASSERT_THAT(fields, SizeIs(13)) << line;
  entry = {
      std::stoll(fields[0]), fields[1],  fields[2], fields[3], fields[4], fields[5], fields[6], fields[7], fields[8],
      std::stoll(fields[9]), fields[10], {}};
  EXPECT_EQ(logbook::hash_of(entry, fields[11]) + '\r', fields[12]);
}

TEST_P(TheLog, FollowsOneLineWithManyServers) {
  auto other = Store::open(address()).value();
  const auto before = head().number;
  std::vector<std::thread> threads;
  for (auto* mine : {&store(), &other}) {
    threads.emplace_back([mine] {
      for (int i = 0; i < 15; ++i) {
        EXPECT_TRUE(mine->write({"a-1", "x"}, [](auto& tx) { return orders::add(tx, test::order("GM0106", "a")); }));
      }
    });
    threads.emplace_back([mine] {
      for (int i = 0; i < 15; ++i) mine->log({"a-2", "session.start"});
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(head().number, before + 60);
  EXPECT_FALSE(verdict().wrong);
}

FLEXTEAM_ON_BOTH_ENGINES(TheLog);

TEST(LogHead, IsReadBackAsItIsPrinted) {
  const Head head{12, std::string(64, 'a')};
  EXPECT_EQ(logbook::parse_head(logbook::to_string(head)), head);
  for (const auto* text : {"", "12", "12:abc", ":", "x:aaaa"}) EXPECT_FALSE(logbook::parse_head(text)) << text;
  EXPECT_FALSE(logbook::parse_head("12:" + std::string(64, 'g')));
  EXPECT_FALSE(logbook::parse_head("-1:" + std::string(64, 'a')));
  EXPECT_FALSE(logbook::parse_head("0:" + std::string(64, 'f')));
  EXPECT_TRUE(logbook::parse_head(logbook::to_string({})));
}

}  // namespace
}  // namespace flexteam::store
