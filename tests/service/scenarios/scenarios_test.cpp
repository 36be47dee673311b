// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "planning/files/read.h"
#include "planning/solve.h"
#include "service/example/fill.h"
#include "service/example/load.h"
#include "service/kept_reader.h"
#include "service/scenarios/adoption.h"
#include "service/scenarios/digests.h"
#include "service/scenarios/figures.h"
#include "service/scenarios/question.h"
#include "service/studies/studies.h"
#include "sql/address.h"
#include "store/members.h"
#include "store/scenarios.h"
#include "store/undo.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing_world::first_week;

const Kept& small_region() {
  static const Kept kept = example({.people = 15, .municipalities = 3, .first_week = first_week});
  return kept;
}

std::chrono::sys_days first_day() {
  return model::monday(first_week);
}

const model::Order& asked_order(const Kept& kept) {
  return *std::ranges::find_if(kept.orders, [](const model::Order& one) {
    return one.state == model::OrderState::requested && !one.items.empty();
  });
}

std::int64_t hours_there(const planning::Problem& problem) {
  std::int64_t hours = 0;
  for (const auto& person : problem.people) {
    for (const auto units : person.capacity) hours += units;
  }
  return hours;
}

model::ExtraPerson adviser(const Kept& kept, model::Week from = first_week) {
  return {.role = kept.menu.roles.front().code,
          .level = 2,
          .per_week = {36},
          .from = from,
          .bond = model::Bond::shared,
          .home = kept.municipalities.front().code.code};
}

TEST(Scenario, WithoutChangesIsTheQuestionAsItIs) {
  const auto& kept = small_region();
  const auto now = question_of(kept, {}, first_day());
  EXPECT_EQ(now.digest, question_of(kept, {}, first_day()).digest);
  EXPECT_THAT(sentences(kept, {}), IsEmpty());
  EXPECT_EQ(now.built.problem.people.size(), kept.members.size());
}

TEST(Scenario, ItsDigestIsRememberedForOneRevisionAndDay) {
  const auto& kept = small_region();
  const Kept without{.menu = kept.menu};  // never looked at where the digest is remembered
  const auto next_week = first_day() + std::chrono::weeks{1};
  const model::ScenarioChanges changes{.fairness_alpha = 3};
  const auto first = question_of(kept, changes, first_day()).digest;
  ScenarioDigests digests;
  EXPECT_EQ(digests.digest(7, kept, changes, first_day()), first);
  EXPECT_EQ(digests.digest(7, kept, {}, first_day()), question_of(kept, {}, first_day()).digest);
  EXPECT_EQ(digests.digest(7, without, changes, first_day()), first);
  EXPECT_EQ(digests.digest(7, kept, changes, next_week), question_of(kept, changes, next_week).digest);
  EXPECT_EQ(digests.digest(8, without, changes, next_week), question_of(without, changes, next_week).digest);
}

TEST(Scenario, SomebodyMoreBringsHoursFromTheWeekOn) {
  const auto& kept = small_region();
  const auto before = question_of(kept, {}, first_day());
  const auto after = question_of(kept, {.people = {adviser(kept, model::plus(first_week, 10))}}, first_day());
  ASSERT_EQ(after.built.problem.people.size(), before.built.problem.people.size() + 1);
  const auto& person = after.built.problem.people.back();
  EXPECT_TRUE(
      std::ranges::all_of(person.capacity.begin(), person.capacity.begin() + 10, [](auto one) { return one == 0; }));
  EXPECT_GT(person.capacity[20], 0);
  EXPECT_GT(hours_there(after.built.problem), hours_there(before.built.problem));
  EXPECT_NE(after.digest, before.digest);
  EXPECT_THAT(sentences(kept, {.people = {adviser(kept)}}),
              ElementsAre(HasSubstr("36 uur per week vanaf week 1 (2027)")));
}

TEST(Scenario, WhoLeavesHasNoHoursAfter) {
  const auto& kept = small_region();
  const auto& member = kept.members.front();
  const auto question = question_of(kept, {.departures = {{member.id, model::plus(first_week, 5)}}}, first_day());
  const auto person = std::ranges::find(question.built.problem.people, person_id(member.id), &planning::Person::id);
  ASSERT_NE(person, question.built.problem.people.end());
  EXPECT_TRUE(
      std::ranges::all_of(person->capacity.begin() + 5, person->capacity.end(), [](auto one) { return one == 0; }));
  EXPECT_THAT(sentences(kept, {.departures = {{member.id, {2027, 6}}}}),
              ElementsAre(member.name + " is weg vanaf week 6 (2027)."));
}

