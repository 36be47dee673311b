// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/runs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "service/example/load.h"
#include "service/insight/agenda.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "service/plans/holds.h"
#include "sql/address.h"
#include "store/members.h"
#include "store/plans.h"
#include "store/runs.h"

namespace flexteam::service {
namespace {

using namespace std::chrono_literals;

/// A store in a folder of its own with a small example: two municipalities, ten people.
class PlanningRunsTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = "/tmp/flexteam-runs-XXXXXX";
    folder_ = mkdtemp(name.data());
    auto opened = store::Store::open(sql::parse_address(folder_ + "/test.sqlite"));
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    store_.emplace(*std::move(opened));
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const auto loaded = load_example(*store_, {.people = 10, .municipalities = 2, .first_week = planning_week(today)});
    ASSERT_TRUE(loaded.has_value()) << loaded.error();
  }
  void TearDown() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  Kept kept() {
    KeptReader reader;
    return store_->read([&](auto& tx) { return reader.read(tx); });
  }

  static RunStatus wait_for(const PlanningRuns& runs, model::RunId id) {
    RunStatus status;
    for (int i = 0; i < 200; ++i) {
      status = *runs.wait_for_change(id, status.version, 500ms);
      if (status.state != model::RunState::queued && status.state != model::RunState::running) {
        break;
      }
    }
    return status;
  }

  std::string folder_;
  std::optional<store::Store> store_;
};

TEST_F(PlanningRunsTest, ARunEndsInADraftWithItsCurve) {
  int changes = 0;
  PlanningRuns runs(*store_, [&](const RunStatus&) { ++changes; });
  const auto id = runs.start({.seconds = 0.4, .actor = "coordinator"});
  const RunStatus status = wait_for(runs, id);
  EXPECT_EQ(status.state, model::RunState::done) << status.error;
  ASSERT_TRUE(status.draft.has_value());
  EXPECT_FALSE(status.curve.empty());
  for (std::size_t i = 1; i < status.curve.size(); ++i) {
    EXPECT_GE(status.curve[i].benefit, status.curve[i - 1].benefit);
  }
  const Kept now = kept();
  ASSERT_TRUE(now.draft_plan.has_value());
  EXPECT_EQ(now.draft_plan->id, *status.draft);
  EXPECT_FALSE(now.draft->assignments.empty());
  EXPECT_GT(changes, 2);
  const auto stored = store_->read([&](auto& tx) { return store::runs::find(tx, id); });
  EXPECT_EQ(stored->state, model::RunState::done);
  EXPECT_EQ(stored->requested_by, "coordinator");
}

TEST_F(PlanningRunsTest, CancelKeepsTheBestSoFar) {
  PlanningRuns runs(*store_);
  const auto id = runs.start({.seconds = 60});
  for (int i = 0; i < 100 && runs.status(id)->best.empty(); ++i) {
    static_cast<void>(runs.wait_for_change(id, runs.status(id)->version, 100ms));
  }
  EXPECT_TRUE(runs.cancel(id));
  const RunStatus status = wait_for(runs, id);
  EXPECT_EQ(status.state, model::RunState::cancelled);
  EXPECT_TRUE(status.draft.has_value());
  EXPECT_FALSE(runs.cancel(id));
}

TEST_F(PlanningRunsTest, RunsWaitInLineAndOneThatWaitsCanBeCancelled) {
  PlanningRuns runs(*store_);
  const auto first = runs.start({.seconds = 0.5});
  const auto second = runs.start({.seconds = 60});
  EXPECT_TRUE(runs.cancel(second));
  EXPECT_EQ(wait_for(runs, first).state, model::RunState::done);
  const RunStatus status = wait_for(runs, second);
  EXPECT_EQ(status.state, model::RunState::cancelled);
  EXPECT_FALSE(status.draft.has_value());
  EXPECT_EQ(runs.list().front().id, second);
}

TEST_F(PlanningRunsTest, ARunThatAStoppedServerLeftIsMarkedAsFailed) {
  model::RunId left;
  {
    const auto added = store_->write({"test", "run.start"}, [](auto& tx) -> store::Outcome<model::PlanningRun> {
      model::PlanningRun run;
      run.state = model::RunState::running;
      run.requested_by = "coordinator";
      run.best = "{}";
      run.bound = "{}";
      return store::runs::add(tx, run);
    });
    left = added->id;
  }
  const PlanningRuns runs(*store_);
  EXPECT_EQ(store_->read([&](auto& tx) { return store::runs::find(tx, left); })->state, model::RunState::failed);
}

TEST_F(PlanningRunsTest, PublishingADraftBesideAnotherPublishedPlanIsRefused) {
  PlanningRuns runs(*store_);
  const auto one = *wait_for(runs, runs.start({.seconds = 0.2})).draft;
  const auto other = *wait_for(runs, runs.start({.seconds = 0.2})).draft;
  const auto published = store_->write({"coordinator", "plan.publish"},
                                       [&](auto& tx) { return publish_draft(tx, one, {.by = {"coordinator", ""}}); });
  ASSERT_TRUE(published.has_value()) << published.error().refusal.message;
  const auto refused = store_->write({"coordinator", "plan.publish"},
                                     [&](auto& tx) { return publish_draft(tx, other, {.by = {"coordinator", ""}}); });
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().refusal.reason, store::Reason::version_conflict);
  const Kept now = kept();
  EXPECT_EQ(now.published_plan->id, one);
  for (const auto& progress : progress_of(now, *now.published)) {
    const auto* order = find_order(now, progress.order);
    if (progress.whole) {
      EXPECT_NE(order->proposal, 0) << order->title;
    }
  }
}

