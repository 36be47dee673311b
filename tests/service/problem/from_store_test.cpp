// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/from_store.h"
#include "service/problem/outcome_of.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "check/check.h"
#include "planning/files/read.h"
#include "planning/files/write.h"
#include "planning/solve.h"
#include "service/example/fill.h"
#include "service/example/programme.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

constexpr model::Week first_week{2027, 1};

model::Member member(std::int64_t id, model::Bond bond, std::vector<model::MemberRole> roles) {
  model::Member made;
  made.id = {id};
  made.name = "Lid " + std::to_string(id);
  made.bond = bond;
  made.home = "GM1701";
  made.roles = std::move(roles);
  made.contract = {{{2026, 1}, std::nullopt, {36}}};
  return made;
}

model::Order order(std::int64_t id, std::string place, std::vector<std::string> items) {
  model::Order made;
  made.id = {id};
  made.municipality = "GM1701";
  made.place = std::move(place);
  made.items = std::move(items);
  made.homes = {800};
  made.rank = static_cast<int>(id);
  made.state = model::OrderState::requested;
  return made;
}

/// Westerveld alone, with one person for every role in the team and in its own staff.
Kept westerveld() {
  Kept kept;
  kept.menu = heat_menu_card();
  kept.settings.first_week = first_week;
  model::Municipality municipality;
  municipality.code = {"GM1701", 2023};
  municipality.name = "Westerveld";
  municipality.share = 1;
  kept.municipalities.push_back(municipality);
  kept.villages = {{.id = "GM1701/Havelte", .name = "Havelte", .municipality = "GM1701"},
                   {.id = "GM1701/Diever", .name = "Diever", .municipality = "GM1701"}};
  std::int64_t id = 0;
  for (const auto& role : kept.menu.roles) {
    kept.members.push_back(member(++id, model::Bond::shared, {{role.code, 2}}));
    kept.members.push_back(member(++id, model::Bond::own, {{role.code, 2}}));
  }
  return kept;
}

const std::vector<std::string> whole_plan{"B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"};

const planning::Activity& activity(const planning::Problem& problem, std::size_t package, std::string_view id) {
  return *std::ranges::find(problem.packages.at(package).activities, id, &planning::Activity::id);
}

std::set<std::string> predecessors(const planning::Problem& problem, const planning::Activity& of) {
  std::set<std::string> found;
  for (const auto& before : of.after) {
    const auto& package = problem.packages.at(static_cast<std::size_t>(before.package));
    found.insert(package.id + "/" + package.activities.at(static_cast<std::size_t>(before.activity)).id);
  }
  return found;
}

TEST(ProblemFromStore, ANeighbourhoodPlanAloneTakes92Weeks) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", whole_plan)};
  const auto built = build_problem(kept, {.first_week = first_week});
  const auto plan = planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 300, .threads = 1});
  EXPECT_TRUE(plan.unplanned.empty());
  int last = 0;
  for (const auto& planned : plan.activities) {
    last = std::max(last, planned.end);
  }
  RecordProperty("weeks", last + 1);
  EXPECT_NEAR(last + 1, 92, 4);
}

TEST(ProblemFromStore, WhatIsMadeIsAProblemThatTheReaderAccepts) {
  const auto built = build_problem(example({.first_week = first_week}), {.first_week = first_week});
  const auto read = planning::read_problem(planning::write_problem(built.problem));
  ASSERT_TRUE(read.has_value()) << read.error().front().place << ": " << read.error().front().message;
  EXPECT_EQ(read->packages.size(), built.problem.packages.size());
}

TEST(ProblemFromStore, TeamAndOwnStaffHaveSkillsOfTheirOwn) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", {"B1"})};
  const auto built = build_problem(kept, {.first_week = first_week});
  const auto& analysis = activity(built.problem, 0, "B1.WR");
  ASSERT_EQ(analysis.lines.size(), 2U);
  EXPECT_EQ(analysis.lines[0].role, "WR");
  EXPECT_EQ(analysis.lines[0].effort, 36);
  EXPECT_EQ(analysis.lines[1].role, "WR@own");
  EXPECT_EQ(analysis.lines[1].effort, 84);
  EXPECT_EQ(analysis.min_periods, 9);
  EXPECT_EQ(analysis.lines[1].group, "WR@own");
  const auto& own = built.problem.people.at(1);
  EXPECT_THAT(own.only_clients, testing::ElementsAre(0));
  EXPECT_EQ(built.problem.skills.at(static_cast<std::size_t>(own.skills.at(0).skill)), "PM@own");
  EXPECT_TRUE(built.problem.people.at(0).only_clients.empty());
}

