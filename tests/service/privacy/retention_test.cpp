// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/retention.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <thread>

#include "model/week.h"
#include "service/example/load.h"
#include "service/problem/from_store.h"
#include "store/accounts.h"
#include "store/digests.h"
#include "store/members.h"
#include "store/notices.h"
#include "store/processing_log.h"
#include "store/sessions.h"
#include "tests/store/all_bytes.h"
#include "tests/store/with_store.h"

/// What was kept long enough goes, a day earlier it is still there; work, hours and log stay. The clock is the test's.
namespace flexteam::service {
namespace {

using store::WriteTransaction;
using ::testing::IsEmpty;

constexpr const char* name = "Zwaantje Qwertsema";
constexpr const char* reason = "hernia-operatie";

class Retention : public test::WithAStore {
 protected:
  template <class Work>
  auto write(Work&& work) {
    return store().write({"a-1", "test"}, std::forward<Work>(work));
  }

  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    const auto today = std::chrono::floor<std::chrono::days>(model::now());
    ASSERT_TRUE(load_example(store(), {.people = 10, .municipalities = 2, .first_week = planning_week(today)}));
    // Nothing of the example itself is in the way of what a test counts.
    for (auto member : members()) {
      member.leave.clear();
      ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::update(tx, member); }));
    }
  }
  std::vector<model::Member> members() { return store().read(store::members::all); }
  model::Member find(model::MemberId id) {
    return store().read([&](auto& tx) { return store::members::find(tx, id); }).value();
  }
  /// Somebody of the example without an account, under a name that nothing else has.
  model::Member somebody(std::vector<model::Leave> leave = {}) {
    auto member = members().back();
    member.name = name;
    member.leave = std::move(leave);
    return write([&](WriteTransaction& tx) { return store::members::update(tx, member); }).value();
  }
  model::Account somebody_with_an_account(bool active) {
    auto account = write([&](WriteTransaction& tx) {
                     return store::accounts::add(tx, {.id = {},
                                                      .name = name,
                                                      .email = "z.qwertsema@example.nl",
                                                      .title = {},
                                                      .role = model::AccountRole::viewer});
                   }).value();
    account.active = active;
    return write([&](WriteTransaction& tx) { return store::accounts::update(tx, account); }).value();
  }
  std::int64_t preview_of(const retention::Term& term, model::Instant now) {
    return count_of(term, retention::preview(store(), now));
  }
  static std::int64_t count_of(const retention::Term& term, const std::vector<retention::Removal>& removals) {
    const auto found =
        std::ranges::find(removals, term.kind, [](const retention::Removal& one) { return one.term.kind; });
    return found == removals.end() ? -1 : found->count;
  }
  /// Nothing goes at `term` days less one after `from`, one thing at one day more; `preview` tells the same before it.
  void expect_one_goes(const retention::Term& term, model::Instant from) {
    const auto early = from + term.days - std::chrono::days{1};
    const auto late = from + term.days + std::chrono::days{1};
    EXPECT_EQ(count_of(term, retention::run(store(), early)), 0) << term.kind;
    const auto before = store().revision();
    EXPECT_EQ(preview_of(term, late), 1) << term.kind;
    EXPECT_EQ(store().revision(), before) << "a preview changes nothing";
    EXPECT_EQ(count_of(term, retention::run(store(), late)), 1) << term.kind;
    EXPECT_EQ(preview_of(term, late), 0) << term.kind << ": nothing is left to go";
    EXPECT_THAT(store().check(), IsEmpty());
  }
  void expect_no_trace_of(std::string_view text) { EXPECT_FALSE(test::all_bytes(address()).contains(text)) << text; }
};

model::Week this_week() {
  return model::week_of(std::chrono::floor<std::chrono::days>(model::now()));
}

TEST_P(Retention, WhoLeftLosesTheNameAndKeepsTheHours) {
  const auto week = this_week();
  const auto member = somebody({{week, model::plus(week, 155), {}, "vertrokken"}});
  expect_one_goes(retention::terms::left_member, model::monday(week));
  expect_no_trace_of("Qwertsema");
  const auto now = find(member.id);
  EXPECT_EQ(now.contract, member.contract);
  EXPECT_EQ(now.leave, member.leave);
}

