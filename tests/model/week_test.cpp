// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/week.h"

#include <gtest/gtest.h>

namespace flexteam::model {
namespace {

using namespace std::chrono_literals;

TEST(Week, Of2026Has53) {
  EXPECT_EQ(parse_week("2026-W53"), (Week{2026, 53}));
  EXPECT_EQ(parse_week("2027-W53"), std::nullopt);
  EXPECT_EQ(plus({2026, 53}, 1), (Week{2027, 1}));
}

TEST(Week, BelongsToTheYearOfItsThursday) {
  EXPECT_EQ(week_of(std::chrono::sys_days{2027y / 1 / 3}), (Week{2026, 53}));
  EXPECT_EQ(week_of(std::chrono::sys_days{2027y / 1 / 4}), (Week{2027, 1}));
  EXPECT_EQ(week_of(std::chrono::sys_days{2024y / 12 / 30}), (Week{2025, 1}));
}

TEST(Week, GoesThereAndBackForFortyYears) {
  Week week{2010, 1};
  for (int i = 0; i < 40 * 52; ++i) {
    const Week next = plus(week, 1);
    EXPECT_LT(week, next);
    EXPECT_EQ(weeks_between(week, next), 1);
    EXPECT_EQ(week_of(monday(next)), next);
    EXPECT_EQ(parse_week(to_string(next)), next);
    week = next;
  }
  EXPECT_EQ(weeks_between(week, {2010, 1}), -40 * 52);
}

TEST(Week, RefusesWhatIsNone) {
  for (const auto* text : {"", "2027-W00", "2027-W1", "2027W01", "2027-W001", "20a7-W01", "2027-W-1", "+027-W01"}) {
    EXPECT_EQ(parse_week(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace flexteam::model
