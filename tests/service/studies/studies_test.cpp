// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/studies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "check/check.h"
#include "planning/profiles/profile.h"
#include "planning/solve.h"
#include "service/example/fill.h"
#include "service/example/load.h"
#include "sql/address.h"
#include "store/logbook.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing_world::first_week;

/// Three municipalities with fifteen people; made once.
const Kept& small_region() {
  static const Kept kept = example({.people = 15, .municipalities = 3, .first_week = first_week});
  return kept;
}

const BuiltProblem& small_problem() {
  static const BuiltProblem built = build_problem(small_region(), {.first_week = first_week});
  return built;
}

planning::Plan quick_plan(const planning::Problem& problem) {
  return planning::solve(problem, {.seconds = std::nullopt, .iterations = 60, .threads = 1, .explain = false});
}

TEST(AlphaCurve, HasAPointForEachAlphaOnceInOrder) {
  const auto points = alpha_points(small_problem().problem, {2, 0, 2}, quick_plan);
  ASSERT_TRUE(points);
  ASSERT_EQ(points->size(), 2U);
  EXPECT_EQ(points->at(0).alpha, 0);
  EXPECT_EQ(points->at(1).alpha, 2);
  for (const auto& point : *points) {
    EXPECT_GT(point.hours, 0);
    EXPECT_FALSE(point.worst_off.empty());
    EXPECT_GE(point.worst_part, 0);
  }
}

/// Whatever plan was found for another α: by the checker's score it is no better than the point's own.
TEST(AlphaCurve, NoPlanOfTheStudyIsBetterThanThatOfThePoint) {
  const std::vector<double> alphas{0, 0.5, 1, 2, 4, 8};
  std::map<double, planning::Plan> made;
  const auto points = alpha_points(small_problem().problem, alphas, [&](const planning::Problem& problem) {
    return made[problem.policy.fairness_alpha] = quick_plan(problem);
  });
  ASSERT_TRUE(points);
  ASSERT_EQ(points->size(), alphas.size());
  planning::Problem problem = small_problem().problem;
  const auto& profile = planning::profile_of(problem.profile);
  for (const auto& point : *points) {
    problem.policy.fairness_alpha = point.alpha;
    const auto own = check::check(problem, made.at(point.found_with));
    ASSERT_TRUE(own);
    for (const auto& [alpha, plan] : made) {
      EXPECT_TRUE(planning::at_least_as_good(profile, own->score, check::check(problem, plan)->score))
          << "α " << point.alpha << ": the plan of " << alpha << " is better";
    }
  }
}

TEST(AlphaCurve, ThePartIsOfWhatOneCouldHaveOfOnesRight) {
  EXPECT_EQ(part_of(50, 100, 200), 0.5);   // asks less than its right
  EXPECT_EQ(part_of(50, 400, 100), 0.5);   // asks more
  EXPECT_EQ(part_of(150, 400, 100), 1.5);  // others leave it more
  EXPECT_EQ(part_of(0, 0, 100), std::nullopt);
  EXPECT_EQ(part_of(0, 100, 0), std::nullopt);
}