TEST_P(Retention, WhoCameBackKeepsTheName) {
  const auto week = this_week();
  auto member = somebody({{week, model::plus(week, 5), {}, "vertrokken"}});
  member.contract.push_back({model::plus(week, 6), {}, model::Hours{20}});
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::update(tx, member); }));
  EXPECT_EQ(preview_of(retention::terms::left_member, model::now() + std::chrono::days{500}), 0);
}

TEST_P(Retention, WhoWorksAgainOnceTheWeeksAreOverKeepsTheName) {
  const auto week = this_week();
  auto member = somebody({{week, model::plus(week, 5), {}, "vertrokken"}});
  const auto late = model::now() + std::chrono::days{500};
  EXPECT_EQ(preview_of(retention::terms::left_member, late), 0) << "the contract goes on";
  for (auto& hours : member.contract) hours.until = model::plus(week, 5);
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::update(tx, member); }));
  EXPECT_EQ(preview_of(retention::terms::left_member, late), 1) << "it ended too";
}

TEST_P(Retention, WhoCanLogInKeepsTheName) {
  const auto week = this_week();
  const auto member = somebody({{week, model::plus(week, 155), {}, "vertrokken"}});
  auto account = somebody_with_an_account(true);
  account.member = member.id;
  account = write([&](WriteTransaction& tx) { return store::accounts::update(tx, account); }).value();
  const auto late = model::now() + std::chrono::days{500};
  EXPECT_EQ(preview_of(retention::terms::left_member, late), 0);
  EXPECT_EQ(count_of(retention::terms::left_member, retention::run(store(), late)), 0);
  EXPECT_EQ(find(member.id).name, name);
  account.active = false;
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::accounts::update(tx, account); }));
  EXPECT_EQ(preview_of(retention::terms::left_member, late), 1);
}

TEST_P(Retention, TwoServersEraseEverybodyOnce) {
  const auto week = this_week();
  for (auto member : members()) {
    member.leave = {{week, model::plus(week, 155), {}, "vertrokken"}};
    ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::update(tx, member); }));
  }
  const auto late = model::now() + std::chrono::days{500};
  const auto expected = preview_of(retention::terms::left_member, late);
  ASSERT_GT(expected, 1);
  auto other = store::Store::open(address()).value();
  std::int64_t there = 0;
  std::jthread second([&] { there = count_of(retention::terms::left_member, retention::run(other, late)); });
  const auto here = count_of(retention::terms::left_member, retention::run(store(), late));
  second.join();
  EXPECT_EQ(here + there, expected);
  for (const auto& member : members()) {
    const auto times = store().read([&](store::ReadTransaction& tx) {
      return store::processing_log::of_subject(tx, "member", std::to_string(member.id.value)).size();
    });
    EXPECT_LE(times, 1U) << member.id.value;
  }
  EXPECT_THAT(store().check(), IsEmpty());
}

TEST_P(Retention, WhoWasRemovedIsForgotten) {
  const auto member = somebody();
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::remove(tx, member.id); }));
  expect_one_goes(retention::terms::removed_member, model::now());
  expect_no_trace_of("Qwertsema");
}

TEST_P(Retention, AnAccountThatIsOffLosesItsName) {
  const auto account = somebody_with_an_account(false);
  expect_one_goes(retention::terms::account_off, model::now());
  expect_no_trace_of("wertsema");
  EXPECT_EQ(store().read([&](auto& tx) { return store::accounts::find(tx, account.id); })->email, account.id);
}

TEST_P(Retention, ReasonsOfLeaveGoAndTheWeeksStay) {
  const auto week = this_week();
  const auto member = somebody({{week, week, model::Hours{8}, reason}});
  expect_one_goes(retention::terms::leave_reason, model::monday(model::plus(week, 1)));
  expect_no_trace_of(reason);
  EXPECT_EQ(find(member.id).leave, (std::vector<model::Leave>{{week, week, model::Hours{8}, "verlof"}}));
  EXPECT_EQ(find(member.id).name, name);
}

