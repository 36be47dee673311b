// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/one_more.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "planning/solve.h"
#include "service/problem/order_to_activities.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;

RoleWorth role(const std::string& name, std::vector<double> hours) {
  RoleWorth row{.role = name, .nobody = false, .quarters = {}};
  for (std::size_t i = 0; i < hours.size(); ++i) {
    row.quarters.push_back({{2027 + static_cast<int>(i / 4), static_cast<int>(i % 4) + 1}, hours[i]});
  }
  return row;
}

TEST(OneMoreChoice, IsTheQuarterFromWhichOnARoleBringsMostAndTheBestRoleFirst) {
  const auto best = best_choices({role("PB", {10, 10, 10, 10, 10, 10}), role("TA", {0, 0, 90, 80, 70, 60})}, 5);
  ASSERT_EQ(best.size(), 2U);
  EXPECT_EQ(best[0].role, 1U);
  EXPECT_EQ(best[0].quarter, 2U);
  EXPECT_EQ(best[0].mean, 75);
  EXPECT_EQ(best[1].role, 0U);
  EXPECT_EQ(best[1].quarter, 0U);  // equal ones: who comes first helps first
}

TEST(OneMoreChoice, LeavesAYearToWorkInAndOutWhatBringsNothing) {
  const auto best = best_choices({role("PB", {1, 1, 1, 1, 1, 100}), role("JU", {0, 0, 0, 0, 0, 0})}, 5);
  ASSERT_EQ(best.size(), 1U);
  EXPECT_EQ(best[0].quarter, 2U);
}

TEST(OneMoreChoice, IsNoMoreThanAsked) {
  EXPECT_EQ(best_choices({role("A", {1}), role("B", {3}), role("C", {2})}, 2).size(), 2U);
}

/// Two municipalities with twelve people.
class OneMoreOf : public testing::Test {
 protected:
  static constexpr const char* scarce = "JU";

  static planning::NewcomerWorth worth(const planning::Problem& problem, std::span<const planning::Person> newcomers) {
    return planning::newcomer_worth(problem, newcomers, {.seconds = 300, .most_columns = 3000, .file = {}});
  }
  static std::optional<planning::Plan> plan(const planning::Problem& problem, const planning::Plan* start) {
    return planning::solve(problem, {.seconds = {}, .iterations = 100, .threads = 1, .start = start, .explain = false});
  }
};

TEST_F(OneMoreOf, ARoleThatNobodyHasIsNamedWithoutAPrice) {
  Kept kept = example({.people = 12, .municipalities = 2, .first_week = first_week});
  for (auto& member : kept.members) {
    std::erase_if(member.roles, [](const model::MemberRole& one) { return one.role == scarce; });
  }
  const auto study = one_more(kept, build_problem(kept, {.first_week = first_week}), worth, plan);
  ASSERT_TRUE(study);
  const auto row = std::ranges::find(study->roles, scarce, &RoleWorth::role);
  ASSERT_NE(row, study->roles.end());
  EXPECT_TRUE(row->nobody);
  for (const auto& quarter : row->quarters) EXPECT_EQ(quarter.hours, 0);
}

TEST_F(OneMoreOf, NothingAskedIsAnEmptyStudy) {
  Kept kept = example({.people = 12, .municipalities = 2, .first_week = first_week});
  kept.orders.clear();
  kept.agreements.clear();
  kept.published.reset();
  const auto study = one_more(kept, build_problem(kept, {.first_week = first_week}), worth, plan);
  ASSERT_TRUE(study);
  EXPECT_TRUE(study->roles.empty());
  EXPECT_TRUE(study->people.empty());
}

TEST(OneMore, OfOneFteIsTheHoursThatAYearHas) {
  const Kept& kept = testing_world::drenthe().kept;
  const auto all = candidates(kept, testing_world::drenthe().built);
  ASSERT_FALSE(all.empty());
  const auto& capacity = all.front().person.capacity;
  const auto year = std::accumulate(capacity.begin(), capacity.begin() + 52, 0);
  EXPECT_NEAR(year, 1363, 40);  // productive hours of a year; weeks are rounded to whole hours
}

}  // namespace
}  // namespace flexteam::service
