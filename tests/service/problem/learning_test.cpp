// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/learning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "check/check.h"
#include "planning/solve.h"
#include "service/example/fill.h"
#include "service/member_rules.h"
#include "service/problem/capacity.h"
#include "service/problem/from_store.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;

/// The example with somebody of the shared team who learns to be a district coordinator beside the expert in it.
class Learning : public testing::Test {
 protected:
  static constexpr const char* role = "WR";

  Learning() {
    const auto expert = std::ranges::find_if(kept.members, [](const model::Member& one) {
      return one.bond == model::Bond::shared &&
             std::ranges::find(one.roles, model::MemberRole{role, 3}) != one.roles.end();
    });
    const auto learner = std::ranges::find_if(kept.members, [](const model::Member& one) {
      return one.bond == model::Bond::shared &&
             std::ranges::find(one.roles, role, &model::MemberRole::role) == one.roles.end();
    });
    if (expert == kept.members.end() || learner == kept.members.end()) throw std::logic_error("nobody in the example");
    pair = {.id = {1},
            .learner = learner->id,
            .expert = expert->id,
            .role = role,
            .from = model::plus(first_week, 4),
            .until = model::plus(first_week, 29),
            .per_week = {16}};
  }

  [[nodiscard]] const model::Member& learner() const { return *find_member(kept, pair.learner); }
  [[nodiscard]] model::Member& expert() { return *std::ranges::find(kept.members, pair.expert, &model::Member::id); }
  [[nodiscard]] BuiltProblem build() const { return build_problem(kept, {.first_week = first_week}); }

  Kept kept = example({.people = 48, .municipalities = 2, .first_week = first_week});
  model::LearningPair pair;
};

TEST_F(Learning, CountsHalfWhileItLastsAndWholeAfterwards) {
  const auto hours = learning_hours(pair, capacity_of(learner(), first_week, 60), expert(), first_week);
  for (int i = 0; i < 60; ++i) {
    const auto week = model::plus(first_week, i);
    const auto at = static_cast<std::size_t>(i);
    const auto most = std::min(capacity_of(learner(), week), pair.per_week).value;
    const bool learning = pair.from <= week && week <= pair.until;
    const bool together = capacity_of(expert(), week).value > 0;
    EXPECT_EQ(hours.given[at].value, week < pair.from || (learning && !together) ? 0 : most) << to_string(week);
    EXPECT_EQ(hours.counted[at].value, learning ? hours.given[at].value / 2 : hours.given[at].value) << to_string(week);
  }
}

TEST_F(Learning, NeedsTheExpertBeside) {
  expert().leave.push_back({pair.from, pair.from, std::nullopt, "ziekte"});
  EXPECT_EQ(learning_hours(pair, {{20}}, expert(), pair.from).given.front().value, 0);
}

TEST_F(Learning, TakesTheHoursFromTheLearnersOwnWork) {
  const auto before = build();
  kept.learning_pairs.push_back(pair);
  const auto after = build();
  ASSERT_EQ(after.problem.people.size(), before.problem.people.size() + 1);
  const auto& stand_in = after.problem.people.back();
  EXPECT_EQ(stand_in.id, learner_id(pair.learner, role));
  ASSERT_EQ(stand_in.skills.size(), 1U);
  EXPECT_EQ(stand_in.skills.front().skill, line_number(kept.menu, role, false));
  const auto own = std::ranges::find(after.problem.people, person_id(pair.learner), &planning::Person::id);
  const auto was = std::ranges::find(before.problem.people, person_id(pair.learner), &planning::Person::id);
  const auto free =
      free_hours(was->capacity, {pair.learner, stand_in.skills.front().skill}, holds_of(kept), first_week);
  const auto hours = learning_hours(pair, free, expert(), first_week);
  for (std::size_t t = 0; t < own->capacity.size(); ++t) {
    EXPECT_EQ(own->capacity[t] + hours.given[t].value, was->capacity[t]);
    EXPECT_LE(stand_in.capacity[t], hours.given[t].value);
  }
}

