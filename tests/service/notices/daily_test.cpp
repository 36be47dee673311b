// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/daily.h"

#include <gmock/gmock.h>

#include <mutex>
#include <set>
#include <thread>

#include "sql/connection.h"
#include "store/digests.h"
#include "store/verify.h"
#include "tests/service/notices/world.h"

namespace flexteam::service {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const LocalTime monday{.day = "2027-01-04", .hour = 7};
const LocalTime tuesday{.day = "2027-01-05", .hour = 7};

class DailyMail : public test::PlannedWorld {
 protected:
  DailyOptions options() {
    return {.server = {.url = "smtp://127.0.0.1:25", .user = {}, .password = {}},
            .from = "flexteam@flexteam.example",
            .base = "https://flexteam.example"};
  }
  Round round(store::Store& at, const LocalTime& local, model::Instant now = model::now()) {
    return daily_round(at, options(), local, now,
                       [&](const mail::Message& message) -> std::expected<void, mail::Failure> {
                         if (!refuses.empty() && refuses != message.to)
                           return std::unexpected(mail::Failure{"later", unreachable});
                         sent.push_back(message);
                         return {};
                       });
  }
  Round round(const LocalTime& local, model::Instant now = model::now()) { return round(store(), local, now); }
  std::vector<std::string> texts_to(const model::Account& account) {
    std::vector<std::string> found;
    for (const auto& message : sent) {
      if (message.to == account.email) found.push_back(message.text);
    }
    return found;
  }

  std::vector<mail::Message> sent;
  std::string refuses;       ///< all but this address; empty: nobody
  bool unreachable = false;  ///< as if the server did not answer
};
FLEXTEAM_ON_BOTH_ENGINES(DailyMail);

TEST_P(DailyMail, GoesOnceADayWithWhatIsNewAndTheHeadOfTheLog) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  EXPECT_EQ(round({.day = monday.day, .hour = 6}).sent, 0) << "before the hour";
  round(monday);
  ASSERT_THAT(texts_to(town), SizeIs(1));
  const auto head = store().read([](auto& tx) { return store::digests::kept_head(tx, monday.day); });
  ASSERT_TRUE(head);
  EXPECT_THAT(texts_to(town)[0], AllOf(HasSubstr(order.title), HasSubstr(to_string(*head)),
                                       HasSubstr("https://flexteam.example/berichten"), Not(HasSubstr(" uur"))));
  const auto member = somebody_who_works();
  ASSERT_THAT(texts_to(member), SizeIs(1));
  EXPECT_THAT(texts_to(member)[0], AllOf(HasSubstr("Jouw weken zijn veranderd"), Not(HasSubstr(head->hash))));
  EXPECT_THAT(texts_to(team()), IsEmpty()) << "nothing happened to the team";
  const auto first = sent.size();
  round(monday);
  EXPECT_EQ(sent.size(), first);
}

TEST_P(DailyMail, IsNotSentAgainByAnotherServerOrAfterARestart) {
  round(monday);
  const auto first = sent.size();
  ASSERT_GT(first, 0U);
  auto other = store::Store::open(address());
  ASSERT_TRUE(other);
  EXPECT_EQ(round(*other, monday).sent, 0);
  EXPECT_EQ(sent.size(), first);
}

TEST_P(DailyMail, TwoServersAtTheSameMomentSendEachMailOnce) {
  auto other = store::Store::open(address());
  ASSERT_TRUE(other);
  std::mutex mutex;
  std::multiset<std::string> all;
  const auto serve = [&](store::Store& at) {
    (void)daily_round(at, options(), monday, model::now(),
                      [&](const mail::Message& message) -> std::expected<void, mail::Failure> {
                        const std::lock_guard lock(mutex);
                        all.insert(message.to);
                        return {};
                      });
  };
  {
    const std::jthread one([&] { serve(store()); });
    const std::jthread two([&] { serve(*other); });
  }
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
  EXPECT_TRUE(all.contains(somebody_who_works().email));
}

