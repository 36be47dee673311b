// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <memory>

#include "service/example/load.h"
#include "service/insight/overview.h"
#include "service/kept_reader.h"
#include "service/plans/runs.h"
#include "service/problem/from_store.h"
#include "store/members.h"
#include "store/pins.h"
#include "store/plans.h"
#include "store/undo.h"
#include "tests/store/all_bytes.h"
#include "tests/store/with_store.h"

/// In a database that was worked with: a person is gone from all of it, the work is not.
namespace flexteam::service {
namespace {

using store::WriteTransaction;

constexpr const char* name = "Zwaantje Qwertsema";

class ErasingAPerson : public test::WithAStore {
 protected:
  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    ASSERT_TRUE(load_example(store(), {.people = 10, .municipalities = 2, .first_week = planning_week(today)}));
  }

  Kept kept() {
    KeptReader reader;
    return store().read([&](auto& tx) { return reader.read(tx); });
  }
  template <class Work>
  auto write(Work&& work) {
    return store().write({"a-1", "test"}, std::forward<Work>(work));
  }
  /// Hours of the published plan: all, and those of `member`.
  std::pair<std::int64_t, std::int64_t> hours(model::MemberId member) {
    std::pair<std::int64_t, std::int64_t> sum;
    const auto now = kept();
    for (const auto& assignment : now.published->assignments) {
      for (const auto hours : assignment.hours) {
        sum.first += hours.value;
        if (assignment.member == member) sum.second += hours.value;
      }
    }
    return sum;
  }
  Balance totals() {
    const auto now = kept();
    return overview_of(now, *now.published).total;
  }
  /// Another plan of the planner, published by who asked.
  void plan_and_publish() {
    PlanningRuns runs(store());
    const auto run = runs.start({.seconds = 0.2, .threads = 1, .actor = "a-1"});
    auto status = *runs.status(run);
    while (status.state == model::RunState::queued || status.state == model::RunState::running) {
      status = *runs.wait_for_change(run, status.version, std::chrono::milliseconds(500));
    }
    ASSERT_TRUE(status.draft) << status.error;
    ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::plans::publish(tx, *status.draft); }));
  }

 private:
};

TEST_P(ErasingAPerson, LeavesTheWorkAndNoTraceInTheWholeDatabase) {
  ASSERT_TRUE(publish_first_plan(store(), 0.2, 1));
  const auto made = kept();
  const auto first = made.published->assignments.front();
  auto member = *find_member(made, first.member);
  member.name = name;
  member.leave.push_back({model::plus(first.from, 30), model::plus(first.from, 31), {}, "hernia-operatie"});
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::update(tx, member); }));
  ASSERT_TRUE(write([&](WriteTransaction& tx) {
    return store::pins::put(tx, {{}, first.order, first.item, first.line, first.member, first.from, first.hours});
  }));
  plan_and_publish();
  ASSERT_TRUE(write([](WriteTransaction& tx) { return store::undo::undo(tx); }));
  ASSERT_TRUE(write([](WriteTransaction& tx) { return store::undo::redo(tx); }));

  ASSERT_TRUE(test::all_bytes(address()).contains("Qwertsema"));
  const auto before = hours(member.id);
  const auto fte = totals();
  ASSERT_GT(before.second, 0);
  ASSERT_TRUE(write([&](WriteTransaction& tx) { return store::members::erase_person(tx, member.id); }));

  const auto bytes = test::all_bytes(address());
  EXPECT_FALSE(bytes.contains("Qwertsema"));
  EXPECT_FALSE(bytes.contains("hernia"));
  EXPECT_TRUE(bytes.contains("Voormalig teamlid"));
  EXPECT_EQ(hours(member.id), before);
  EXPECT_EQ(totals().planned_fte, fte.planned_fte);
  EXPECT_EQ(totals().there_fte, fte.there_fte);
  EXPECT_THAT(store().check(), ::testing::IsEmpty());
}

FLEXTEAM_ON_BOTH_ENGINES(ErasingAPerson);

}  // namespace
}  // namespace flexteam::service
