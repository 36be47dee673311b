// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/capacity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace flexteam::service {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;

model::Member full_timer() {
  model::Member member;
  member.contract = {{{2026, 1}, std::nullopt, {36}}};
  return member;
}

TEST(ProblemCapacity, PublicHolidaysOf2027) {
  EXPECT_THAT(public_holidays(2027),
              testing::ElementsAre(sys_days{2027y / 1 / 1}, sys_days{2027y / 3 / 29}, sys_days{2027y / 4 / 27},
                                   sys_days{2027y / 5 / 6}, sys_days{2027y / 5 / 17}));
}

TEST(ProblemCapacity, AWeekWithAHolidayHasAFifthLess) {
  const auto member = full_timer();
  EXPECT_EQ(capacity_of(member, {2027, 10}).value, 30);  // 36 × 0.83
  EXPECT_EQ(capacity_of(member, {2027, 13}).value, 24);  // Easter Monday
}

TEST(ProblemCapacity, LeaveTakesAllOrSomeHours) {
  auto member = full_timer();
  member.leave = {{{2027, 30}, {2027, 32}, std::nullopt, "vakantie"},
                  {{2027, 40}, {2027, 41}, model::Hours{9}, "ouderschap"}};
  EXPECT_EQ(capacity_of(member, {2027, 31}).value, 0);
  EXPECT_EQ(capacity_of(member, {2027, 33}).value, 30);
  EXPECT_EQ(capacity_of(member, {2027, 40}).value, 22);
}

TEST(ProblemCapacity, NothingOutsideTheContract) {
  auto member = full_timer();
  member.contract = {{{2027, 5}, model::Week{2027, 8}, {24}}, {{2027, 9}, std::nullopt, {32}}};
  EXPECT_EQ(capacity_of(member, {2027, 4}).value, 0);
  EXPECT_EQ(contract_hours(member, {2027, 8}).value, 24);
  EXPECT_EQ(contract_hours(member, {2027, 9}).value, 32);
}

TEST(ProblemCapacity, AFullTimerWithFiveWeeksOffIsSome1363HoursAYear) {
  auto member = full_timer();
  member.leave = {{{2027, 29}, {2027, 31}, std::nullopt, "vakantie"},
                  {{2027, 8}, {2027, 8}, std::nullopt, "vakantie"},
                  {{2027, 42}, {2027, 42}, std::nullopt, "vakantie"}};
  const auto hours = capacity_of(member, {2027, 1}, 52);
  const auto sum = std::accumulate(hours.begin(), hours.end(), std::int64_t{0},
                                   [](std::int64_t so_far, model::Hours one) { return so_far + one.value; });
  EXPECT_NEAR(static_cast<double>(sum), productive_hours_per_year, 30);
}

TEST(ProblemCapacity, FteOfWorkCountsProductiveHours) {
  EXPECT_DOUBLE_EQ(fte_of_work(3 * 1'363, 156), 1);
  EXPECT_DOUBLE_EQ(fte_of_contract({18}), 0.5);
}

}  // namespace
}  // namespace flexteam::service
