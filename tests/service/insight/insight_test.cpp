// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "service/insight/agenda.h"
#include "service/insight/capacity.h"
#include "service/insight/fit.h"
#include "service/insight/overview.h"
#include "service/insight/sentences.h"
#include "service/problem/capacity.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;
using testing_world::planned_drenthe;

TEST(InsightOverview, Asks160Has55OfWhichTenShared) {
  const Kept& kept = planned_drenthe();
  const auto overview = overview_of(kept, *kept.published);
  EXPECT_NEAR(overview.total.asked_fte, 160, 0.05);
  EXPECT_NEAR(overview.total.there_fte, 55, 0.05);
  EXPECT_NEAR(overview.total.shared_fte, 10, 0.05);
  EXPECT_GT(overview.total.planned_fte, 20);
  EXPECT_LT(overview.total.planned_fte, 56);
  ASSERT_EQ(overview.municipalities.size(), 12U);
  double asked = 0;
  for (const auto& municipality : overview.municipalities) {
    asked += municipality.asked_hours;
  }
  EXPECT_NEAR(asked, overview.total.asked_hours, 0.5);
}

TEST(InsightOverview, APlanThatIsNotThereCountsNothing) {
  Kept kept = planned_drenthe();
  kept.published.reset();
  const auto overview = overview_of(kept, Outcome{});
  EXPECT_NEAR(overview.total.asked_fte, 160, 0.05);
  EXPECT_EQ(overview.total.planned_hours, 0);
  EXPECT_TRUE(capacity_by_role(kept, Outcome{}).empty());
  EXPECT_TRUE(coming_weeks(kept, Outcome{}, first_week).size() > 0);
  EXPECT_EQ(progress_of(kept, Outcome{}).size(), kept.orders.size());
}

TEST(InsightOverview, SharesAddUpToTheTeamAndPlannedHoursAreThose) {
  const Kept& kept = planned_drenthe();
  const auto standings = standings_of(kept, *kept.published, first_week, 156);
  double share = 0;
  double planned = 0;
  for (const auto& standing : standings) {
    share += standing.share_hours;
    planned += standing.planned_hours + standing.own_planned_hours;
    EXPECT_NEAR(standing.left_hours, standing.share_hours - standing.planned_hours, 1e-6);
  }
  double team = 0;
  for (const auto& member : kept.members) {
    for (const auto hours : capacity_of(member, first_week, 156)) {
      team += member.bond == model::Bond::own ? 0 : static_cast<double>(hours.value);
    }
  }
  EXPECT_NEAR(share, team, 1);
  EXPECT_NEAR(planned, overview_of(kept, *kept.published).total.planned_hours, 1e-6);
}

TEST(InsightCapacity, QuartersFollowTheThursday) {
  EXPECT_EQ(quarter_of({2026, 53}), (Quarter{2026, 4}));  // Thursday 31 December
  EXPECT_EQ(quarter_of({2027, 13}), (Quarter{2027, 2}));  // Thursday 1 April
}

TEST(InsightCapacity, PlannedIsNeverMoreThanAvailableNorThanAsked) {
  const Kept& kept = planned_drenthe();
  const auto roles = capacity_by_role(kept, *kept.published);
  ASSERT_FALSE(roles.empty());
  double asked = 0;
  for (const auto& one : roles) {
    EXPECT_LE(one.planned, one.available + 1e-6);
    EXPECT_LE(one.planned, one.asked + 1e-6);
    asked += one.asked;
  }
  EXPECT_NEAR(asked / overview_of(kept, *kept.published).total.asked_hours, 1, 0.02);
}

Kept one_order_kept(Outcome& plan) {
  Kept kept = planned_drenthe();
  model::Order order = kept.orders.front();
  order.items = {"D1"};
  order.place = order.municipality;
  kept.orders = {order};
  plan = Outcome{.first_week = first_week, .weeks = 156};
  plan.unplanned = {{.order = order.id,
                     .item = "D1",
                     .role = "TA",
                     .reason = "capacity",
                     .needs = {{.kind = "extra-capacity",
                                .role = "TA",
                                .from = model::Week{2027, 12},
                                .until = model::Week{2027, 29},
                                .hours_per_week = {8}}},
                     .fits_from = model::Week{2027, 12},
                     .fits_until = model::Week{2027, 20},
                     .witness = {{std::nullopt, {2027, 12}, {{8}, {8}}}, {model::MemberId{3}, {2027, 12}, {{5}}}}},
                    {.order = order.id,
                     .item = "D1",
                     .role = "DA",
                     .reason = "precedence",
                     .needs = {{.kind = "plan-first", .role = "TA", .order = order.id, .item = "D1"}}}};
  return kept;
}