TEST(AlphaCurve, ComesBackAsItWasKept) {
  const AlphaCurve curve{
      .made = model::now(), .seconds_per_plan = 0.5, .points = {{0.5, 2, 1'000, 3, "GM1701", 0.625}}};
  const auto back = alpha_curve_from(text_of(curve));
  ASSERT_TRUE(back);
  EXPECT_EQ(text_of(*back), text_of(curve));
  EXPECT_FALSE(alpha_curve_from("{}"));
}

TEST(AlphaCurve, StopsWhenItIsToldTo) {
  EXPECT_FALSE(alpha_points(small_problem().problem, {0, 1}, [](const auto&) { return std::nullopt; }));
}

TEST(PoolOrAlone, EveryMunicipalityStandsBesideItselfInThePool) {
  int plans = 0;
  const auto comparison = pool_or_alone(small_region(), small_problem(), [&](const planning::Problem& problem) {
    ++plans;
    return quick_plan(problem);
  });
  ASSERT_TRUE(comparison);
  EXPECT_EQ(plans, 4);
  EXPECT_EQ(plans_of_comparison(small_problem()), 4);
  ASSERT_EQ(comparison->municipalities.size(), 3U);
  EXPECT_EQ(comparison->orders.size(), small_problem().problem.packages.size());
  for (const auto& one : comparison->municipalities) {
    EXPECT_LE(one.alone.delivered.hours, one.alone.available);
    EXPECT_LE(one.alone.delivered.hours, one.asked.hours);
    EXPECT_LE(one.pool.delivered.products, one.asked.products);
    const auto whole = std::ranges::count_if(comparison->orders, [&](const OrderComparison& order) {
      return order.municipality == one.municipality && order.alone_finish;
    });
    EXPECT_EQ(whole, one.alone.delivered.orders);
  }
  const auto region = region_of(*comparison);
  std::int64_t there = 0;
  for (const auto& person : small_problem().problem.people) {
    for (const auto hours : person.capacity) there += hours;
  }
  EXPECT_LE(region.alone.available, there);
  EXPECT_NEAR(static_cast<double>(region.pool.available), static_cast<double>(there), 3);
  const auto back = pool_or_alone_from(text_of(*comparison));
  ASSERT_TRUE(back);
  EXPECT_EQ(text_of(*back), text_of(*comparison));
}

/// Jobs on a store of their own with a small example.
class StudyJobs : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = "/tmp/flexteam-studies-XXXXXX";
    folder_ = mkdtemp(name.data());
    auto opened = store::Store::open(sql::parse_address(folder_ + "/test.sqlite"));
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    store_.emplace(*std::move(opened));
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    ASSERT_TRUE(load_example(*store_, {.people = 10, .municipalities = 2, .first_week = planning_week(today)}));
  }
  void TearDown() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  std::string folder_;
  std::optional<store::Store> store_;
  Turn turn_;
};

TEST_F(StudyJobs, WhatTheyFindIsKept) {
  {
    Studies studies(*store_, turn_);
    EXPECT_EQ(studies.progress(StudyKind::alpha_curve).state, StudyState::none);
    ASSERT_TRUE(studies.start(StudyKind::alpha_curve, {.seconds_per_plan = 0.1, .alphas = {0, 2}, .actor = "anna"}));
    ASSERT_TRUE(studies.start(StudyKind::pool_or_alone, {.seconds_per_plan = 0.1, .alphas = {}}));
    const auto curve = studies.wait(StudyKind::alpha_curve, 60s);
    EXPECT_EQ(curve.state, StudyState::done) << curve.error;
    EXPECT_EQ(curve.done, 2);
    const auto comparison = studies.wait(StudyKind::pool_or_alone, 60s);
    EXPECT_EQ(comparison.state, StudyState::done) << comparison.error;
    EXPECT_EQ(comparison.done, comparison.plans);
    EXPECT_EQ(comparison.plans, 3);
  }
  const auto curve = store_->read([](auto& tx) { return last_alpha_curve(tx); });
  ASSERT_TRUE(curve);
  EXPECT_EQ(curve->points.size(), 2U);
  const auto comparison = store_->read([](auto& tx) { return last_pool_or_alone(tx); });
  ASSERT_TRUE(comparison);
  EXPECT_EQ(comparison->municipalities.size(), 2U);
  const auto by_anna = store_->read([](auto& tx) { return store::logbook::list(tx, {.actor = "anna"}); });
  ASSERT_EQ(by_anna.size(), 1U);
  EXPECT_EQ(by_anna.front().action, "study.end");
}

TEST_F(StudyJobs, WhatOneMoreBringsIsKeptWithWhoAsked) {
  Studies studies(*store_, turn_);
  ASSERT_TRUE(studies.start(StudyKind::one_more, {.seconds_per_plan = 0.1, .alphas = {}, .actor = "berend"}));
  const auto progress = studies.wait(StudyKind::one_more, 120s);
  EXPECT_EQ(progress.state, StudyState::done) << progress.error;
  EXPECT_EQ(progress.plans, plans_of_one_more);
  const auto study = store_->read([](auto& tx) { return last_one_more(tx); });
  ASSERT_TRUE(study);
  EXPECT_EQ(study->seconds_per_plan, 0.1);
  EXPECT_EQ(static_cast<std::size_t>(progress.done), 2 + study->people.size() + (study->learning ? 1 : 0));
  const auto by_berend = store_->read([](auto& tx) { return store::logbook::list(tx, {.actor = "berend"}); });
  ASSERT_EQ(by_berend.size(), 1U);
  EXPECT_EQ(by_berend.front().action, "study.end");
}

TEST_F(StudyJobs, OneMoreCanBeStopped) {
  Studies studies(*store_, turn_);
  ASSERT_TRUE(studies.start(StudyKind::one_more, {.seconds_per_plan = 600, .alphas = {}}));
  studies.cancel(StudyKind::one_more);
  EXPECT_EQ(studies.wait(StudyKind::one_more, 60s).state, StudyState::cancelled);
  EXPECT_FALSE(store_->read([](auto& tx) { return last_one_more(tx); }));
}

TEST_F(StudyJobs, OneOfAKindAtATimeAndACancelledOneKeepsNothing) {
  Studies studies(*store_, turn_);
  ASSERT_TRUE(studies.start(StudyKind::alpha_curve, {.seconds_per_plan = 600, .alphas = {1}}));
  EXPECT_FALSE(studies.start(StudyKind::alpha_curve, {.seconds_per_plan = 0.1, .alphas = {1}}));
  studies.cancel(StudyKind::alpha_curve);
  EXPECT_EQ(studies.wait(StudyKind::alpha_curve, 60s).state, StudyState::cancelled);
  EXPECT_FALSE(store_->read([](auto& tx) { return last_alpha_curve(tx); }));
  EXPECT_TRUE(studies.start(StudyKind::alpha_curve, {.seconds_per_plan = 600, .alphas = {1}}));  // ended by its end
}

TEST_F(StudyJobs, WaitForTheTurnAndCanBeCancelledMeanwhile) {
  Studies studies(*store_, turn_);
  const std::stop_source never;
  {
    const auto mine = turn_.take(never.get_token());
    ASSERT_TRUE(mine);
    ASSERT_TRUE(studies.start(StudyKind::alpha_curve, {.seconds_per_plan = 0.1, .alphas = {1}}));
    EXPECT_EQ(studies.wait(StudyKind::alpha_curve, 300ms).state, StudyState::queued);
    studies.cancel(StudyKind::alpha_curve);
    EXPECT_EQ(studies.wait(StudyKind::alpha_curve, 60s).state, StudyState::cancelled);
    ASSERT_TRUE(studies.start(StudyKind::alpha_curve, {.seconds_per_plan = 0.1, .alphas = {1}}));
  }
  EXPECT_EQ(studies.wait(StudyKind::alpha_curve, 60s).state, StudyState::done);
}

TEST(TurnOrder, WhoAsksFirstGoesFirst) {
  Turn turn;
  const std::stop_source never;
  std::vector<int> order;
  std::vector<std::jthread> threads;
  {
    const auto mine = turn.take(never.get_token());
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&, i] {
        const auto taken = turn.take(never.get_token());
        order.push_back(i);
      });
      while (turn.waiting() < static_cast<std::size_t>(i) + 1) std::this_thread::yield();
    }
  }
  threads.clear();
  EXPECT_THAT(order, ElementsAre(0, 1, 2, 3));
}

}  // namespace
}  // namespace flexteam::service
