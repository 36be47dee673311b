// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/order_to_activities.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "service/example/programme.h"

namespace flexteam::service {
namespace {

model::Order neighbourhood_plan(std::int64_t homes) {
  model::Order order;
  order.id = {1};
  order.municipality = "GM1701";
  order.place = "GM1701/Havelte";
  order.items = {"B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"};
  order.homes = {homes};
  order.state = model::OrderState::requested;
  return order;
}

const Step& step_named(const std::vector<Step>& steps, std::string_view item) {
  return *std::ranges::find(steps, item, &Step::item);
}

TEST(OrderToActivities, ANeighbourhoodPlanFor800HomesTakes4090Hours) {
  const auto hours = hours_of(neighbourhood_plan(800), heat_menu_card());
  EXPECT_EQ(hours.team.value + hours.own.value, 4'090);
  EXPECT_NEAR(static_cast<double>(hours.team.value), 1'590, 10);
}

TEST(OrderToActivities, HoursScaleWithHomes) {
  const auto hours = hours_of(neighbourhood_plan(400), heat_menu_card());
  EXPECT_NEAR(static_cast<double>((hours.team + hours.own).value), 2'045, 10);
}

TEST(OrderToActivities, HundredHomesAndOtherUnitsScaleByTheirOwnMeasure) {
  EXPECT_DOUBLE_EQ(unit_factor(model::Unit::hundred_homes, {250}), 2.5);
  EXPECT_DOUBLE_EQ(unit_factor(model::Unit::neighbourhood_year, {1'600}), 2);
  EXPECT_DOUBLE_EQ(unit_factor(model::Unit::municipality, {8'415}), 1);
  EXPECT_DOUBLE_EQ(unit_factor(model::Unit::owners_association, {40}), 1);
}

TEST(OrderToActivities, TheTeamsShareSplitsARoleInTwoLines) {
  const auto steps = steps_of(neighbourhood_plan(800), heat_menu_card());
  const Step& residents = step_named(steps, "B4");
  ASSERT_EQ(residents.lines.size(), 7U);  // WR, PC and PB in two parts; PO is the municipality's own
  EXPECT_EQ(residents.lines[0].role, "WR");
  EXPECT_EQ(residents.lines[0].hours.value, 150);
  EXPECT_FALSE(residents.lines[0].own);
  EXPECT_TRUE(residents.lines[0].one_person);
  EXPECT_EQ(residents.lines[1].hours.value, 350);
  EXPECT_TRUE(residents.lines[1].own);
}

TEST(OrderToActivities, APartOfLessThanADayIsNotSplitOff) {
  model::Order dossier = neighbourhood_plan(800);
  dossier.items = {"F5"};  // PB 12, WR 8
  const auto steps = steps_of(dossier, heat_menu_card());
  ASSERT_EQ(steps.at(0).lines.size(), 2U);
  EXPECT_FALSE(steps[0].lines[0].own);
  EXPECT_EQ(steps[0].lines[0].hours.value, 12);
  EXPECT_TRUE(steps[0].lines[1].own);
  EXPECT_EQ(steps[0].lines[1].hours.value, 8);
}

TEST(OrderToActivities, PaceFollowsHoursAndLeadTime) {
  EXPECT_EQ(pace_of({500}, {36}).min, 6);
  EXPECT_EQ(pace_of({500}, {36}).max, 28);
  EXPECT_EQ(pace_of({10}, {26}).min, 1);
  EXPECT_EQ(pace_of({10}, {26}).max, 2);
  EXPECT_EQ(min_weeks({36}), 27);
  EXPECT_EQ(settle_weeks({36}), 9);
  EXPECT_EQ(min_weeks({6}), 5);
}

TEST(OrderToActivities, AnOrderTailorsHoursStepsAndWhoDoesThem) {
  model::Order order = neighbourhood_plan(400);
  order.tailoring = {{.item = "B5", .left_out = true},
                     {.item = "B6",
                      .roles = {{.role = "FA", .hours = {90}, .team_share = 1, .doer = model::Doer::team}},
                      .lead_time = model::Weeks{10}}};
  const auto steps = steps_of(order, heat_menu_card());
  EXPECT_EQ(std::ranges::find(steps, "B5", &Step::item), steps.end());
  const Step& money = step_named(steps, "B6");
  ASSERT_EQ(money.lines.size(), 1U);
  EXPECT_EQ(money.lines[0].hours.value, 90);  // its own hours, not scaled to 400 homes
  EXPECT_FALSE(money.lines[0].own);
  EXPECT_EQ(money.lead_time.value, 10);
}

TEST(OrderToActivities, LinesKeepTheirNumberWhateverTheTailoring) {
  const auto menu = heat_menu_card();
  for (const bool own : {false, true}) {
    const int number = line_number(menu, "TA", own);
    EXPECT_EQ(line_name(menu, number).role, "TA");
    EXPECT_EQ(line_name(menu, number).own, own);
  }
  EXPECT_EQ(line_number(menu, "XX", false), -1);
}

TEST(OrderToActivities, AFreeRequestHasNoSteps) {
  model::Order order = neighbourhood_plan(800);
  order.items.clear();
  order.free_text = "Kan iemand meedenken?";
  EXPECT_TRUE(steps_of(order, heat_menu_card()).empty());
}

}  // namespace
}  // namespace flexteam::service
