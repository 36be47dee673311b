// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/undo.h"

#include <gmock/gmock.h>

#include <random>

#include "store/accounts.h"
#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TakingBack : public test::InARegion {
 protected:
  Outcome<undo::Write> undo_last(std::string actor = "assen", std::optional<Revision> revision = {}) {
    return store().write({actor, "undo"}, [&](auto& tx) { return undo::undo(tx, revision); });
  }
  Outcome<undo::Write> redo_last(std::string actor = "assen") {
    return store().write({actor, "redo"}, [&](auto& tx) { return undo::redo(tx); });
  }
  std::vector<undo::Write> undoable(std::string actor = "assen") {
    return store().read([&](auto& tx) { return undo::undoable(tx, actor); });
  }
  std::vector<undo::Write> redoable(std::string actor = "assen") {
    return store().read([&](auto& tx) { return undo::redoable(tx, actor); });
  }
};

TEST_P(TakingBack, GoesStepByStepAndForthAgain) {
  std::vector<std::string> states{dump()};
  auto order = add_order("GM0106", "a");
  states.push_back(dump());
  order.title = "b";
  EXPECT_TRUE(write([&](auto& tx) { return orders::update(tx, order); }));
  states.push_back(dump());
  EXPECT_TRUE(write([&](auto& tx) { return orders::remove(tx, order.id); }));
  states.push_back(dump());
  for (int round = 0; round < 2; ++round) {
    for (const int state : {2, 1, 0}) {
      ASSERT_TRUE(undo_last());
      EXPECT_EQ(dump(), states[static_cast<std::size_t>(state)]);
    }
    EXPECT_EQ(undo_last().error().reason, Reason::nothing_to_undo);
    for (const int state : {1, 2, 3}) {
      ASSERT_TRUE(redo_last());
      EXPECT_EQ(dump(), states[static_cast<std::size_t>(state)]);
    }
    EXPECT_EQ(redo_last().error().reason, Reason::nothing_to_undo);
  }
}

TEST_P(TakingBack, ABranchedPastCannotBeDoneAgain) {
  add_order("GM0106", "a");
  EXPECT_TRUE(undo_last());
  EXPECT_THAT(redoable(), SizeIs(1));
  add_order("GM0106", "b");
  EXPECT_THAT(redoable(), IsEmpty());
  EXPECT_EQ(redo_last().error().reason, Reason::nothing_to_undo);
}

TEST_P(TakingBack, NamesWhatItWasAbout) {
  const auto order = add_order("GM0106", "a");
  const auto possible = undoable();
  ASSERT_THAT(possible, SizeIs(1));
  EXPECT_EQ(possible[0].action, "test");
  EXPECT_THAT(possible[0].objects, ElementsAre(fmt::format("order {}", order.id.value)));
}

TEST_P(TakingBack, IsForOnesOwnWrites) {
  add_order("GM0106", "a");
  EXPECT_TRUE(write_as("westerveld", [](auto& tx) { return orders::add(tx, test::order("GM1701", "w")); }));
  EXPECT_TRUE(undo_last());
  EXPECT_THAT(titles("GM0106"), IsEmpty());
  EXPECT_THAT(titles("GM1701"), ElementsAre("w"));
  EXPECT_EQ(undo_last().error().reason, Reason::nothing_to_undo);
}

TEST_P(TakingBack, IsForWhatWasDoneWithTheRightsOfToday) {
  auto account = store().write({"test", "account.create"}, [](auto& tx) {
    return accounts::add(tx, {.name = "\"role\":",
                              .email = "a@b.example",
                              .role = model::AccountRole::municipal_coordinator,
                              .municipalities = {"GM0106"}});
  });
  ASSERT_TRUE(account) << account.error().message;
  const auto change = [&](auto edit) {
    edit(*account);
    account = store().write({"test", "account.change"}, [&](auto& tx) { return accounts::update(tx, *account); });
    ASSERT_TRUE(account) << account.error().message;
  };
  const auto& id = account->id;
  const auto add = [&](std::string title) {
    EXPECT_TRUE(write_as(id, [&](auto& tx) { return orders::add(tx, test::order("GM0106", title)); }));
  };
  add("a");
  add("b");
  EXPECT_TRUE(undo_last(id));
  change([](model::Account& one) { one.name = "Another"; });
  EXPECT_THAT(undoable(id), SizeIs(1));
  EXPECT_THAT(redoable(id), SizeIs(1));
  change([](model::Account& one) { one.municipalities = {"GM1701"}; });
  EXPECT_THAT(undoable(id), IsEmpty());
  EXPECT_THAT(redoable(id), IsEmpty());
  EXPECT_EQ(undo_last(id).error().reason, Reason::nothing_to_undo);
  EXPECT_EQ(redo_last(id).error().reason, Reason::nothing_to_undo);
  add("c");
  EXPECT_THAT(undoable(id), SizeIs(1));
  change([](model::Account& one) { one.role = model::AccountRole::viewer; });
  EXPECT_THAT(undoable(id), IsEmpty());
  EXPECT_THAT(titles("GM0106"), ElementsAre("a", "c"));
}

