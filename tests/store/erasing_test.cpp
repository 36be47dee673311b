// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "store/accounts.h"
#include "store/audit.h"
#include "store/sessions.h"
#include "store/undo.h"
#include "store/verify.h"
#include "tests/store/all_bytes.h"
#include "tests/store/region.h"

/// A person can be erased: from his row, and from all that tells of earlier days.
namespace flexteam::store {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* name = "Zwaantje Qwertsema";
constexpr const char* reason = "hernia-operatie";
constexpr const char* evidence = "diploma Hogeschool Emmen";

class Erasing : public test::InARegion {
 protected:
  /// Somebody who was added under another name, renamed, and away with a reason.
  model::Member somebody() {
    auto member = add_member(std::string("Juffrouw ") + name);
    member.name = name;
    member.roles = {{.role = "PB", .level = 2, .since = model::Week{2024, 6}, .evidence = evidence}, {"WR", 1}};
    member = write([&](auto& tx) { return members::update(tx, member); }).value();
    member.leave = {{{2027, 3}, {2027, 5}, model::Hours{8}, reason}, {{2027, 9}, {2027, 52}, {}, "vertrokken"}};
    return write([&](auto& tx) { return members::update(tx, member); }).value();
  }
  Outcome<void> erase(model::MemberId id) {
    return store().write({"a-2", "person.erase"}, [&](auto& tx) { return members::erase_person(tx, id); });
  }
  model::Member find(model::MemberId id) {
    return store().read([&](auto& tx) { return members::find(tx, id); }).value();
  }
  Outcome<undo::Write> undo_last() {
    return store().write({"assen", "undo"}, [](auto& tx) { return undo::undo(tx); });
  }
  void expect_no_trace() {
    const auto bytes = test::all_bytes(address());
    EXPECT_THAT(bytes, HasSubstr("Provincie Drenthe"));
    // Never with the bytes in the message: they are many.
    EXPECT_FALSE(bytes.contains("Qwertsema"));
    EXPECT_FALSE(bytes.contains(reason));
    EXPECT_FALSE(bytes.contains(evidence));
  }
};

TEST_P(Erasing, LeavesNoTraceButTheWorkAndASoundLog) {
  const auto member = somebody();
  ASSERT_TRUE(test::all_bytes(address()).contains("Qwertsema"));
  const auto kept = store().read([](auto& tx) { return logbook::head(tx); });
  ASSERT_TRUE(erase(member.id));
  expect_no_trace();
  EXPECT_THAT(store().check(), IsEmpty());
  EXPECT_FALSE(store().read([&](auto& tx) { return logbook::verify(tx, kept); }).wrong);

  const auto now = find(member.id);
  EXPECT_EQ(now.name, fmt::format("Voormalig teamlid {}", member.id.value));
  EXPECT_EQ(now.contract, member.contract);
  EXPECT_EQ(now.roles,
            (std::vector<model::MemberRole>{{.role = "PB", .level = 2, .since = model::Week{2024, 6}}, {"WR", 1}}));
  ASSERT_THAT(now.leave, SizeIs(2));
  EXPECT_EQ(now.leave[0], (model::Leave{{2027, 3}, {2027, 5}, model::Hours{8}, "verlof"}));
  EXPECT_EQ(now.leave[1], member.leave[1]) << "that somebody left is no secret";
  EXPECT_GT(now.version, member.version);
}

TEST_P(Erasing, LeavesOthersAsTheyAre) {
  const auto member = somebody();
  auto other = add_member("Berend Botje");
  ASSERT_TRUE(erase(member.id));
  EXPECT_EQ(find(other.id), other);
  other.name = "Berend";
  other = write([&](auto& tx) { return members::update(tx, other); }).value();
  EXPECT_TRUE(undo_last());
  EXPECT_EQ(find(other.id).name, "Berend Botje");
}

TEST_P(Erasing, CannotBeTakenBackNorUndoneRoundabout) {
  auto member = somebody();
  member.name = "Z. Qwertsema";
  member.roles = {{"PB", 1}};
  member = write([&](auto& tx) { return members::update(tx, member); }).value();
  ASSERT_TRUE(store().write({"assen", "person.erase"}, [&](auto& tx) { return members::erase_person(tx, member.id); }));
  // The roles come back, the name does not.
  EXPECT_TRUE(undo_last());
  EXPECT_THAT(find(member.id).roles, SizeIs(2));
  EXPECT_EQ(find(member.id).name, fmt::format("Voormalig teamlid {}", member.id.value));
  // Of the write before that, all was erased.
  const auto refused = undo_last();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::changed_since);
  EXPECT_EQ(refused.error().by, "assen");
  expect_no_trace();
}

