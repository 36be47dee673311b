// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/waiting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "service/insight/sentences.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;
using testing_world::planned_drenthe;

constexpr model::Week week_12{2027, 12};

/// Two requests of two municipalities for item D1, and a plan in which nothing is planned.
struct TwoRequests {
  Kept kept = planned_drenthe();
  Outcome plan{.first_week = first_week, .weeks = 156};
  model::Order ours;
  model::Order theirs;

  TwoRequests() {
    ours = kept.orders.front();
    theirs = *std::ranges::find_if(kept.orders, [&](const auto& o) { return o.municipality != ours.municipality; });
    for (auto* order : {&ours, &theirs}) order->items = {"D1"};
    kept.orders = {ours, theirs};
  }

  UnplannedStep& waits(const model::Order& order, std::string role, Need need, double price,
                       model::Week from = week_12) {
    plan.unplanned.push_back({.order = order.id,
                              .item = "D1",
                              .role = std::move(role),
                              .reason = "capacity",
                              .needs = {std::move(need)},
                              .fits_from = from,
                              .fits_until = model::plus(from, 8),
                              .witness = {},
                              .price = price});
    return plan.unplanned.back();
  }
};

Need hire(std::string role, bool own = false) {
  return {.kind = "extra-capacity",
          .role = std::move(role),
          .own = own,
          .from = week_12,
          .until = week_12,
          .hours_per_week = {8}};
}

TEST(WaitingGroups, AreARoleInAQuarterWithTheCheapestFirst) {
  TwoRequests world;
  world.waits(world.ours, "TA", hire("TA"), 120);
  world.waits(world.theirs, "TA", {.kind = "raise-parallel", .count = 5}, 8);
  const auto groups = waiting_groups(world.kept, world.plan, "");
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(sentence(world.kept, groups[0]), "2 taken wachten op een technisch adviseur in 2027-K1");
  EXPECT_EQ(groups[0].steps.front()->order, world.theirs.id);
  EXPECT_DOUBLE_EQ(groups[0].hours, 240);
}

TEST(WaitingGroups, OfAMunicipalityAreItsOwnAlone) {
  TwoRequests world;
  world.waits(world.ours, "TA", hire("TA"), 120);
  world.waits(world.theirs, "TA", hire("TA"), 120);
  const auto groups = waiting_groups(world.kept, world.plan, world.ours.municipality);
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(sentence(world.kept, groups[0]), "1 taak wacht op een technisch adviseur in 2027-K1");
  EXPECT_EQ(groups[0].steps.front()->order, world.ours.id);
}

TEST(WaitingGroups, AnotherQuarterAnotherGroup) {
  TwoRequests world;
  world.waits(world.ours, "TA", hire("TA"), 120);
  world.waits(world.theirs, "TA", hire("TA"), 120, {2027, 30});
  EXPECT_EQ(waiting_groups(world.kept, world.plan, "").size(), 2U);
}

TEST(WaitingGroups, WhatComesAfterCountsWithWhatItWaitsFor) {
  TwoRequests world;
  world.waits(world.ours, "TA", hire("TA"), 120);
  auto& later =
      world.waits(world.ours, "DA", {.kind = "plan-first", .role = "TA", .order = world.ours.id, .item = "D1"}, 0);
  later.reason = "precedence";
  const auto groups = waiting_groups(world.kept, world.plan, "");
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].steps.size(), 1U);
  EXPECT_EQ(groups[0].following, 1);
  EXPECT_DOUBLE_EQ(groups[0].hours, 160);  // TA 120 and DA 40
}

TEST(WaitingGroups, OfOwnStaffAreForThemselves) {
  TwoRequests world;
  world.waits(world.ours, "TA", hire("TA", true), 10);
  world.waits(world.theirs, "TA", hire("TA", true), 10).needs.push_back(hire("TA"));  // the team lacks one as well
  const auto groups = waiting_groups(world.kept, world.plan, "");
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(sentence(world.kept, groups[0]), "1 taak wacht op een technisch adviseur in 2027-K1");
  EXPECT_EQ(sentence(world.kept, groups[1]), "1 taak wacht op een technisch adviseur van de gemeente in 2027-K1");
}