TEST_F(Learning, LeavesTheHoursOfWhatIsAgreed) {
  const auto line = line_number(kept.menu, role, false);
  const auto week = model::plus(pair.from, 2);
  const auto all = capacity_of(learner(), first_week, 20);
  const auto at = static_cast<std::size_t>(model::weeks_between(first_week, week));
  const auto pin = [&](int of, model::Week from, std::vector<model::Hours> hours) {
    return model::Pin{.id = {},
                      .order = {1},
                      .item = "A1",
                      .line = of,
                      .member = pair.learner,
                      .from = from,
                      .hours = std::move(hours)};
  };
  std::vector<planning::Units> capacity;
  for (const auto hours : all) capacity.push_back(static_cast<planning::Units>(hours.value));
  // Held from before the plan on, in the week, in its own role, and beyond the plan.
  const std::vector<model::Pin> holds{pin(line + 2, model::plus(first_week, -2), {{1}, {2}, {3}, {4}}),
                                      pin(line + 2, week, {{5}, {100}}), pin(line, week, {{7}}),
                                      pin(line + 2, model::plus(first_week, 19), {{1}, {1}})};
  const auto free = free_hours(capacity, {pair.learner, line}, holds, first_week);
  ASSERT_EQ(free.size(), all.size());
  EXPECT_EQ(free[0].value, all[0].value - 3);
  EXPECT_EQ(free[1].value, all[1].value - 4);
  EXPECT_EQ(free[2], all[2]);
  EXPECT_EQ(free[at].value, all[at].value - 5);
  EXPECT_EQ(free[at + 1].value, 0);
  EXPECT_EQ(free[19].value, all[19].value - 1);
}

TEST_F(Learning, OfTwoRolesTakesNoMoreThanThereIs) {
  kept.learning_pairs.push_back(pair);
  auto second = pair;
  second.id = {2};
  second.role = "EC";
  second.per_week = {40};
  kept.learning_pairs.push_back(second);
  const auto built = build();
  for (const auto& person : built.problem.people) {
    EXPECT_TRUE(std::ranges::all_of(person.capacity, [](auto units) { return units >= 0; })) << person.id;
  }
  planning::Units together = 0;
  for (const auto& person : built.problem.people) {
    const bool mine = person.id == person_id(pair.learner) || person.id == learner_id(pair.learner, role) ||
                      person.id == learner_id(pair.learner, second.role);
    if (mine) together += person.capacity.back();
  }
  EXPECT_LE(together, capacity_of(learner(), model::plus(first_week, built.problem.periods - 1)).value);
}

TEST_F(Learning, EndsWhenTheMemberHasTheRole) {
  kept.learning_pairs.push_back(pair);
  std::ranges::find(kept.members, pair.learner, &model::Member::id)->roles.push_back({role, 2});
  EXPECT_EQ(build().problem.people.size(), kept.members.size());
}

/// A plan with work for the learner tells the member, and is found again in the problem that it was made for.
TEST_F(Learning, IsTheMemberInWordsOfTheDomainAndBack) {
  kept.learning_pairs.push_back(pair);
  // Nobody else can do it, so that the plan has work for the learner.
  for (auto& member : kept.members) {
    if (member.id != pair.expert && member.bond != model::Bond::own) {
      std::erase_if(member.roles, [](const model::MemberRole& one) { return one.role == role; });
    }
  }
  expert().leave.push_back({model::plus(pair.until, 1), {2040, 1}, std::nullopt, "vertrokken"});
  const auto built = build();
  const auto plan =
      planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 100, .threads = 1, .explain = false});
  const auto learner_line = [&](const planning::PlannedLine& line) {
    return line.person == learner_id(pair.learner, role);
  };
  const auto with_learner = std::ranges::count_if(
      plan.activities, [&](const auto& one) { return std::ranges::any_of(one.lines, learner_line); });
  ASSERT_GT(with_learner, 0);
  const auto outcome = outcome_of(plan, built, kept.menu);
  EXPECT_EQ(std::ranges::count_if(outcome.assignments,
                                  [&](const auto& one) { return one.member == pair.learner && one.role == role; }),
            with_learner);
  const auto back = plan_of(outcome, built);
  EXPECT_EQ(std::ranges::count_if(back.activities,
                                  [&](const auto& one) { return std::ranges::any_of(one.lines, learner_line); }),
            with_learner);
}

TEST_F(Learning, AsksForAnExpertALearnerWithoutTheRoleAndWeeksThatFollow) {
  EXPECT_TRUE(problems_of(pair, kept).empty());
  const auto place_of = [&](auto&& change) {
    auto wrong = pair;
    change(wrong);
    const auto problems = problems_of(wrong, kept);
    return problems.empty() ? std::string() : problems.front().place;
  };
  EXPECT_EQ(place_of([](auto& one) { one.role = "XX"; }), "/role");
  EXPECT_EQ(place_of([](auto& one) { one.learner = {99'999}; }), "/learnerId");
  EXPECT_EQ(place_of([](auto& one) { one.expert = one.learner; }), "/expertId");
  EXPECT_EQ(place_of([](auto& one) { std::swap(one.learner, one.expert); }), "/learnerId");
  EXPECT_EQ(place_of([](auto& one) { std::swap(one.from, one.until); }), "/until");
  kept.learning_pairs.push_back(pair);
  EXPECT_EQ(place_of([](auto& one) { one.id = {}; }), "/role");
}

}  // namespace
}  // namespace flexteam::service