TEST(InsightCapacity, ABottleneckCountsWhatWaitsForIt) {
  Outcome plan;
  const Kept kept = one_order_kept(plan);
  const auto found = bottlenecks(kept, plan, 5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].role, "TA");
  EXPECT_EQ(found[0].steps, 2);
  EXPECT_DOUBLE_EQ(found[0].hours_held_back, 160);  // TA 120 and DA 40
  EXPECT_THAT(sentence(kept, found[0]), testing::HasSubstr("2 stappen wachten, samen 160 uur"));
  EXPECT_EQ(found[0].from, (model::Week{2027, 13}));  // the second quarter has most of weeks 12 to 29
  EXPECT_EQ(found[0].until, (model::Week{2027, 25}));
  const auto short_of = shortages(kept, plan);
  ASSERT_EQ(short_of.size(), 1U);
  EXPECT_DOUBLE_EQ(std::accumulate(short_of[0].hours.begin(), short_of[0].hours.end(), 0.0), 16);
}

TEST(InsightSentences, WhyNotTellsWhoIsShortAndWhatWouldHelp) {
  Outcome plan;
  const Kept kept = one_order_kept(plan);
  EXPECT_EQ(sentence(kept, plan.unplanned[0]),
            "Geen technisch adviseur vrij tot week 30 (2027). Met 8 uur per week erbij kan het vanaf week 12 (2027).");
  EXPECT_EQ(sentence(kept, plan.unplanned[0], plan.unplanned[0].needs[0]),
            "8 uur per week extra technisch adviseur, week 12 tot en met 29 (2027)");
  EXPECT_THAT(sentence(kept, plan.unplanned[1]), testing::HasSubstr("Warmtebronnenverkenning"));
}

TEST(InsightSentences, ADifferenceIsOneSentence) {
  Kept kept = planned_drenthe();
  const auto order = std::ranges::find(kept.orders, "GM1701/Diever", &model::Order::place);
  ASSERT_NE(order, kept.orders.end());
  const int line = line_number(kept.menu, "WR", false);
  const auto who = std::ranges::find(kept.members, "Procesbegeleider 04", &model::Member::name);
  const auto other = std::ranges::find(kept.members, "Procesbegeleider 05", &model::Member::name);
  who->leave = {{{2027, 12}, {2029, 52}, std::nullopt, "vertrokken"}};
  const std::vector<model::Assignment> before{{order->id, "E7", line, "WR", who->id, {2027, 12}, {{8}, {8}}}};
  const std::vector<model::Assignment> after{{order->id, "E7", line, "WR", other->id, {2027, 15}, {{8}, {8}}}};
  const auto changes = changes_between(kept, before, after);
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].cause, ChangeCause::member_leaves);
  EXPECT_EQ(sentence(kept, changes[0]),
            "Diever: bewonersinitiatief steunen (wijkregisseur) van Procesbegeleider 04 naar 05, start week 12 → 15 "
            "(2027), omdat Procesbegeleider 04 in week 12 vertrekt.");
}

TEST(InsightSentences, HoursThatAreNotForWhoAsksAreLeftOut) {
  Kept kept = planned_drenthe();
  const auto order = std::ranges::find(kept.orders, "GM1701/Diever", &model::Order::place);
  ASSERT_NE(order, kept.orders.end());
  const auto who = std::ranges::find(kept.members, "Procesbegeleider 04", &model::Member::name);
  const int line = line_number(kept.menu, "WR", false);
  auto changes = changes_between(kept, {}, {{order->id, "E7", line, "WR", who->id, {2027, 12}, {{8}, {8}}}});
  ASSERT_EQ(changes.size(), 1U);
  keep_hours_private(changes[0], [&](model::MemberId member) { return member == who->id; });
  EXPECT_THAT(sentence(kept, changes[0]), testing::EndsWith(", 16 uur."));
  keep_hours_private(changes[0], [&](model::MemberId member) { return member != who->id; });
  EXPECT_THAT(sentence(kept, changes[0]), testing::Not(testing::HasSubstr("uur")));
  EXPECT_THAT(sentence(kept, changes[0]), testing::HasSubstr("erbij: Procesbegeleider 04, "));
}

