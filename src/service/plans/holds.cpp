// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/holds.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "planning/mend/nearest.h"
#include "service/agreements/content.h"
#include "service/insight/sentences.h"
#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"

namespace flexteam::service {
namespace {

const model::Assignment* find_line(const Outcome& plan, model::OrderId order, std::string_view item, int line) {
  const auto found = std::ranges::find_if(plan.assignments, [&](const model::Assignment& one) {
    return one.order == order && one.item == item && one.line == line;
  });
  return found == plan.assignments.end() ? nullptr : &*found;
}

/// The week in which the member can begin: `from`, or the first one after it that it is there.
model::Week first_present(const model::Member& member, model::Week from) {
  constexpr int far = 60;
  for (int i = 0; i < far; ++i) {
    if (capacity_of(member, model::plus(from, i)).value > 0) {
      return model::plus(from, i);
    }
  }
  return from;
}

void tell(HoldResult& result, std::string rule, std::string message) {
  result.broken.push_back({std::move(rule), std::move(message)});
}

/// Rules that the move breaks whatever else is planned.
void check_member(const Kept& kept, const Move& move, HoldResult& result) {
  const auto* member = find_member(kept, move.member);
  const auto* order = find_order(kept, move.order);
  if (member == nullptr || order == nullptr) {
    tell(result, "reference", hold_text(kept, move, "reference"));
    return;
  }
  const LineName name = line_name(kept.menu, move.line);
  const bool has_role = std::ranges::find(member->roles, name.role, &model::MemberRole::role) != member->roles.end();
  if ((!has_role && find_learning(kept, member->id, name.role) == nullptr) ||
      name.own != (member->bond == model::Bond::own) || (name.own && member->home != order->municipality)) {
    tell(result, "skill", hold_text(kept, move, "skill"));
  }
  if (order->wished_from && move.from < *order->wished_from) {
    tell(result, "release", hold_text(kept, move, "release"));
  }
  if (capacity_of(*member, first_present(*member, move.from)).value == 0) {
    tell(result, "capacity", hold_text(kept, move, "capacity"));
  }
}

/// What was decided to go does not come back because it was agreed once. The weeks before `first` were worked.
void forget_agreed(Kept& kept, const Decision& decision, model::Week first) {
  const auto role = line_name(kept.menu, decision.line).role;
  for (auto& agreement : kept.agreements) {
    if (agreement.order != decision.order) continue;
    for (auto& line : agreement.content.lines) {
      if (line.item == decision.item && line.role == role) line = part_before(std::move(line), first);
    }
    std::erase_if(agreement.content.lines, [](const auto& line) { return line.hours.empty(); });
  }
}

Replan replan(const Kept& kept, const Outcome& in_hand, const HoldOptions& options) {
  ProblemOptions asked;
  asked.first_week = in_hand.first_week;
  asked.weeks = in_hand.weeks;
  asked.freeze_weeks = 0;
  asked.stay_close_to = &in_hand;
  Replan result{.built = build_problem(kept, asked)};
  result.plan = planning::plan_nearest(result.built.problem, {.seconds = options.seconds, .explain = options.explain});
  result.outcome = outcome_of(result.plan, result.built, kept.menu);
  result.outcome.decided = still_decided(in_hand, result.outcome);
  result.changes = changes_between(kept, in_hand.assignments, result.outcome.assignments);
  return result;
}

}  // namespace

Kept with_decisions(const Kept& kept, const Outcome& in_hand) {
  Kept held = kept;
  for (const auto& decision : in_hand.decided) {
    // A pin of before is no longer what the coordinator wants of the line.
    std::erase_if(held.pins, [&](const model::Pin& pin) { return same_line(pin, decision); });
    if (auto pin = pin_of(in_hand, decision.order, decision.item, decision.line)) {
      held.pins.push_back(*std::move(pin));
    } else {
      forget_agreed(held, decision, in_hand.first_week);
    }
  }
  return held;
}

std::vector<Decision> still_decided(const Outcome& in_hand, const Outcome& now) {
  auto list = in_hand.decided;
  std::erase_if(list, [&](const Decision& one) {
    const auto* before = find_line(in_hand, one.order, one.item, one.line);
    const auto* after = find_line(now, one.order, one.item, one.line);
    return before == nullptr || after == nullptr ? before != after : *before != *after;
  });
  return list;
}

HoldResult try_move(const Kept& kept, const Outcome& in_hand, const Move& move, const HoldOptions& options) {
  HoldResult result;
  check_member(kept, move, result);
  if (result.broken.empty()) {
    Kept moved = with_decisions(kept, in_hand);
    std::erase_if(moved.pins, [&](const model::Pin& pin) { return same_line(pin, move); });
    const model::Week from = first_present(*find_member(kept, move.member), move.from);
    moved.pins.push_back(
        {.order = move.order, .item = move.item, .line = move.line, .member = move.member, .from = from, .hours = {}});
    result.after = replan(moved, in_hand, options);
    const auto* line = find_line(result.after.outcome, move.order, move.item, move.line);
    result.possible = line != nullptr && line->member == move.member && line->from == from;
    std::erase_if(result.after.outcome.decided, [&](const Decision& one) { return same_line(one, move); });
  } else {
    result.after.outcome = in_hand;
  }
  if (result.possible) return result;
  auto found = check_move(kept, in_hand, move);
  if (found) {
    result.repairs = std::move(found->repairs);
    if (!found->rules.empty()) result.broken = std::move(found->rules);
  }
  if (result.broken.empty()) tell(result, "commitment", hold_text(kept, move, "commitment"));
  return result;
}

Replan replan_near(const Kept& kept, const Outcome& in_hand, const HoldOptions& options) {
  return replan(with_decisions(kept, in_hand), in_hand, options);
}

std::optional<model::Pin> pin_of(const Outcome& plan, model::OrderId order, std::string_view item, int line) {
  const auto* found = find_line(plan, order, item, line);
  if (found == nullptr) {
    return std::nullopt;
  }
  return model::Pin{.order = order,
                    .item = std::string(item),
                    .line = line,
                    .member = found->member,
                    .from = found->from,
                    .hours = found->hours};
}

}  // namespace flexteam::service