TEST_P(Erasing, ReachesWhoWasRemovedBefore) {
  const auto member = somebody();
  EXPECT_TRUE(write([&](auto& tx) { return members::remove(tx, member.id); }));
  ASSERT_TRUE(erase(member.id));
  expect_no_trace();
  const auto told = store().read([&](auto& tx) { return audit::list(tx, {.object = "member", .limit = 1}); });
  EXPECT_EQ(told.at(0).action, "person.erase");
  EXPECT_FALSE(told.at(0).before || told.at(0).after);
  // The removal can be taken back: then without a name.
  EXPECT_TRUE(undo_last());
  EXPECT_EQ(find(member.id).name, fmt::format("Voormalig teamlid {}", member.id.value));
  EXPECT_THAT(find(member.id).leave, IsEmpty());
  EXPECT_EQ(find(member.id).contract, member.contract);
  EXPECT_THAT(store().check(), IsEmpty());
  ASSERT_TRUE(erase(member.id));
  EXPECT_EQ(erase({999}).error().reason, Reason::not_found);
}

TEST_P(Erasing, TakesTheAccountOfTheMemberAlong) {
  const auto member = somebody();
  const auto add = [&](model::Account account) {
    return write([&](auto& tx) { return accounts::add(tx, account); }).value();
  };
  auto administrator = add({.id = {},
                            .name = "Beheer",
                            .email = "beheer@example.nl",
                            .title = {},
                            .role = model::AccountRole::administrator});
  auto account = add({.id = {},
                      .name = name,
                      .email = "z.qwertsema@example.nl",
                      .title = "Projectleider Qwertsema",
                      .member = member.id});
  store().aside([&](AsideTransaction& tx) {
    sessions::add(tx, {.id = "s-1",
                       .token = "t",
                       .account = account.id,
                       .full = true,
                       .agent = "Qwertsema's telefoon",
                       .origin = "192.0.2.7"});
    sessions::keep(tx, {.account = account.id, .issuer = "https://inloggen.example.nl", .subject = "qwertsema"});
    return 0;
  });
  ASSERT_TRUE(erase(member.id));
  expect_no_trace();
  const auto bytes = test::all_bytes(address());
  EXPECT_FALSE(bytes.contains("qwertsema"));
  EXPECT_FALSE(bytes.contains("192.0.2.7"));
  EXPECT_TRUE(bytes.contains("beheer@example.nl"));
  const auto now = store().read([&](auto& tx) { return accounts::find(tx, account.id); }).value();
  EXPECT_FALSE(now.active);
  EXPECT_EQ(now.name, "Voormalige gebruiker " + account.id);
  EXPECT_EQ(now.member, member.id);
  EXPECT_THAT(store().check(), IsEmpty());

  const auto last = write([&](auto& tx) { return accounts::erase_person(tx, administrator.id); });
  ASSERT_FALSE(last);
  EXPECT_EQ(last.error().reason, Reason::not_allowed);
}

TEST_P(Erasing, WaitsForNobodyWhoReads) {
  const auto member = somebody();
  store().read([&](auto& tx) {
    (void)members::all(tx);
    EXPECT_TRUE(store().write({"a-2", "person.erase"}, [&](auto& w) { return members::erase_person(w, member.id); }));
    EXPECT_THAT(members::find(tx, member.id)->name, name) << "this reader's picture is the one of before";
    return 0;
  });
  add_order("GM0106", "the next write cleans up");
  expect_no_trace();
}

TEST_P(Erasing, TheTrailOnlyRefersToWhatIsPersonal) {
  const auto member = somebody();
  for (const auto& entry : store().read([](auto& tx) { return audit::list(tx, {.object = "member"}); })) {
    for (const auto& image : {entry.before, entry.after}) {
      if (!image) continue;
      EXPECT_THAT(*image, Not(HasSubstr("Qwertsema")));
      EXPECT_THAT(*image, Not(HasSubstr(reason)));
      EXPECT_THAT(*image, HasSubstr(R"({"personal":")"));
    }
  }
}

FLEXTEAM_ON_BOTH_ENGINES(Erasing);

}  // namespace
}  // namespace flexteam::store