TEST(ProblemFromStore, StepsComeAfterThoseOfTheSameOrderAndOfOtherOrdersInTheSamePlace) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", {"B1", "B2"}), order(2, "GM1701/Havelte", {"B5"}),
                 order(3, "GM1701/Diever", {"B5"}), order(4, "GM1701", {"A7"})};
  const auto built = build_problem(kept, {.first_week = first_week});
  EXPECT_THAT(predecessors(built.problem, activity(built.problem, 0, "B2.PB")), testing::Contains("order-1/B1.WR"));
  EXPECT_THAT(predecessors(built.problem, activity(built.problem, 0, "B1.WR")),
              testing::Contains("order-4/A7.PB"));  // asked for the whole municipality
  EXPECT_THAT(predecessors(built.problem, activity(built.problem, 1, "B5.TA")), testing::Contains("order-1/B2.PB"));
  EXPECT_TRUE(activity(built.problem, 2, "B5.TA").after.empty());  // B2 in Diever: not ordered, so done
}

TEST(ProblemFromStore, AStepThatIsLeftOutPassesOnWhatCameBefore) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", {"B1", "B2", "B5"})};
  kept.orders[0].tailoring = {{.item = "B2", .left_out = true}};
  const auto built = build_problem(kept, {.first_week = first_week});
  EXPECT_THAT(predecessors(built.problem, activity(built.problem, 0, "B5.TA")), testing::Contains("order-1/B1.WR"));
}

TEST(ProblemFromStore, TheNextStepWaitsForReadingAndDeciding) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", {"B3", "B4"})};
  const auto built = build_problem(kept, {.first_week = first_week});
  EXPECT_EQ(activity(built.problem, 0, "B4.WR").after.front().lag, 1);  // a quarter of six weeks, rounded down
}

TEST(ProblemFromStore, DraftsAndDeclinedRequestsAreNotPlanned) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701", {"A2"}), order(2, "GM1701", {"A4"}), order(3, "GM1701", {"D1"})};
  kept.orders[0].state = model::OrderState::draft;
  kept.orders[1].state = model::OrderState::declined;
  const auto built = build_problem(kept, {.first_week = first_week});
  ASSERT_EQ(built.problem.packages.size(), 1U);
  EXPECT_EQ(built.problem.packages[0].id, "order-3");
}

TEST(ProblemFromStore, WishedWeeksBecomeReleaseAndDue) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701", {"A2"})};
  kept.orders[0].wished_from = model::Week{2027, 11};
  kept.orders[0].wished_until = model::Week{2027, 20};
  const auto built = build_problem(kept, {.first_week = first_week});
  EXPECT_EQ(built.problem.packages[0].release, 10);
  EXPECT_EQ(built.problem.packages[0].due, 19);
}

TEST(ProblemFromStore, APinIsACommitment) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701", {"D1"})};
  const int line = line_number(kept.menu, "TA", false);
  kept.pins = {{.id = {1},
                .order = {1},
                .item = "D1",
                .line = line,
                .member = {7},
                .from = {2027, 3},
                .hours = {{6}, {0}, {6}}}};
  const auto built = build_problem(kept, {.first_week = first_week});
  ASSERT_EQ(built.problem.commitments.size(), 1U);
  EXPECT_EQ(built.problem.commitments[0].start, 2);
  EXPECT_THAT(built.problem.commitments[0].amounts, testing::ElementsAre(6, 0, 6));
  EXPECT_EQ(built.problem.people.at(static_cast<std::size_t>(built.problem.commitments[0].person)).id, "member-7");
}

