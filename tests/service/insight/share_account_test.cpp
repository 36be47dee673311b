// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/share_account.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <random>

#include "service/insight/overview.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;
using testing_world::planned_drenthe;

/// A quarter in which municipalities have these shares (in hours), carried in and received.
struct Row {
  std::int64_t share = 0;
  std::int64_t received = 0;
  std::int64_t carried_in = 0;
};

ShareQuarter settled(const std::vector<Row>& rows) {
  ShareQuarter quarter;
  for (const auto& row : rows) {
    quarter.entries.push_back(
        {.carried_in = {row.carried_in * 10}, .share_hours = {row.share * 10}, .received = {row.received}});
  }
  settle(quarter);
  return quarter;
}

TEST(ShareAccount, WhatOneHadMoreTheOtherGetsLater) {
  const auto quarter = settled({{100, 130}, {100, 70}});
  EXPECT_EQ(quarter.entries[0].carried_out.value, -300);
  EXPECT_EQ(quarter.entries[1].carried_out.value, 300);
}

TEST(ShareAccount, HoursThatNobodyUsedAreGone) {
  const auto quarter = settled({{100, 60}, {100, 40}});
  EXPECT_EQ(quarter.entries[0].difference.value, 400);
  EXPECT_EQ(quarter.entries[0].carried_out.value, 0);
  EXPECT_EQ(quarter.entries[1].carried_out.value, 0);
}

TEST(ShareAccount, WhatIsOwedIsDividedAfterWhatEachMissed) {
  // 30 hours too many for the first; the others miss 20 and 40, so each gets half of what it missed.
  const auto quarter = settled({{100, 130}, {100, 80}, {100, 60}});
  EXPECT_EQ(quarter.more.value, 300);
  EXPECT_EQ(quarter.less.value, 600);
  EXPECT_EQ(quarter.entries[1].carried_out.value, 100);
  EXPECT_EQ(quarter.entries[2].carried_out.value, 200);
}

TEST(ShareAccount, WhatWasCarriedInCountsAsRight) {
  const auto quarter = settled({{100, 100, -30}, {100, 100, 30}});
  EXPECT_EQ(quarter.entries[0].carried_out.value, -300);
  EXPECT_EQ(quarter.entries[1].carried_out.value, 300);
}

TEST(ShareAccount, AShareIsRoundedAsDecimalsAre) {
  for (std::int64_t parts = 0; parts <= 1'000; ++parts) {
    for (const std::int64_t team : {1'150, 1'325, 3'610, 4'226}) {
      // In thousandths of an hour, so exact: half a tenth is 50 of them.
      EXPECT_EQ(share_of(static_cast<double>(parts) / 1'000, {team}).value, (parts * team + 50) / 100);
    }
  }
}

TEST(ShareAccountProperty, WhatGoesOnAddsUpToNothingAndNobodyIsOwedMoreThanItMissed) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 1'000; ++round) {
    std::vector<Row> rows(2 + random() % 11);
    std::int64_t used = 0;
    std::int64_t right = 0;
    for (auto& row : rows) {
      row = {static_cast<std::int64_t>(random() % 400), static_cast<std::int64_t>(random() % 400), 0};
      used += row.received;
      right += row.share;
    }
    if (used > right) rows.front().share += used - right;  // nobody works more than there is
    const auto quarter = settled(rows);
    std::int64_t sum = 0;
    for (const auto& entry : quarter.entries) {
      sum += entry.carried_out.value;
      if (entry.difference.value <= 0) {
        EXPECT_EQ(entry.carried_out, entry.difference);
      } else {
        EXPECT_GE(entry.carried_out.value, 0);
        EXPECT_LE(entry.carried_out, entry.difference);
      }
    }
    // Each is rounded to a tenth.
    EXPECT_LE(std::abs(sum), static_cast<std::int64_t>(rows.size()));
  }
}

TEST(ShareAccount, QuartersOfDrentheAddUpToItsPlan) {
  const Kept& kept = planned_drenthe();
  const auto account = share_account(kept, *kept.published);
  ASSERT_GE(account.size(), 12U);
  const auto standings = standings_of(kept, *kept.published, first_week, kept.published->weeks);
  for (std::size_t i = 0; i < kept.municipalities.size(); ++i) {
    double share = 0;
    std::int64_t received = 0;
    TenthHours carried;
    for (const auto& quarter : account) {
      const auto& entry = quarter.entries.at(i);
      EXPECT_EQ(entry.municipality, kept.municipalities[i].code.code);
      EXPECT_EQ(entry.carried_in, carried);
      carried = entry.carried_out;
      share += static_cast<double>(entry.share_hours.value) / 10;
      received += entry.received.value;
    }
    EXPECT_EQ(received, std::llround(standings.at(i).planned_hours));
    EXPECT_NEAR(share, standings.at(i).share_hours, 0.05 * static_cast<double>(account.size()) + 1e-6);
  }
}

TEST(ShareAccount, WithoutAPlanThereIsNoAccount) {
  EXPECT_TRUE(share_account(planned_drenthe(), Outcome{}).empty());
}

}  // namespace
}  // namespace flexteam::service