TEST(Scenario, ARequestTakesPartOrNotAndInOtherWeeks) {
  const auto& kept = small_region();
  const auto& order = asked_order(kept);
  const auto has = [&](const model::RequestChange& change) {
    const auto question = question_of(kept, {.requests = {change}}, first_day());
    return std::ranges::find(question.built.problem.packages, package_id(order.id), &planning::Package::id) !=
           question.built.problem.packages.end();
  };
  EXPECT_TRUE(has({.order = order.id}));
  EXPECT_FALSE(has({.order = order.id, .asked = false}));
  auto declined = kept;
  std::ranges::find(declined.orders, order.id, &model::Order::id)->state = model::OrderState::declined;
  const auto back = question_of(declined, {.requests = {{.order = order.id, .asked = true}}}, first_day());
  EXPECT_NE(std::ranges::find(back.built.problem.packages, package_id(order.id), &planning::Package::id),
            back.built.problem.packages.end());

  const auto later =
      question_of(kept, {.requests = {{.order = order.id, .wished_from = model::plus(first_week, 30)}}}, first_day());
  const auto moved = std::ranges::find(later.built.problem.packages, package_id(order.id), &planning::Package::id);
  ASSERT_NE(moved, later.built.problem.packages.end());
  EXPECT_EQ(moved->release, 30);
}

TEST(Scenario, SharesAlphaAndHorizonAreThoseOfTheProblem) {
  const auto& kept = small_region();
  model::ScenarioChanges changes{.fairness_alpha = 4, .weeks = 52};
  for (const auto& one : kept.municipalities) changes.shares.push_back({one.code.code, 1.0 / 3});
  const auto problem = question_of(kept, changes, first_day()).built.problem;
  EXPECT_EQ(problem.policy.fairness_alpha, 4);
  EXPECT_EQ(problem.periods, 52);
  for (const auto& client : problem.clients) EXPECT_NEAR(client.share, 1.0 / 3, 1e-9);
  EXPECT_THAT(sentences(kept, changes), Contains("α is 4 in plaats van 1."));
}

TEST(Scenario, TellsEverythingThatIsWrongWithPlaces) {
  const auto& kept = small_region();
  auto stranger = adviser(kept);
  stranger.role = "ZZ";
  const auto& order = asked_order(kept);
  const auto member = kept.members.front().id;
  const auto problems = problems_of(
      {.people = {stranger},
       .departures = {{{9999}, first_week}, {member, first_week}, {member, first_week}},
       .requests = {{.order = {9999}},
                    {.order = order.id, .wished_from = model::plus(first_week, 9), .wished_until = first_week}},
       .shares = {{kept.municipalities.front().code.code, 0.5}}},
      kept);
  std::vector<std::string> places;
  for (const auto& one : problems) places.push_back(one.place);
  EXPECT_THAT(places, Contains("/changes/people/0/roles/0/role"));
  EXPECT_THAT(places, Contains("/changes/departures/0/memberId"));
  EXPECT_THAT(places, Contains("/changes/departures/2/memberId"));
  EXPECT_THAT(places, Contains("/changes/requests/0/orderId"));
  EXPECT_THAT(places, Contains("/changes/requests/1/wishedUntil"));
  EXPECT_THAT(places, Contains(HasSubstr("/changes/shares")));
}

TEST(ScenarioFigures, AddUpAndComeBackAsTheyWereKept) {
  const auto question = question_of(small_region(), {}, first_day());
  const auto plan = planning::solve(question.built.problem,
                                    {.seconds = std::nullopt, .iterations = 60, .threads = 1, .explain = false});
  const auto figures = figures_of(question.built, plan);
  std::int64_t planned = 0;
  for (const auto& activity : plan.activities) {
    for (const auto& line : activity.lines) {
      for (const auto amount : line.amounts) planned += amount;
    }
  }
  EXPECT_EQ(delivered_in(figures).hours, planned);
  EXPECT_EQ(delivered_in(figures).orders,
            std::ranges::count_if(figures.orders, [](const auto& one) { return one.finish.has_value(); }));
  const auto* worst = worst_off(figures);
  ASSERT_NE(worst, nullptr);
  for (const auto& one : figures.municipalities) EXPECT_LE(*worst->part, one.part.value_or(1e9));
  const auto back = figures_from(text_of(figures));
  ASSERT_TRUE(back);
  EXPECT_EQ(text_of(*back), text_of(figures));
  EXPECT_FALSE(figures_from("{}"));
}