TEST(InsightFit, AnOrderTellsHoursEarliestStartAndWhatIsLeftOfTheShare) {
  const Kept& kept = planned_drenthe();
  model::Order order;
  order.municipality = "GM1701";
  order.place = "GM1701/Vledder";
  order.items = {"D1", "D2"};
  order.homes = {400};
  const auto found = estimate(kept, *kept.published, order);
  EXPECT_EQ((found.team + found.own).value, 160 + 180);
  EXPECT_EQ(found.lead_time_weeks, 38);
  EXPECT_TRUE(found.missing.empty());
  EXPECT_GT(found.share_hours, 1'000);
  EXPECT_NEAR(found.share_left, found.share_hours - found.share_used - static_cast<double>(found.team.value), 1e-6);
  EXPECT_TRUE(found.until.has_value() || found.blocked.has_value());
}

TEST(InsightFit, OnAnEmptyPlanAnOrderFitsAtOnceAndNeedsNothingItDoesNotHave) {
  const Kept& kept = planned_drenthe();
  model::Order order;
  order.municipality = "GM1701";
  order.place = "GM1701/Vledder";
  order.items = {"B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"};
  order.homes = {400};
  const Outcome empty{.first_week = first_week, .weeks = 156};
  const auto found = estimate(kept, empty, order);
  ASSERT_TRUE(found.until.has_value()) << (found.blocked ? found.blocked->item + found.blocked->role : "");
  EXPECT_EQ(found.lead_time_weeks, 92);
  EXPECT_LE(model::weeks_between(first_week, *found.from), 3);
  EXPECT_NEAR(model::weeks_between(*found.from, *found.until) + 1, 92, 16);
  EXPECT_THAT(found.missing, testing::ElementsAre("A7"));
}

TEST(InsightFit, AnOrderThatIsPlannedDoesNotStandInItsOwnWay) {
  const Kept& kept = planned_drenthe();
  const auto planned = std::ranges::find_if(kept.published->assignments, [&](const model::Assignment& one) {
    const auto* order = find_order(kept, one.order);
    return order != nullptr && order->municipality == "GM1701" && !line_name(kept.menu, one.line).own;
  });
  ASSERT_NE(planned, kept.published->assignments.end());
  model::Order order = *find_order(kept, planned->order);
  const auto instead = estimate(kept, *kept.published, order);
  order.id = {};
  const auto beside = estimate(kept, *kept.published, order);
  EXPECT_EQ(instead.team, beside.team);
  EXPECT_LT(instead.share_used, beside.share_used);
}

TEST(InsightFit, ARoleThatNobodyHasIsNamed) {
  Kept kept = planned_drenthe();
  for (auto& member : kept.members) {
    std::erase_if(member.roles, [](const auto& role) { return role.role == "JU"; });
  }
  model::Order order;
  order.municipality = "GM1701";
  order.place = "GM1701";
  order.items = {"E5"};
  const auto found = estimate(kept, Outcome{.first_week = first_week, .weeks = 156}, order);
  ASSERT_TRUE(found.blocked.has_value());
  EXPECT_EQ(found.blocked->role, "JU");
  EXPECT_EQ(found.blocked->reason, "skill");
}

TEST(InsightAgenda, AMembersWeekAddsUpAndStaysWithinItsHours) {
  const Kept& kept = planned_drenthe();
  std::int64_t tasks = 0;
  for (const auto& member : kept.members) {
    const auto week = member_week(kept, *kept.published, member.id, {2027, 20});
    EXPECT_LE(week.planned.value, week.capacity.value) << member.name;
    for (const auto& task : week.tasks) {
      EXPECT_GT(task.hours.value, 0);
      EXPECT_FALSE(task.title.empty());
      ++tasks;
    }
  }
  EXPECT_GT(tasks, 20);
}

TEST(InsightAgenda, TheComingSixWeeksAreInTheirOrder) {
  const Kept& kept = planned_drenthe();
  const auto events = coming_weeks(kept, *kept.published, first_week);
  ASSERT_FALSE(events.empty());
  EXPECT_TRUE(std::ranges::is_sorted(events, {}, &AgendaEvent::week));
  EXPECT_LE(model::weeks_between(first_week, events.back().week), 5);
}

TEST(InsightAgenda, AMunicipalityHearsWhatIsNeededFromItThisWeek) {
  const Kept& kept = planned_drenthe();
  std::size_t requests = 0;
  for (const auto& municipality : kept.municipalities) {
    for (const auto& request : needed_from(kept, *kept.published, municipality.code.code, {2027, 6})) {
      EXPECT_FALSE(request.text.empty());
      EXPECT_EQ(find_order(kept, request.order)->municipality, municipality.code.code);
      ++requests;
    }
  }
  EXPECT_GT(requests, 5U);
}

TEST(InsightAgenda, ProgressNamesPeopleStepsAndReasons) {
  const Kept& kept = planned_drenthe();
  const auto all = progress_of(kept, *kept.published, "GM1701");
  ASSERT_FALSE(all.empty());
  for (const auto& progress : all) {
    EXPECT_LE(progress.planned_hours, progress.team_hours + progress.own_hours);
    EXPECT_EQ(progress.from.has_value(), !progress.steps.empty());
    EXPECT_LE(progress.reasons.size(), 3U);
  }
}

}  // namespace
}  // namespace flexteam::service