TEST_P(TakingBack, RefusesWhatAnotherHasChangedSince) {
  auto order = add_order("GM0106", "a");
  order.title = "mine";
  order = write([&](auto& tx) { return orders::update(tx, order); }).value();
  order.title = "theirs";
  EXPECT_TRUE(write_as("team", [&](auto& tx) { return orders::update(tx, order); }));
  const auto refused = undo_last();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, Reason::changed_since);
  EXPECT_EQ(refused.error().by, "team");
  EXPECT_TRUE(refused.error().at);
  EXPECT_EQ(refused.error().object, "order");
  EXPECT_THAT(titles("GM0106"), ElementsAre("theirs"));
}

TEST_P(TakingBack, LeavesWhatAnotherChangedBesideIt) {
  auto order = add_order("GM0106", "a");
  order.title = "mine";
  order = write([&](auto& tx) { return orders::update(tx, order); }).value();
  order.urgent = true;
  EXPECT_TRUE(write_as("team", [&](auto& tx) { return orders::update(tx, order); }));
  EXPECT_TRUE(undo_last());
  const auto now = *store().read([&](auto& tx) { return orders::find(tx, order.id); });
  EXPECT_EQ(now.title, "a");
  EXPECT_TRUE(now.urgent);
  EXPECT_EQ(now.version, 4) << "a version only goes up";
}

TEST_P(TakingBack, KeepsRanksDenseBesideOthers) {
  const auto a = add_order("GM0106", "a");
  add_order("GM0106", "b");
  EXPECT_TRUE(write([&](auto& tx) { return orders::remove(tx, a.id); }));
  EXPECT_TRUE(write_as("team", [](auto& tx) { return orders::add(tx, test::order("GM0106", "c")); }));
  EXPECT_TRUE(undo_last());
  EXPECT_THAT(titles("GM0106"), SizeIs(3));
  EXPECT_TRUE(store().check().empty());
}

TEST_P(TakingBack, RefusesToTakeAwayWhatANewerRowNames) {
  const auto order = add_order("GM0106", "a");
  const auto member = add_member("04");
  EXPECT_TRUE(write_as(
      "team", [&](auto& tx) { return pins::put(tx, model::Pin{{}, order.id, "B1", 0, member.id, {2027, 5}, {}}); }));
  EXPECT_EQ(undo_last().error().reason, Reason::in_use);
  EXPECT_THAT(titles("GM0106"), ElementsAre("a"));
}

TEST_P(TakingBack, BringsPinsBackWithTheirOrder) {
  const auto order = add_order("GM0106", "a");
  const auto member = add_member("04");
  EXPECT_TRUE(
      write([&](auto& tx) { return pins::put(tx, model::Pin{{}, order.id, "B1", 0, member.id, {2027, 5}, {{8}}}); }));
  const auto before = dump();
  EXPECT_TRUE(write([&](auto& tx) { return orders::remove(tx, order.id); }));
  EXPECT_NE(dump(), before);
  EXPECT_TRUE(undo_last());
  EXPECT_EQ(dump(), before);
}

TEST_P(TakingBack, UndoesAPublication) {
  const auto add = [&](std::string name) {
    return write([&](auto& tx) {
             model::StaffingPlan plan;
             plan.name = name;
             plan.first_week = {2027, 1};
             return Outcome<model::StaffingPlan>(plans::add(tx, plan, {"{}", "{}", "{}"}, {}));
           })
        .value();
  };
  const auto a = add("a"), b = add("b");
  EXPECT_TRUE(write([&](auto& tx) { return plans::publish(tx, a.id); }));
  const auto before = dump();
  EXPECT_TRUE(write([&](auto& tx) { return plans::publish(tx, b.id); }));
  EXPECT_TRUE(undo_last());
  EXPECT_EQ(dump(), before);
  EXPECT_EQ(store().read([](auto& tx) { return plans::published(tx); })->name, "a");
}

