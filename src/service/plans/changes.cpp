// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/changes.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

using LineKey = std::tuple<model::OrderId, std::string, int>;
using Lines = std::map<LineKey, const model::Assignment*>;

Lines lines_of(const std::vector<model::Assignment>& assignments) {
  Lines lines;
  for (const auto& assignment : assignments) {
    lines[{assignment.order, assignment.item, assignment.line}] = &assignment;
  }
  return lines;
}

bool overlaps(const model::Leave& leave, const Span& span) {
  return leave.from <= span.until && span.from <= leave.until && !leave.hours_per_week;
}

/// Whether the member of `before` is gone or away in its weeks.
bool set_absence(const Kept& kept, Change& change) {
  const auto* member = find_member(kept, change.before->member);
  if (member == nullptr) {
    change.cause = ChangeCause::member_leaves;
    return true;
  }
  for (const auto& leave : member->leave) {
    if (overlaps(leave, *change.before) && leave.kind == "vertrokken") {
      change.cause = ChangeCause::member_leaves;
      change.cause_week = leave.from;
      return true;
    }
  }
  const bool open_end = std::ranges::any_of(
      member->contract, [&](const auto& c) { return !c.until || *c.until >= change.before->until; });
  if (!member->contract.empty() && !open_end) {
    change.cause = ChangeCause::member_leaves;
    change.cause_week = std::ranges::max_element(member->contract, {}, [](const auto& c) { return *c.until; })->until;
    return true;
  }
  for (const auto& leave : member->leave) {
    // Holidays are planned around; illness is what moves a plan.
    if (overlaps(leave, *change.before) && leave.kind != "vakantie") {
      change.cause = ChangeCause::member_away;
      change.cause_week = leave.from;
      return true;
    }
  }
  return false;
}

void set_cause(const Kept& kept, Change& change) {
  const auto* order = find_order(kept, change.order);
  if (order == nullptr || !is_asked(*order)) {
    change.cause = ChangeCause::order_withdrawn;
    return;
  }
  if (change.before && set_absence(kept, change)) {
    return;
  }
  const bool pinned = std::ranges::any_of(kept.pins, [&](const model::Pin& pin) { return same_line(pin, change); });
  if (pinned) {
    change.cause = ChangeCause::pinned;
  } else if (change.before && change.after && change.before->hours != change.after->hours) {
    change.cause = ChangeCause::order_changed;
  }
}

ChangeKind kind_of(const model::Assignment* before, const model::Assignment* after) {
  if (before == nullptr) {
    return ChangeKind::added;
  }
  if (after == nullptr) {
    return ChangeKind::removed;
  }
  const bool person = before->member != after->member;
  const bool moved = before->from != after->from;
  if (person) {
    return moved ? ChangeKind::person_and_moved : ChangeKind::person;
  }
  return moved ? ChangeKind::moved : ChangeKind::hours;
}

Change change_of(const Kept& kept, const LineKey& key, const model::Assignment* before,
                 const model::Assignment* after) {
  const auto& [order_id, item, line] = key;
  LineName name = line_name(kept.menu, line);
  Change change{.order = order_id, .item = item, .line = line, .role = std::move(name.role), .own = name.own};
  if (const auto* order = find_order(kept, order_id)) {
    change.municipality = order->municipality;
  }
  change.kind = kind_of(before, after);
  if (before != nullptr) {
    change.before = span_of(*before);
  }
  if (after != nullptr) {
    change.after = span_of(*after);
  }
  set_cause(kept, change);
  return change;
}

}  // namespace

Span span_of(const model::Assignment& assignment) {
  Span span{
      .member = assignment.member, .from = assignment.from, .until = assignment.from, .hours = hours_of(assignment)};
  for (std::size_t i = 0; i < assignment.hours.size(); ++i) {
    if (assignment.hours[i].value > 0) {
      span.until = model::plus(assignment.from, static_cast<int>(i));
    }
  }
  return span;
}

model::Hours hours_of(const model::Assignment& assignment) {
  model::Hours sum;
  for (const auto hours : assignment.hours) sum += hours;
  return sum;
}

void keep_hours_private(Change& change, const std::function<bool(model::MemberId)>& sees_hours) {
  for (auto* side : {&change.before, &change.after}) {
    if (*side && !sees_hours((*side)->member)) (*side)->hours.reset();
  }
}

std::vector<Change> changes_between(const Kept& kept, const std::vector<model::Assignment>& before,
                                    const std::vector<model::Assignment>& after) {
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  std::vector<Change> changes;
  for (const auto& [key, old_line] : old_lines) {
    const auto now = new_lines.find(key);
    const model::Assignment* new_line = now == new_lines.end() ? nullptr : now->second;
    if (new_line == nullptr || new_line->member != old_line->member || new_line->from != old_line->from ||
        new_line->hours != old_line->hours) {
      changes.push_back(change_of(kept, key, old_line, new_line));
    }
  }
  for (const auto& [key, new_line] : new_lines) {
    if (!old_lines.contains(key)) {
      changes.push_back(change_of(kept, key, nullptr, new_line));
    }
  }
  std::map<std::string, std::size_t, std::less<>> place;
  for (const auto& municipality : kept.municipalities) {
    place.emplace(municipality.code.code, place.size());
  }
  std::ranges::stable_sort(changes, {}, [&](const Change& change) {
    const auto* order = find_order(kept, change.order);
    const auto at = place.find(change.municipality);
    return std::tuple(at == place.end() ? place.size() : at->second, order != nullptr ? order->rank : 0, change.order,
                      change.item, change.line);
  });
  return changes;
}

}  // namespace flexteam::service