TEST(Adoption, WhatIsForTheMunicipalityStandsInTheWay) {
  auto kept = small_region();
  auto& order = *std::ranges::find(kept.orders, asked_order(kept).id, &model::Order::id);
  const model::ScenarioChanges out{.requests = {{.order = order.id, .asked = false}}};
  const auto question = [&] { return question_of(kept, out, first_day()).digest; };
  const auto planned = [&] { return model::ScenarioPlan{.seconds = 1, .question = question()}; };
  // Asked only: the team declines it, which cannot be taken back.
  auto adoption = adoption_of(kept, out, planned(), question());
  EXPECT_EQ(adoption.obstacle, "");
  EXPECT_FALSE(adoption.can_be_undone);
  EXPECT_THAT(adoption.changes, ElementsAre(HasSubstr("doet niet mee")));
  // Agreed: only its municipality may end that.
  order.state = model::OrderState::agreed;
  adoption = adoption_of(kept, out, planned(), question());
  EXPECT_THAT(adoption.others, ElementsAre(HasSubstr("stopt of pauzeert")));
  EXPECT_NE(adoption.obstacle, "");
  // The municipality has done so: what is so already is neither written nor in the way.
  order.state = model::OrderState::stopped;
  adoption = adoption_of(kept, out, planned(), question());
  EXPECT_EQ(adoption.obstacle, "");
  EXPECT_THAT(adoption.changes, IsEmpty());
  EXPECT_TRUE(adoption.can_be_undone);
  EXPECT_NE(adoption_of(kept, out, std::nullopt, question()).obstacle, "");
  EXPECT_NE(adoption_of(kept, out, planned(), "another question").obstacle, "");
}

/// Scenarios that are planned and adopted on a store of their own.
class ScenarioJobs : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = "/tmp/flexteam-scenarios-XXXXXX";
    folder_ = mkdtemp(name.data());
    auto opened = store::Store::open(sql::parse_address(folder_ + "/test.sqlite"));
    ASSERT_TRUE(opened.has_value()) << opened.error().message;
    store_.emplace(*std::move(opened));
    ASSERT_TRUE(load_example(*store_, {.people = 10, .municipalities = 2, .first_week = planning_week(today())}));
  }
  void TearDown() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  static std::chrono::sys_days today() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  }
  Kept kept() {
    KeptReader reader;
    return store_->read([&](auto& tx) { return reader.read(tx); });
  }
  model::Scenario add(const std::string& name, const model::ScenarioChanges& changes) {
    return store_
        ->write({"team", "scenario.create"},
                [&](auto& tx) {
                  return store::scenarios::add(tx, {.id = {}, .name = name, .changes = changes, .made_by = {}});
                })
        .value();
  }
  void plan(std::vector<model::ScenarioId> ids) {
    Studies studies(*store_, turn_);
    ASSERT_TRUE(
        studies.start(StudyKind::scenarios, {.seconds_per_plan = 0.2, .alphas = {}, .scenarios = std::move(ids)}));
    const auto progress = studies.wait(StudyKind::scenarios, 60s);
    ASSERT_EQ(progress.state, StudyState::done) << progress.error;
    EXPECT_EQ(progress.done, progress.plans);
  }
  std::optional<model::ScenarioPlan> plan_of(model::ScenarioId id) {
    return store_->read([&](auto& tx) { return store::scenarios::plan(tx, id); });
  }
  Acted<model::StaffingPlan> adopted(const model::Scenario& scenario) {
    const auto plan = planning::read_plan(plan_of(scenario.id)->plan);
    Acted<model::StaffingPlan> result;
    const auto outcome =
        store_->write({"team", "scenario.adopt"}, [&](auto& tx) -> store::Outcome<model::StaffingPlan> {
          result = adopt(tx, scenario, *plan, {"team", "team-coordinator"}, today());
          if (!result) return std::unexpected(result.error().refusal);
          return *result;
        });
    return result;
  }

  std::string folder_;
  std::optional<store::Store> store_;
  Turn turn_;
};