TEST(ProblemFromStore, WeeksThatPassedCountAsDone) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701", {"D1"})};  // TA 120 in halves of 60, DA 40 in halves of 20
  const int line = line_number(kept.menu, "TA", false);
  const int own = line_number(kept.menu, "TA", true);
  Outcome published{.first_week = first_week, .weeks = 156};
  published.assignments = {{{1}, "D1", line, "TA", {7}, {2027, 1}, {{10}, {10}, {10}, {10}, {10}, {10}}},
                           {{1}, "D1", own, "TA", {8}, {2027, 1}, {{20}, {20}, {20}}}};
  kept.published = published;
  const auto built = build_problem(kept, {.first_week = {2027, 5}});
  const auto& rest = activity(built.problem, 0, "D1.TA");
  ASSERT_EQ(rest.lines.size(), 1U);
  EXPECT_EQ(rest.lines[0].role, "TA");
  EXPECT_EQ(rest.lines[0].effort, 20);
  EXPECT_EQ(rest.min_periods, 5);  // nine, four of which have passed
  ASSERT_TRUE(built.problem.published.has_value());
  ASSERT_EQ(built.problem.published->activities.size(), 1U);
  EXPECT_THAT(built.problem.published->activities[0].lines[0].amounts, testing::ElementsAre(10, 10));
  EXPECT_EQ(built.problem.policy.freeze_until, 2);
}

TEST(ProblemFromStore, ThePlannerWeighsInterruptionsAsTheCoordinatorDoes) {
  Kept kept = westerveld();
  EXPECT_EQ(build_problem(kept, {.first_week = first_week}).problem.policy.weights.interruption, 0);
  kept.settings.interruption = 2.5;
  EXPECT_EQ(build_problem(kept, {.first_week = first_week}).problem.policy.weights.interruption, 2.5);
}

TEST(ProblemFromStore, APlanComesBackAsItWas) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", {"B1", "B2", "B3"})};
  const auto built = build_problem(kept, {.first_week = first_week});
  const auto plan = planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 50, .threads = 1});
  const auto outcome = outcome_of(plan, built, kept.menu);
  ASSERT_FALSE(outcome.assignments.empty());
  const auto back = plan_of(outcome, built);
  ASSERT_EQ(back.activities.size(), plan.activities.size());
  const auto text = outcome_from_text(outcome_text(outcome));
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(text->weeks, 156);
  EXPECT_EQ(text->score, outcome.score);
}

TEST(ProblemFromStore, APlanComesBackWithoutABrokenRuleWhereAStepBeginsWhilePeopleAreAway) {
  Kept kept = westerveld();
  kept.orders = {order(1, "GM1701/Havelte", {"B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10"})};
  for (auto& member : kept.members) {
    // Three weeks in turn, so that most steps begin while somebody is away.
    const int first = static_cast<int>(member.id.value % 4);
    for (int week = first; week < 150; week += 4) {
      const auto away = model::plus(first_week, week);
      member.leave.push_back({away, away, std::nullopt, "vakantie"});
    }
  }
  // Longer than a line may wait: of some roles all are ill in the first weeks, of others nobody is there yet.
  for (auto& member : kept.members) {
    const auto role = (member.id.value - 1) / 2;
    if (role % 2 == 0) member.leave.push_back({first_week, model::plus(first_week, 5), std::nullopt, "ziekte"});
    if (role % 2 == 1) member.contract.front().from = model::plus(first_week, 20);
  }
  const auto built = build_problem(kept, {.first_week = first_week});
  const auto plan = planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 50, .threads = 1});
  ASSERT_GT(plan.activities.size(), 20U);
  const auto back = plan_of(outcome_of(plan, built, kept.menu), built);
  EXPECT_EQ(back.activities.size(), plan.activities.size());
  const auto report = check::check(built.problem, back);
  ASSERT_TRUE(report.has_value());
  for (const auto& broken : report->broken) {
    if (broken.rule == "required" || broken.rule == "score") continue;  // an outcome's plan carries no score
    ADD_FAILURE() << broken.rule << " " << broken.place << ": " << broken.message;
  }
}

TEST(ProblemFromStore, PlanningBeginsThisMondayOrTheNext) {
  using namespace std::chrono_literals;
  EXPECT_EQ(planning_week(std::chrono::sys_days{2027y / 1 / 4}), (model::Week{2027, 1}));
  EXPECT_EQ(planning_week(std::chrono::sys_days{2027y / 1 / 5}), (model::Week{2027, 2}));
}

}  // namespace
}  // namespace flexteam::service
