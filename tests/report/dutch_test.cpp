// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/dutch.h"

#include <gtest/gtest.h>

namespace flexteam::report {
namespace {

std::string moment(std::string_view text) {
  return moment_text(*model::parse_instant(text));
}

TEST(Dutch, TellsTheTimeOfTheNetherlands) {
  EXPECT_EQ(moment("2027-02-03T10:15:59Z"), "3 februari 2027, 11:15 uur");
  EXPECT_EQ(moment("2027-07-31T22:30:00Z"), "1 augustus 2027, 00:30 uur");
  // Summer time of 2027: 28 March to 31 October, 01:00 UTC.
  EXPECT_EQ(moment("2027-03-28T00:59:00Z"), "28 maart 2027, 01:59 uur");
  EXPECT_EQ(moment("2027-03-28T01:00:00Z"), "28 maart 2027, 03:00 uur");
  EXPECT_EQ(moment("2027-10-31T00:59:00Z"), "31 oktober 2027, 02:59 uur");
  EXPECT_EQ(moment("2027-10-31T01:00:00Z"), "31 oktober 2027, 02:00 uur");
}

TEST(Dutch, NamesWeeks) {
  EXPECT_EQ(weeks_text({{2027, 14}, {2027, 14}}), "week 14 van 2027");
  EXPECT_EQ(weeks_text({{2027, 14}, {2027, 40}}), "week 14 t/m 40 van 2027");
  EXPECT_EQ(weeks_text({{2026, 53}, {2027, 1}}), "week 53 van 2026 t/m week 1 van 2027");
  EXPECT_EQ(period_text({{2026, 53}, {2027, 1}}),
            "week 53 van 2026 t/m week 1 van 2027 (28 december 2026 tot en met 8 januari 2027)");
}

TEST(Dutch, PutsDotsInLargeNumbers) {
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(number_text(999), "999");
  EXPECT_EQ(number_text(1590), "1.590");
  EXPECT_EQ(hours_text(1234567), "1.234.567 uur");
}

}  // namespace
}  // namespace flexteam::report