TEST_P(TakingBack, ReachesTwentyWritesBack) {
  const auto first = store().revision() + 1;
  for (int i = 0; i < 25; ++i) add_order("GM0106", std::to_string(i));
  EXPECT_EQ(undo_last("assen", first).error().reason, Reason::not_allowed);
  EXPECT_EQ(undo_last("assen", 99'999).error().reason, Reason::not_found);
  EXPECT_EQ(undo_last("assen", 1).error().reason, Reason::not_allowed) << "places cannot be taken back";
  for (int i = 0; i < undo::depth; ++i) ASSERT_TRUE(undo_last()) << i;
  EXPECT_EQ(undo_last().error().reason, Reason::nothing_to_undo);
  EXPECT_THAT(titles("GM0106"), SizeIs(5));
}

/// Random writes of every kind, taken back one by one and done again: every state on the way comes back.
class RandomWrites : public TakingBack {
 protected:
  void one_write(std::mt19937& random) {
    const auto any = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const auto municipality = any(2) == 0 ? "GM0106" : "GM1701";
    const auto all_orders = store().read([](auto& tx) { return orders::all(tx); });
    const auto all_members = store().read([](auto& tx) { return members::all(tx); });
    const auto all_pins = store().read([](auto& tx) { return pins::all(tx); });
    const auto all_plans = store().read([](auto& tx) { return plans::all(tx); });
    const auto pick = [&](const auto& all) { return all[static_cast<std::size_t>(any(static_cast<int>(all.size())))]; };
    const auto title = std::to_string(random() % 1000);
    (void)write([&](WriteTransaction& tx) -> Outcome<void> {
      switch (any(12)) {
        case 0:
        case 1:
          return done(orders::add(tx, test::order(municipality, title, any(5))));
        case 2:
        case 3:
          return all_orders.empty() ? Outcome<void>() : done(orders::move(tx, pick(all_orders).id, any(9)));
        case 4: {
          if (all_orders.empty()) return {};
          auto order = pick(all_orders);
          order.title = title;
          order.urgent = any(2) == 0;
          return done(orders::update(tx, order));
        }
        case 5:
          return all_orders.empty() ? Outcome<void>() : orders::remove(tx, pick(all_orders).id);
        case 6:
          return done(members::add(tx, test::member(title)));
        case 7: {
          if (all_members.empty()) return {};
          auto member = pick(all_members);
          member.leave.push_back({{2027, 1}, {2027, 1 + any(50)}, std::nullopt, "ziekte"});
          return done(members::update(tx, member));
        }
        case 8:
          return all_members.empty() ? Outcome<void>() : members::remove(tx, pick(all_members).id);
        case 9:
          if (all_members.empty() || all_orders.empty()) return {};
          return done(pins::put(
              tx, model::Pin{{}, pick(all_orders).id, "B1", any(2), pick(all_members).id, {2027, 5}, {{any(9)}}}));
        case 10:
          return all_pins.empty() ? Outcome<void>() : pins::remove(tx, pick(all_pins).id);
        default: {
          if (any(2) == 0 && !all_plans.empty()) return done(plans::publish(tx, pick(all_plans).id));
          model::StaffingPlan plan;
          plan.name = title;
          plan.first_week = {2027, 1};
          return done(Outcome<model::StaffingPlan>(plans::add(tx, plan, {"{}", "{}", "{}"}, {})));
        }
      }
    });
  }

 private:
  template <class T>
  static Outcome<void> done(const Outcome<T>& outcome) {
    if (!outcome) return std::unexpected(outcome.error());
    return {};
  }
};

TEST_P(RandomWrites, AllTakenBackLeaveTheSame) {
  std::mt19937 random(7);
  for (int round = 0; round < 6; ++round) {
    std::vector<std::string> states{dump()};
    while (states.size() < 21) {
      const auto before = store().revision();
      one_write(random);
      if (store().revision() != before) states.push_back(dump());
    }
    for (std::size_t state = 20; state-- > 0;) {
      const auto undone = undo_last();
      ASSERT_TRUE(undone) << undone.error().message;
      ASSERT_EQ(dump(), states[state]) << "round " << round;
    }
    for (std::size_t state = 1; state <= 15; ++state) {
      const auto redone = redo_last();
      ASSERT_TRUE(redone) << redone.error().message;
      ASSERT_EQ(dump(), states[state]) << "round " << round;
    }
    ASSERT_THAT(store().check(), IsEmpty());
  }
}

FLEXTEAM_ON_BOTH_ENGINES(TakingBack);
FLEXTEAM_ON_BOTH_ENGINES(RandomWrites);

}  // namespace
}  // namespace flexteam::store