TEST_P(DailyMail, TheNextDayTellsOnlyWhatIsNew) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  round(monday);
  sent.clear();
  ASSERT_TRUE(answer_as(town, order.id, OrderAction::accept));
  round(tuesday);
  ASSERT_THAT(texts_to(team()), SizeIs(1));
  EXPECT_THAT(texts_to(team())[0], HasSubstr("de gemeente is akkoord"));
  ASSERT_THAT(texts_to(town), SizeIs(1)) << "the head of the log goes every day";
  EXPECT_THAT(texts_to(town)[0], AllOf(HasSubstr("kenmerk"), Not(HasSubstr("voorstel"))));
  EXPECT_THAT(texts_to(somebody_who_works()), IsEmpty());
}

TEST_P(DailyMail, WhoWantsNoneGetsNone) {
  const auto town = coordinator_of(proposed().at(0).municipality);
  store().aside([&](auto& tx) { store::notices::keep(tx, town.id, {.digest = false, .log_head = false}); });
  store().aside([&](auto& tx) { store::notices::keep(tx, somebody_who_works().id, {.digest = false}); });
  round(monday);
  EXPECT_THAT(texts_to(town), IsEmpty());
  EXPECT_THAT(texts_to(somebody_who_works()), IsEmpty());
}

TEST_P(DailyMail, WhatWasRefusedIsTriedAgainLater) {
  const auto town = coordinator_of(proposed().at(0).municipality);
  const auto now = model::now();
  refuses = town.email;
  EXPECT_GT(round(monday, now).failed, 0);
  EXPECT_THAT(texts_to(town), SizeIs(1));
  refuses.clear();
  EXPECT_EQ(round(monday, now).sent, 0) << "not at once";
  EXPECT_GT(round(monday, now + store::digests::again_after).sent, 0);
  EXPECT_THAT(texts_to(town), SizeIs(1));
  EXPECT_THAT(texts_to(somebody_who_works()), SizeIs(1));
}

TEST_P(DailyMail, AServerThatDoesNotAnswerIsNotAskedForEveryMail) {
  refuses = "nobody@flexteam.example";
  unreachable = true;
  const auto done = round(monday);
  EXPECT_TRUE(done.unreachable);
  EXPECT_EQ(done.failed, 1);
}

/// What somebody does who can write to the database: takes out the last entries, and counts back.
void cut_tail(const sql::Address& address, std::int64_t from) {
  auto connection = sql::open(address).value();
  if (address.engine == sql::Engine::sqlite) {
    connection->run("DROP TRIGGER log_remains; DROP TRIGGER log_heads_remain; PRAGMA foreign_keys = OFF");
  } else {
    connection->run(
        "ALTER TABLE log DISABLE TRIGGER USER; ALTER TABLE log_heads DISABLE TRIGGER USER;"
        "ALTER TABLE log NO FORCE ROW LEVEL SECURITY");
  }
  connection->run(fmt::format("DELETE FROM log WHERE number >= {}", from));
}

TEST_P(DailyMail, ACutTailIsFoundWithTheHeadOfYesterday) {
  store().log({.actor = "unknown", .action = "session.create", .result = store::logbook::Result::refused});
  store().log({.actor = "unknown", .action = "session.create", .result = store::logbook::Result::refused});
  round(monday);
  const auto town = coordinator_of(proposed().at(0).municipality);
  const auto text = texts_to(town).at(0);
  const auto head = store().read([](auto& tx) { return store::digests::kept_head(tx, monday.day); });
  const auto at = text.find(to_string(*head));
  ASSERT_NE(at, std::string::npos);
  const auto mailed = store::logbook::parse_head(text.substr(at, to_string(*head).size()));
  ASSERT_TRUE(mailed);
  cut_tail(address(), head->number - 1);
  const auto verdict = [&](const std::optional<store::logbook::Head>& kept) {
    return store().read([&](auto& tx) { return store::logbook::verify(tx, kept); });
  };
  ASSERT_TRUE(verdict({}).wrong) << "the head of the day that the database keeps itself";
  EXPECT_EQ(verdict({}).wrong->fault, store::logbook::Fault::cut);
  sql::open(address()).value()->run("DELETE FROM log_heads");
  EXPECT_FALSE(verdict({}).wrong) << "these entries changed nothing, so nothing else tells of them";
  ASSERT_TRUE(verdict(mailed).wrong);
  EXPECT_EQ(verdict(mailed).wrong->fault, store::logbook::Fault::cut);
  EXPECT_EQ(verdict(mailed).wrong->number, head->number - 1);
}

}  // namespace
}  // namespace flexteam::service