TEST_F(PlanningRunsTest, OldDraftsGo) {
  PlanningRuns runs(*store_);
  for (int i = 0; i < drafts_kept + 4; ++i) {
    static_cast<void>(wait_for(runs, runs.start({.seconds = 0.05})));
  }
  EXPECT_LE(store_->read([](auto& tx) { return store::plans::all(tx); }).size(), static_cast<std::size_t>(drafts_kept));
}

TEST_F(PlanningRunsTest, MovingALineShowsWhatShiftsAndPinsIt) {
  ASSERT_TRUE(publish_first_plan(*store_, 0.5, 1).has_value());
  const Kept now = kept();
  // A line of own staff that starts late enough to move by two weeks.
  const auto line = std::ranges::find_if(now.published->assignments, [&](const model::Assignment& one) {
    return model::weeks_between(now.published->first_week, one.from) > 10;
  });
  ASSERT_NE(line, now.published->assignments.end());
  const Move move{.order = line->order,
                  .item = line->item,
                  .line = line->line,
                  .member = line->member,
                  .from = model::plus(line->from, 2)};
  const HoldResult result = try_move(now, *now.published, move, {.seconds = 0.4});
  if (result.possible) {
    const auto pin = pin_of(result.after.outcome, move.order, move.item, move.line);
    ASSERT_TRUE(pin.has_value());
    EXPECT_GE(model::weeks_between(move.from, pin->from), 0);
    EXPECT_FALSE(result.after.changes.empty());
    for (const auto& change : result.after.changes) EXPECT_NE(change.kind, ChangeKind::added) << change.item;
  } else {
    EXPECT_FALSE(result.broken.empty());
  }
}

TEST_F(PlanningRunsTest, SomebodyWithoutTheRoleCannotTakeALine) {
  ASSERT_TRUE(publish_first_plan(*store_, 0.3, 1).has_value());
  const Kept now = kept();
  const auto& line = now.published->assignments.front();
  const auto other = std::ranges::find_if(now.members, [&](const model::Member& member) {
    return std::ranges::find(member.roles, line.role, &model::MemberRole::role) == member.roles.end();
  });
  ASSERT_NE(other, now.members.end());
  const HoldResult result =
      try_move(now, *now.published,
               {.order = line.order, .item = line.item, .line = line.line, .member = other->id, .from = line.from}, {});
  EXPECT_FALSE(result.possible);
  ASSERT_FALSE(result.broken.empty());
  EXPECT_EQ(result.broken[0].rule, "skill");
}

TEST_F(PlanningRunsTest, WhenSomebodyLeavesOnlyTheirWorkMoves) {
  ASSERT_TRUE(publish_first_plan(*store_, 0.5, 1).has_value());
  Kept now = kept();
  std::map<model::MemberId, int> lines;
  for (const auto& one : now.published->assignments) {
    ++lines[one.member];
  }
  const auto busiest = std::ranges::max_element(lines, {}, [](const auto& one) { return one.second; });
  auto member = std::ranges::find(now.members, busiest->first, &model::Member::id);
  const model::Week gone = model::plus(now.published->first_week, 30);
  member->leave.push_back({gone, model::plus(gone, 300), std::nullopt, "vertrokken"});
  const Replan replan = replan_near(now, *now.published, {.seconds = 0.6});
  std::set<model::OrderId> theirs;
  for (const auto& one : now.published->assignments) {
    if (one.member == member->id) {
      theirs.insert(one.order);
    }
  }
  for (const auto& one : replan.outcome.assignments) {
    if (one.member == member->id) {
      EXPECT_LT(span_of(one).until, gone);
    }
  }
  std::size_t elsewhere = 0;
  for (const auto& change : replan.changes) {
    elsewhere += change.before && !theirs.contains(change.order) ? 1U : 0U;
  }
  EXPECT_LE(elsewhere, now.published->assignments.size() / 20);
}

/// Resident memory of this process in KiB.
long resident() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    if (word == "VmRSS:") {
      long kib = 0;
      status >> kib;
      return kib;
    }
  }
  return 0;
}

TEST_F(PlanningRunsTest, MemoryStaysWhatItIsOver200Runs) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer keeps freed memory";
#endif
  PlanningRuns runs(*store_);
  long after_20 = 0;
  for (int i = 1; i <= 200; ++i) {
    static_cast<void>(wait_for(runs, runs.start({.seconds = 0.02})));
    after_20 = i == 20 ? resident() : after_20;
  }
  RecordProperty("after20", std::to_string(after_20));
  RecordProperty("after200", std::to_string(resident()));
  EXPECT_LE(static_cast<double>(resident()), 1.1 * static_cast<double>(after_20));
}

}  // namespace
}  // namespace flexteam::service