TEST_F(ScenarioJobs, AdoptedTheyAreWrittenAndTheirPlanIsTheDraft) {
  const auto before = kept();
  const auto week = planning_week(today());
  const auto leaver = before.members.front();
  model::ScenarioChanges changes{.people = {adviser(before, week)},
                                 .departures = {{leaver.id, model::plus(week, 8)}},
                                 .fairness_alpha = 2,
                                 .weeks = 104};
  changes.shares = {{before.municipalities[0].code.code, 0.25}, {before.municipalities[1].code.code, 0.75}};
  const auto as_now = add("Zoals nu", {});
  const auto other = add("Anders", changes);
  plan({as_now.id, other.id});
  const auto planned = plan_of(other.id);
  ASSERT_TRUE(planned);
  EXPECT_EQ(planned->question, question_of(before, changes, today()).digest);

  const auto draft = adopted(other);
  ASSERT_TRUE(draft) << draft.error().why << draft.error().refusal.message;
  const auto after = kept();
  EXPECT_EQ(after.members.size(), before.members.size() + 1);
  EXPECT_EQ(after.settings.fairness_alpha, 2);
  EXPECT_EQ(after.settings.weeks, 104);
  EXPECT_EQ(find_municipality(after, changes.shares[1].municipality)->share, 0.75);
  EXPECT_EQ(find_member(after, leaver.id)->leave.back().kind, model::left_for_good);
  ASSERT_TRUE(after.draft_plan);
  EXPECT_EQ(after.draft_plan->id, draft->id);
  EXPECT_EQ(after.draft_plan->name, "Anders");
  // Somebody new does what the scenario's extra person did; nobody without a name is in the draft.
  for (const auto& one : after.draft->assignments) EXPECT_NE(find_member(after, one.member), nullptr);
  EXPECT_FALSE(store_->read([&](auto& tx) { return store::scenarios::find(tx, other.id); }));

  ASSERT_TRUE(store_->write({"team", "undo"}, [](auto& tx) { return store::undo::undo(tx); }));
  const auto back = kept();
  EXPECT_EQ(back.settings, before.settings);
  EXPECT_EQ(back.municipalities, before.municipalities);
  EXPECT_EQ(back.members.size(), before.members.size());
  EXPECT_EQ(find_member(back, leaver.id)->leave, leaver.leave);
  EXPECT_FALSE(back.draft_plan);
  EXPECT_TRUE(store_->read([&](auto& tx) { return store::scenarios::find(tx, other.id); }));
}

TEST_F(ScenarioJobs, ADeclinedRequestIsToldToItsMunicipality) {
  const auto before = kept();
  const auto order = std::ranges::find_if(before.orders, [](const model::Order& one) {
    return one.state == model::OrderState::requested && !one.items.empty();
  });
  ASSERT_NE(order, before.orders.end());
  const auto without = add("Zonder", {.requests = {{.order = order->id, .asked = false}}});
  plan({without.id});
  const auto draft = adopted(without);
  ASSERT_TRUE(draft) << draft.error().why << draft.error().refusal.message;
  const auto after = kept();
  EXPECT_EQ(find_order(after, order->id)->state, model::OrderState::declined);
  EXPECT_EQ(find_order(after, order->id)->state_reason, "Gekozen is voor het scenario ‘Zonder’.");
  EXPECT_FALSE(std::ranges::any_of(after.draft->assignments, [&](const auto& one) { return one.order == order->id; }));
}

TEST_F(ScenarioJobs, APlanThatNoLongerFitsIsNotAdopted) {
  const auto before = kept();
  const auto scenario = add("Zoals nu", {});
  plan({scenario.id});
  // Everybody leaves meanwhile.
  ASSERT_TRUE(store_->write({"team", "test"}, [&](store::WriteTransaction& tx) -> store::Outcome<void> {
    for (const auto& member : before.members) {
      if (auto kept = store::members::update(tx, departed(member, planning_week(today()))); !kept)
        return std::unexpected(kept.error());
    }
    return {};
  }));
  const auto draft = adopted(scenario);
  ASSERT_FALSE(draft);
  EXPECT_THAT(draft.error().why, HasSubstr("Maak het plan opnieuw"));
  EXPECT_TRUE(store_->read([&](auto& tx) { return store::scenarios::find(tx, scenario.id); }));
  EXPECT_FALSE(kept().draft_plan);
}

TEST_F(ScenarioJobs, StoppedTheyKeepThePlansThatAreReady) {
  const auto first = add("Een", {});
  const auto second = add("Twee", {.fairness_alpha = 0});
  plan({first.id});
  const auto made = plan_of(first.id)->made;
  Studies studies(*store_, turn_);
  ASSERT_TRUE(
      studies.start(StudyKind::scenarios, {.seconds_per_plan = 600, .alphas = {}, .scenarios = {second.id, first.id}}));
  studies.cancel(StudyKind::scenarios);
  EXPECT_EQ(studies.wait(StudyKind::scenarios, 60s).state, StudyState::cancelled);
  EXPECT_EQ(plan_of(first.id)->made, made);
  EXPECT_FALSE(plan_of(second.id));
}

}  // namespace
}  // namespace flexteam::service
