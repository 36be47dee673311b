// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "check/check.h"
#include "service/insight/sentences.h"
#include "service/plans/decide.h"
#include "service/plans/recommendations.h"
#include "service/plans/rule_check.h"
#include "service/plans/update.h"
#include "tests/service/planning_world.h"

namespace flexteam::service {
namespace {

using testing_world::first_week;
using testing_world::planned_drenthe;

const std::chrono::sys_days today = std::chrono::sys_days{std::chrono::year{2027} / 1 / 4};

/// Names of rules that the independent checker finds broken.
std::set<std::string> broken_in(const Replan& replan) {
  std::set<std::string> names;
  const auto report = check::check(replan.built.problem, replan.plan);
  if (!report) return {"unreadable"};
  for (const auto& broken : report->broken) names.insert(broken.rule);
  return names;
}

const std::set<std::string> nothing;

/// Whoever of the team has most hours in the published plan.
model::MemberId busiest(const Kept& kept) {
  std::map<model::MemberId, std::int64_t> hours;
  for (const auto& line : kept.published->assignments) {
    if (find_member(kept, line.member)->bond == model::Bond::shared) hours[line.member] += hours_of(line).value;
  }
  return std::ranges::max_element(hours, {}, [](const auto& one) { return one.second; })->first;
}

/// Drenthe in which the busiest member is ill for eight weeks.
Kept somebody_is_ill() {
  Kept kept = planned_drenthe();
  auto member = std::ranges::find(kept.members, busiest(kept), &model::Member::id);
  member->leave.push_back({model::plus(first_week, 8), model::plus(first_week, 15), std::nullopt, "ziekte"});
  return kept;
}

using LineKey = std::tuple<model::OrderId, std::string, int>;

std::map<LineKey, model::Assignment> lines_of(const std::vector<model::Assignment>& plan) {
  std::map<LineKey, model::Assignment> lines;
  for (const auto& line : plan) lines[{line.order, line.item, line.line}] = line;
  return lines;
}

bool same(const std::map<LineKey, model::Assignment>& a, const std::map<LineKey, model::Assignment>& b,
          const LineKey& key) {
  const auto one = a.find(key);
  const auto other = b.find(key);
  if (one == a.end() || other == b.end()) return (one == a.end()) == (other == b.end());
  return one->second.member == other->second.member && one->second.from == other->second.from &&
         one->second.hours == other->second.hours;
}

std::int64_t all_hours(const std::vector<model::Assignment>& plan) {
  std::int64_t sum = 0;
  for (const auto& line : plan) sum += hours_of(line).value;
  return sum;
}

/// What the sentences say comes to what the plans differ.
void expect_sums_agree(const std::vector<Change>& changes, const std::vector<model::Assignment>& before,
                       const std::vector<model::Assignment>& after) {
  std::int64_t told = 0;
  for (const auto& change : changes) {
    if (change.after) told += change.after->hours->value;
    if (change.before) told -= change.before->hours->value;
  }
  EXPECT_EQ(told, all_hours(after) - all_hours(before));
}

TEST(Update, ChangesTheWorkOfWhoIsIllAndLittleElse) {
  const Kept kept = somebody_is_ill();
  const auto ill = busiest(kept);
  constexpr double plenty = 8;  // under a sanitizer too
  const Replan replan = update_published(kept, today, plenty);
  EXPECT_EQ(broken_in(replan), nothing);
  EXPECT_FALSE(replan.changes.empty());
  expect_sums_agree(replan.changes, kept.published->assignments, replan.outcome.assignments);
  for (const auto& line : replan.outcome.assignments) {
    if (line.member != ill) continue;
    for (std::size_t i = 0; i < line.hours.size(); ++i) {
      const int week = model::weeks_between(first_week, line.from) + static_cast<int>(i);
      if (week >= 8 && week <= 15) {
        EXPECT_EQ(line.hours[i].value, 0);
      }
    }
  }
  std::size_t of_others = 0;
  for (const auto& change : replan.changes) of_others += change.before && change.before->member != ill;
  EXPECT_LE(of_others, kept.published->assignments.size() / 20);
}

TEST(Update, NothingHappenedNothingChanges) {
  const Replan replan = update_published(planned_drenthe(), today);
  EXPECT_TRUE(replan.changes.empty());
  EXPECT_EQ(broken_in(replan), nothing);
}

TEST(Update, FrozenWeeksStay) {
  Kept kept = somebody_is_ill();
  kept.settings.freeze_weeks = 4;
  const Replan replan = update_published(kept, today);
  const auto before = lines_of(kept.published->assignments);
  const auto after = lines_of(replan.outcome.assignments);
  for (const auto& [key, line] : before) {
    const bool all_frozen = span_of(line).until < model::plus(first_week, 4);
    if (all_frozen) {
      EXPECT_TRUE(same(before, after, key));
    }
  }
  EXPECT_EQ(broken_in(replan), nothing);
}

/// Waits as a whole for hours alone.
bool waits_for_hours(const Kept& kept, const model::Order& order) {
  const auto planned = [&](const model::Assignment& line) { return line.order == order.id; };
  const auto unplanned = [&](const UnplannedStep& step) { return step.order == order.id; };
  const auto other = [&](const UnplannedStep& step) { return unplanned(step) && step.reason != "capacity"; };
  return is_asked(order) && !order.urgent && std::ranges::none_of(kept.published->assignments, planned) &&
         std::ranges::any_of(kept.published->unplanned, unplanned) &&
         std::ranges::none_of(kept.published->unplanned, other);
}

TEST(Update, AnUrgentOrderGetsAPlace) {
  Kept kept = planned_drenthe();
  const auto waits = std::ranges::find_if(kept.orders, [&](const auto& order) { return waits_for_hours(kept, order); });
  ASSERT_NE(waits, kept.orders.end());
  waits->urgent = true;
  const Replan replan = update_published(kept, today);
  EXPECT_EQ(broken_in(replan), nothing);
  EXPECT_TRUE(
      std::ranges::any_of(replan.outcome.assignments, [&](const auto& line) { return line.order == waits->id; }));
}

TEST(Decide, RejectedLinesAreAsPublishedAndAcceptedOnesStay) {
  const Kept kept = somebody_is_ill();
  const Replan draft = update_published(kept, today);
  ASSERT_GE(draft.changes.size(), 2U);
  // Each third one rejected, all, none.
  for (const std::size_t every : {3U, 1U, 1000U}) {
    SCOPED_TRACE(every);
    std::vector<Decision> decisions;
    for (std::size_t i = 0; i < draft.changes.size(); ++i) {
      const auto& change = draft.changes[i];
      decisions.push_back({change.order, change.item, change.line, i % every != 0});
    }
    const Decided decided = decide(kept, draft.outcome, *kept.published, decisions);
    EXPECT_EQ(broken_in(decided.replan), nothing);
    EXPECT_EQ(decided.replan.outcome.decided.size() + decided.not_kept.size(), decisions.size());
    const auto published = lines_of(kept.published->assignments);
    const auto before = lines_of(draft.outcome.assignments);
    const auto after = lines_of(decided.replan.outcome.assignments);
    for (const auto& one : decided.replan.outcome.decided) {
      const LineKey key{one.order, one.item, one.line};
      EXPECT_TRUE(same(after, one.accepted ? before : published, key)) << one.item;
    }
    for (const auto& one : decided.not_kept) EXPECT_FALSE(one.message.empty());
    if (every == 1000U) {
      EXPECT_LE(decided.not_kept.size(), 1U);
    }
    expect_sums_agree(decided.replan.changes, draft.outcome.assignments, decided.replan.outcome.assignments);
  }
}

TEST(Decide, WhatIsAcceptedStaysHoweverLittleTimeThereIs) {
  constexpr double no_time = 1e-6;
  const Kept kept = somebody_is_ill();
  const Replan draft = update_published(kept, today);
  std::vector<Decision> decisions;
  for (const auto& change : draft.changes) decisions.push_back({change.order, change.item, change.line, true});
  const Decided all = decide(kept, draft.outcome, *kept.published, decisions, no_time);
  EXPECT_TRUE(all.not_kept.empty()) << all.not_kept.size() << " of " << decisions.size();
  EXPECT_TRUE(all.replan.changes.empty()) << "who only accepts changes nothing";
  EXPECT_EQ(broken_in(all.replan), nothing);
  decisions.front().accepted = false;
  const Decided but_one = decide(kept, draft.outcome, *kept.published, decisions, no_time);
  EXPECT_LE(but_one.not_kept.size(), 1U);
  EXPECT_EQ(broken_in(but_one.replan), nothing);
}

TEST(Decide, WorkThatWasAgreedAndGoesIsDoneAsFarAsItWasWorked) {
  Kept kept = planned_drenthe();
  const auto running = std::ranges::find_if(kept.published->assignments, [](const model::Assignment& line) {
    return line.from == first_week && line.hours.size() > 3;
  });
  ASSERT_NE(running, kept.published->assignments.end());
  model::Agreement agreement{.order = running->order, .number = 1, .state = model::AgreementState::accepted};
  agreement.content.lines = {
      {running->item, running->line, running->role, running->member, first_week, running->hours}};
  std::ranges::find(kept.orders, running->order, &model::Order::id)->agreement = 1;
  kept.agreements.push_back(agreement);
  Outcome draft;
  draft.first_week = model::plus(first_week, 2);
  draft.decided = {{running->order, running->item, running->line, true}};
  const Kept held = with_decisions(kept, draft);
  ASSERT_EQ(held.agreements.back().content.lines.size(), 1U);
  EXPECT_EQ(held.agreements.back().content.lines.front().hours.size(), 2U);
  EXPECT_EQ(kept.agreements.back().content.lines.front().hours.size(), running->hours.size());
}

TEST(Decide, AMoveAfterItKeepsWhatWasDecided) {
  const Kept kept = somebody_is_ill();
  const Replan draft = update_published(kept, today);
  std::vector<Decision> decisions;
  for (const auto& change : draft.changes) decisions.push_back({change.order, change.item, change.line, true});
  const Decided decided = decide(kept, draft.outcome, *kept.published, decisions);
  const auto& in_hand = decided.replan.outcome;
  const Replan again = replan_near(kept, in_hand, {});
  const auto before = lines_of(in_hand.assignments);
  const auto after = lines_of(again.outcome.assignments);
  for (const auto& one : in_hand.decided) EXPECT_TRUE(same(before, after, {one.order, one.item, one.line}));
  EXPECT_EQ(again.outcome.decided.size(), in_hand.decided.size());
}

TEST(Decide, SeeksTheRuleThatForbidsADecisionOfNoMoreThanSome) {
  // Nobody of the team is there any more: the published lines of theirs cannot be back.
  Kept kept = planned_drenthe();
  std::set<model::MemberId> away;
  for (auto& member : kept.members) {
    if (member.bond != model::Bond::shared) continue;
    member.leave.push_back({first_week, model::plus(first_week, 200), std::nullopt, "ziekte"});
    away.insert(member.id);
  }
  const Replan draft = update_published(kept, today);
  std::vector<Decision> decisions;
  for (const auto& line : kept.published->assignments) {
    if (decisions.size() == reasons_sought + 10) break;
    if (away.contains(line.member)) decisions.push_back({line.order, line.item, line.line, false});
  }
  const Decided decided = decide(kept, draft.outcome, *kept.published, decisions);
  ASSERT_GT(decided.not_kept.size(), reasons_sought);
  const auto general = hold_text(kept, {}, "commitment");
  for (std::size_t i = 0; i < decided.not_kept.size(); ++i) {
    EXPECT_EQ(decided.not_kept[i].message == general, i >= reasons_sought) << i << decided.not_kept[i].message;
  }
}

TEST(Decide, ADecisionTakesThePlaceOfAPinOfBefore) {
  Kept kept = planned_drenthe();
  kept.pins.clear();
  Outcome in_hand = *kept.published;
  const auto& line = in_hand.assignments.front();
  const auto& other = in_hand.assignments.back();
  ASSERT_FALSE(same_line(line, other));
  for (const auto* one : {&line, &other}) {
    kept.pins.push_back(*pin_of(in_hand, one->order, one->item, one->line));
    kept.pins.back().from = model::plus(one->from, 5);
  }
  in_hand.decided.push_back({line.order, line.item, line.line, true});
  const auto pins = with_decisions(kept, in_hand).pins;
  ASSERT_EQ(pins.size(), kept.pins.size());
  EXPECT_TRUE(same_line(pins.front(), other));
  EXPECT_EQ(pins.front().from, model::plus(other.from, 5));
  EXPECT_TRUE(same_line(pins.back(), line));
  EXPECT_EQ(pins.back().from, line.from);
}

TEST(Decide, StandsAsLongAsItsLineDoes) {
  Outcome in_hand = *planned_drenthe().published;
  ASSERT_GE(in_hand.assignments.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& line = in_hand.assignments[i];
    in_hand.decided.push_back({line.order, line.item, line.line, true});
  }
  in_hand.decided.push_back({{99999}, "nowhere", 0, false});
  EXPECT_EQ(still_decided(in_hand, in_hand).size(), 4U);
  Outcome now = in_hand;
  now.assignments[1].from = model::plus(now.assignments[1].from, 1);
  now.assignments.erase(now.assignments.begin());
  const auto still = still_decided(in_hand, now);
  ASSERT_EQ(still.size(), 2U);
  EXPECT_TRUE(same_line(still[0], in_hand.decided[2]));
  EXPECT_TRUE(same_line(still[1], in_hand.decided[3]));
}

TEST(RuleCheck, FindsNothingInThePublishedPlan) {
  const auto check = check_rules(planned_drenthe(), *planned_drenthe().published, today);
  EXPECT_TRUE(check.lines.empty());
  EXPECT_TRUE(check.others.empty());
}

TEST(RuleCheck, FindsTheWorkOfWhoIsIllWithRepairsThatWork) {
  const Kept kept = somebody_is_ill();
  const auto ill = busiest(kept);
  const auto check = check_rules(kept, *kept.published, today);
  ASSERT_FALSE(check.lines.empty());
  int repaired = 0;
  for (const auto& line : check.lines) {
    EXPECT_EQ(line.member, ill);
    EXPECT_FALSE(line.rules.empty());
    for (const auto& rule : line.rules) EXPECT_FALSE(rule.message.empty());
    if (line.repairs.empty() || repaired >= 3) continue;
    const auto& repair = line.repairs.front();
    const auto moved = try_move(
        kept, *kept.published,
        {.order = line.order, .item = line.item, .line = line.line, .member = repair.member, .from = repair.from},
        {.explain = false});
    EXPECT_TRUE(moved.possible) << line.item;
    ++repaired;
  }
  EXPECT_GT(repaired, 0);
}

TEST(RuleCheck, APinPutByHandIsToldOfWithItsRepairs) {
  Kept kept = planned_drenthe();
  const auto line = std::ranges::find_if(kept.published->assignments, [](const model::Assignment& one) {
    return model::weeks_between(first_week, one.from) > 6;
  });
  ASSERT_NE(line, kept.published->assignments.end());
  const auto other = std::ranges::find_if(kept.members, [&](const model::Member& member) {
    return std::ranges::find(member.roles, line->role, &model::MemberRole::role) == member.roles.end();
  });
  ASSERT_NE(other, kept.members.end());
  kept.pins.push_back({.id = {1},
                       .order = line->order,
                       .item = line->item,
                       .line = line->line,
                       .member = other->id,
                       .from = line->from,
                       .hours = {}});
  const auto check = check_rules(kept, *kept.published, today);
  ASSERT_EQ(check.lines.size(), 1U);
  EXPECT_TRUE(check.lines[0].by_hand);
  EXPECT_EQ(check.lines[0].member, other->id);
  EXPECT_TRUE(std::ranges::any_of(check.lines[0].rules, [](const BrokenRule& rule) { return rule.rule == "skill"; }));
  EXPECT_FALSE(check.lines[0].repairs.empty());
}

/// The benefit of a plan in hours.
double benefit(const Replan& replan) {
  const auto level = std::ranges::find(replan.plan.score, "benefit", [](const auto& one) { return one.first; });
  double capacity = 0;
  for (const auto& person : replan.built.problem.people) {
    for (const auto units : person.capacity) capacity += units;
  }
  return static_cast<double>(level->second) * capacity / 1e9;
}

TEST(Recommend, TellsWhatTheNextStateShows) {
  const Kept& kept = planned_drenthe();
  std::set<model::OrderId> orders;
  for (const auto& step : kept.published->unplanned) orders.insert(step.order);
  for (const auto& line : kept.published->assignments) {
    if (orders.size() < 24) orders.insert(line.order);
  }
  int told = 0;
  int looked = 0;
  for (const auto order : orders) {
    if (++looked > 4) break;
    const auto found = recommend(kept, *kept.published, order, std::nullopt, std::nullopt);
    if (!found) continue;
    EXPECT_LE(found->list.size(), 5U);
    for (const auto& one : found->list) {
      ++told;
      const Move move{.order = order, .item = found->item, .line = found->line, .member = one.member, .from = one.from};
      const auto next = plan_as_recommended(kept, *kept.published, move);
      ASSERT_TRUE(next.has_value());
      EXPECT_EQ(broken_in(*next), nothing);
      const auto line = lines_of(next->outcome.assignments).at({order, found->item, found->line});
      EXPECT_EQ(line.member, one.member);
      ASSERT_EQ(next->changes.size(), one.changes.size());
      for (std::size_t i = 0; i < one.changes.size(); ++i) {
        EXPECT_EQ(next->changes[i].order, one.changes[i].order);
        EXPECT_EQ(next->changes[i].item, one.changes[i].item);
        EXPECT_EQ(next->changes[i].kind, one.changes[i].kind);
      }
      expect_sums_agree(one.changes, kept.published->assignments, next->outcome.assignments);
      const auto now = check::check(next->built.problem, *next->built.problem.published);
      ASSERT_TRUE(now.has_value());
      Replan before{.built = next->built};
      before.plan.score = now->score;
      EXPECT_NEAR(one.gain_hours, benefit(*next) - benefit(before), 0.01);
    }
  }
  EXPECT_GT(told, 5);
}

using Standing = std::map<LineKey, std::pair<model::MemberId, model::Week>>;

Standing standing(const std::vector<model::Assignment>& plan) {
  Standing lines;
  for (const auto& line : plan) lines[{line.order, line.item, line.line}] = {line.member, line.from};
  return lines;
}

/// The changes carried out; each begins where the lines stand.
void carry_out(const std::vector<Change>& changes, Standing& lines) {
  for (const auto& one : changes) {
    const LineKey key{one.order, one.item, one.line};
    ASSERT_EQ(one.before.has_value(), lines.contains(key));
    lines.erase(key);
    if (one.after) lines[key] = {one.after->member, one.after->from};
  }
}

TEST(Recommend, WhatThePlanLostAlreadyIsToldOnceAndIsNoEffectOfAnyWay) {
  const Kept kept = somebody_is_ill();
  const auto ill = busiest(kept);
  std::set<model::OrderId> orders;
  for (const auto& step : kept.published->unplanned) {
    if (orders.size() < 4) orders.insert(step.order);
  }
  for (const auto& line : kept.published->assignments) {
    if (orders.size() < 8 && line.member == ill) orders.insert(line.order);
  }
  int told = 0;
  for (const auto order : orders) {
    const auto found = recommend(kept, *kept.published, order, std::nullopt, std::nullopt);
    if (!found) continue;
    EXPECT_FALSE(found->lapsed.empty());
    for (const auto& one : found->lapsed) EXPECT_EQ(one.kind, ChangeKind::removed);
    Standing holds = standing(kept.published->assignments);
    carry_out(found->lapsed, holds);
    for (const auto& one : found->list) {
      ++told;
      const Move move{.order = order, .item = found->item, .line = found->line, .member = one.member, .from = one.from};
      const auto next = plan_as_recommended(kept, *kept.published, move);
      ASSERT_TRUE(next.has_value());
      Standing after = holds;
      carry_out(one.changes, after);
      EXPECT_EQ(after, standing(next->outcome.assignments));
    }
  }
  EXPECT_GT(told, 5);
}

TEST(Recommend, APlanThatHoldsHasLostNothing) {
  const Kept& kept = planned_drenthe();
  const auto found =
      recommend(kept, *kept.published, kept.published->unplanned.front().order, std::nullopt, std::nullopt);
  ASSERT_TRUE(found.has_value());
  EXPECT_TRUE(found->lapsed.empty());
}

}  // namespace
}  // namespace flexteam::service