TEST(WaitingGroups, WhoseEarlierStepIsPlannedTooLateWaitForTime) {
  TwoRequests world;
  auto& step =
      world.waits(world.ours, "DA", {.kind = "plan-first", .role = "TA", .order = world.ours.id, .item = "D1"}, 0);
  step.reason = "horizon";
  step.needs.push_back(step.needs.front());
  const auto groups = waiting_groups(world.kept, world.plan, "");
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].hindrance, Hindrance::time);
  EXPECT_EQ(needs_text(world.kept, *groups[0].steps[0]), "'Warmtebronnenverkenning' eerder plannen");
}

TEST(WaitingGroups, ThatWaitForNobody) {
  TwoRequests world;
  world.waits(world.ours, "TA", hire("TA"), 0);
  world.plan.unplanned[0].needs.clear();
  EXPECT_EQ(sentence(world.kept, waiting_groups(world.kept, world.plan, "")[0]),
            "1 taak past nergens, ook niet met hulp");
  world.plan.unplanned[0].reason = "benefit";
  EXPECT_EQ(sentence(world.kept, waiting_groups(world.kept, world.plan, "")[0]),
            "1 taak past, maar kost meer dan hij oplevert");
  world.plan.unplanned[0].reason = "release";
  world.plan.unplanned[0].needs = {{.kind = "earlier-release", .from = week_12}};
  EXPECT_EQ(sentence(world.kept, waiting_groups(world.kept, world.plan, "")[0]),
            "1 taak past niet in de weken die er zijn");
}

TEST(Deciding, IsForWhoGivesSomethingUp) {
  TwoRequests world;
  const auto who = [&](Need need) { return decider_of(world.kept, world.waits(world.ours, "TA", std::move(need), 0)); };
  EXPECT_EQ(who(hire("TA")), Decider::team);
  EXPECT_EQ(who(hire("TA", true)), Decider::municipality);
  EXPECT_EQ(who({.kind = "raise-parallel", .count = 5}), Decider::team);
  EXPECT_EQ(who({.kind = "later-deadline", .until = week_12}), Decider::municipality);
  EXPECT_EQ(who({.kind = "earlier-release", .from = week_12}), Decider::municipality);
  EXPECT_EQ(who({.kind = "release-commitment", .order = world.theirs.id}), Decider::both);
  EXPECT_EQ(who({.kind = "displace", .order = world.theirs.id}), Decider::both);
  EXPECT_EQ(who({.kind = "displace", .order = world.ours.id}), Decider::municipality);
  const auto own = std::ranges::find(world.kept.members, model::Bond::own, &model::Member::bond);
  const auto shared = std::ranges::find(world.kept.members, model::Bond::shared, &model::Member::bond);
  ASSERT_NE(own, world.kept.members.end());
  ASSERT_NE(shared, world.kept.members.end());
  EXPECT_EQ(who({.kind = "extra-level", .role = "TA", .member = own->id}), Decider::municipality);
  EXPECT_EQ(who({.kind = "extra-level", .role = "TA", .member = shared->id}), Decider::team);
  auto& two = world.waits(world.ours, "TA", hire("TA"), 0);
  two.needs.push_back({.kind = "later-deadline", .until = week_12});
  EXPECT_EQ(decider_of(world.kept, two), Decider::both);
}

TEST(NeedsText, SaysNothingOfWhatOthersAsk) {
  TwoRequests world;
  const auto& step = world.waits(world.ours, "TA", {.kind = "displace", .order = world.theirs.id}, 30);
  const auto* owner = find_municipality(world.kept, world.theirs.municipality);
  EXPECT_EQ(needs_text(world.kept, step), "een aanvraag van " + owner->name + " laten wachten");
}

}  // namespace
}  // namespace flexteam::service