TEST_P(Retention, TheTrailForgetsEarlierNamesAndKeepsThePresentOne) {
  auto member = somebody();
  member.name = "Berend Botje";
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::update(tx, member); }));
  ASSERT_TRUE(test::all_bytes(address()).contains("Qwertsema"));
  const auto term = retention::terms::earlier_value;
  EXPECT_EQ(count_of(term, retention::run(store(), model::now() + term.days - std::chrono::days{1})), 0);
  EXPECT_GT(count_of(term, retention::run(store(), model::now() + term.days + std::chrono::days{1})), 0);
  expect_no_trace_of("Qwertsema");
  EXPECT_EQ(find(member.id).name, "Berend Botje");
  EXPECT_TRUE(test::all_bytes(address()).contains("Berend Botje"));
  EXPECT_THAT(store().check(), IsEmpty());
}

TEST_P(Retention, SessionsLinksBrowsersNoticesAndTheRecordGoByAge) {
  const auto account = somebody_with_an_account(true);
  const auto now = model::now();
  ASSERT_TRUE(write([&](WriteTransaction& tx) -> store::Outcome<model::Member> {
    store::notices::add(tx, {.account = account.id, .kind = model::NoticeKind::weeks_changed});
    auto member = store::members::all(tx).front();
    member.name = "Berend Botje";
    return store::members::update(tx, member);
  }));
  store().aside([&](store::AsideTransaction& tx) {
    store::sessions::add(tx,
                         {.id = "s-1", .token = "t", .account = account.id, .created = now, .seen = now, .ends = now});
    store::sessions::invite(tx, {.token = "i", .account = account.id, .ends = now});
    store::sessions::know_device(tx, "d", account.id, now);
    auto entry = store::processing_log::begin("getMember", "planning");
    entry.subject_type = "member";
    entry.subject_id = "1";
    store::processing_log::append(tx, {&entry, 1});
  });
  const std::array terms = {retention::terms::session, retention::terms::invitation, retention::terms::device,
                            retention::terms::notice, retention::terms::processing};
  // Those of one length together: what goes with the first is not there any more for the second.
  for (const auto& [days, going] : {std::pair{1, 2}, {365, 2}, {1095, 1}}) {
    const auto at = [&](int more) { return now + std::chrono::days{days} + std::chrono::hours{more}; };
    const auto sum = [&](const std::vector<retention::Removal>& removals) {
      std::int64_t all = 0;
      for (const auto& term : terms) all += count_of(term, removals);
      return all;
    };
    EXPECT_EQ(sum(retention::run(store(), at(-1))), 0) << days;
    EXPECT_EQ(sum(retention::preview(store(), at(1))), going) << days;
    EXPECT_EQ(sum(retention::run(store(), at(1))), going) << days;
  }
}

TEST_P(Retention, ThatMailWentGoesByDay) {
  const auto account = somebody_with_an_account(true);
  const auto day = std::chrono::floor<std::chrono::days>(model::now());
  store().aside([&](store::AsideTransaction& tx) {
    EXPECT_TRUE(store::digests::take(tx, account.id, model::to_string(day).substr(0, 10), day));
  });
  expect_one_goes(retention::terms::digest, day);
}

TEST_P(Retention, WhatWasRecordedNeverChangesAndNoMunicipalityReadsIt) {
  store().aside([](store::AsideTransaction& tx) {
    auto entry = store::processing_log::begin("getMember", "planning");
    entry.subject_type = "member";
    entry.subject_id = "1";
    store::processing_log::append(tx, {&entry, 1});
  });
  EXPECT_THROW(
      store().aside([](store::AsideTransaction& tx) { tx.change("UPDATE processing_log SET subject_id = '2'").run(); }),
      sql::Failure);
  const auto read = [](store::ReadTransaction& tx) {
    return store::processing_log::of_subject(tx, "member", "1").size();
  };
  EXPECT_EQ(store().read(read), 1U);
  if (address().engine == sql::Engine::postgresql) {
    EXPECT_EQ(store().read_only_of("GM1701", read), 0U);
  }
}

FLEXTEAM_ON_BOTH_ENGINES(Retention);

}  // namespace
}  // namespace flexteam::service
