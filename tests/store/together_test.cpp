// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "tests/store/region.h"

/// Several servers and many threads on one database.
namespace flexteam::store {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class Together : public test::InARegion {};

TEST_P(Together, TwoServersRankAtOnceAndLoseNothing) {
  std::vector<model::OrderId> ids;
  for (int i = 0; i < 8; ++i) ids.push_back(add_order("GM0106", std::to_string(i)).id);
  const auto start = store().revision();
  auto other = Store::open(address()).value();
  std::atomic<int> changed = 0;
  const auto rank = [&](Store& mine, std::size_t offset) {
    for (std::size_t i = 0; i < 40; ++i) {
      const auto id = ids[(i * 3 + offset) % ids.size()];
      const auto before = mine.revision();
      // Each moves an order to where it is not, so that every write is one.
      const auto moved = mine.write({"team", "order.move"}, [&](auto& tx) {
        const int rank_now = orders::find(tx, id)->rank;
        return orders::move(tx, id, rank_now == 1 ? 8 : 1);
      });
      EXPECT_TRUE(moved);
      if (mine.revision() > before) ++changed;
    }
  };
  std::thread first(rank, std::ref(store()), 0);
  std::thread second(rank, std::ref(other), 5);
  first.join();
  second.join();
  EXPECT_THAT(titles("GM0106"), SizeIs(8));
  EXPECT_THAT(store().check(), IsEmpty());
  EXPECT_EQ(changed, 80);
  EXPECT_EQ(store().refresh(), start + 80) << "every write has its own number";
}

TEST_P(Together, TwoServersCountToTheSameNumber) {
  const auto member = add_member("04");
  auto other = Store::open(address()).value();
  const auto count = [&](Store& mine) {
    for (int i = 0; i < 30; ++i) {
      EXPECT_TRUE(mine.write({"team", "member.leave"}, [&](auto& tx) {
        auto now = *members::find(tx, member.id);
        now.leave.push_back({{2027, 1}, {2027, 2}, std::nullopt, "verlof"});
        return members::update(tx, now);
      }));
    }
  };
  std::thread first(count, std::ref(store()));
  std::thread second(count, std::ref(other));
  first.join();
  second.join();
  const auto now = *store().read([&](auto& tx) { return members::find(tx, member.id); });
  EXPECT_THAT(now.leave, SizeIs(61));
  EXPECT_EQ(now.version, 61);
}

TEST_P(Together, OnlyOneOfTwoWithTheSameVersionWins) {
  auto order = add_order("GM0106", "a");
  std::atomic<int> won = 0, lost = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, i] {
      auto mine = order;
      mine.title = std::to_string(i);
      const auto saved = write([&](auto& tx) { return orders::update(tx, mine); });
      ++(saved ? won : lost);
      EXPECT_TRUE(saved || saved.error().reason == Reason::version_conflict);
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(won, 1);
  EXPECT_EQ(lost, 7);
}

TEST_P(Together, ReadersSeeWholeWritesOnly) {
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (int i = 0; i < 30; ++i) {
      (void)write([&](auto& tx) -> Outcome<model::Order> {
        auto first = orders::add(tx, test::order("GM0106", "one of two", 1));
        if (!first) return first;
        return orders::add(tx, test::order("GM0106", "two of two", 1));
      });
    }
    stop = true;
  });
  std::vector<std::thread> readers;
  for (int i = 0; i < 6; ++i) {
    readers.emplace_back([&] {
      while (!stop) {
        const auto seen = store().read([](auto& tx) { return orders::of_municipality(tx, "GM0106"); });
        EXPECT_EQ(seen.size() % 2, 0U);
      }
    });
  }
  writer.join();
  for (auto& reader : readers) reader.join();
  EXPECT_THAT(titles("GM0106"), SizeIs(60));
}

TEST_P(Together, AnotherServersWritesAreSeenAfterARefresh) {
  auto other = Store::open(address()).value();
  Revision heard = 0;
  store().on_change([&](Revision revision) { heard = revision; });
  EXPECT_TRUE(other.write({"team", "x"}, [](auto& tx) { return orders::add(tx, test::order("GM0106", "a")); }));
  EXPECT_LT(store().revision(), other.revision());
  EXPECT_EQ(store().refresh(), other.revision());
  EXPECT_EQ(heard, other.revision());
}

FLEXTEAM_ON_BOTH_ENGINES(Together);

}  // namespace
}  // namespace flexteam::store
