// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/waiting.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace flexteam::service {
namespace {

/// What must be planned first for `step` and is not planned itself; null: nothing.
const UnplannedStep* before(const UnplannedStep& step, const Waiting& steps) {
  for (const auto& need : step.needs) {
    if (need.kind == "plan-first" && need.order) {
      const auto found = steps.find({*need.order, need.item, need.role});
      if (found != steps.end()) return found->second;
    }
  }
  return nullptr;
}

bool is_own(const Kept& kept, std::optional<model::MemberId> id) {
  const auto* member = id ? find_member(kept, *id) : nullptr;
  return member != nullptr && member->bond == model::Bond::own;
}

Decider decider_of(const Kept& kept, const model::Order& order, const Need& need) {
  if (need.kind == "later-deadline" || need.kind == "earlier-release") {
    return Decider::municipality;
  }
  if (need.kind == "release-commitment") {
    return Decider::both;
  }
  if (need.kind == "displace") {
    const auto* other = need.order ? find_order(kept, *need.order) : nullptr;
    return other != nullptr && other->municipality == order.municipality ? Decider::municipality : Decider::both;
  }
  return need.own || is_own(kept, need.member) ? Decider::municipality : Decider::team;
}

Hindrance hindrance_of(const UnplannedStep& step) {
  if (step.reason == "benefit") {
    return Hindrance::worth;
  }
  if (step.needs.empty()) {
    return Hindrance::nothing;
  }
  const bool time =
      step.reason == "horizon" || step.reason == "deadline" || step.reason == "release" || step.reason == "precedence";
  return time ? Hindrance::time : Hindrance::role;
}

using GroupKey = std::tuple<Hindrance, std::string, bool, std::optional<Quarter>>;

GroupKey key_of(const UnplannedStep& step) {
  const auto hindrance = hindrance_of(step);
  if (hindrance != Hindrance::role) {
    return {hindrance, "", false, std::nullopt};
  }
  return {hindrance, step.role, std::ranges::all_of(step.needs, &Need::own),
          step.fits_from ? std::optional(quarter_of(*step.fits_from)) : std::nullopt};
}

}  // namespace

Waiting waiting_in(const Outcome& plan) {
  Waiting steps;
  for (const auto& step : plan.unplanned) {
    steps[{step.order, step.item, step.role}] = &step;
  }
  return steps;
}

const UnplannedStep& root_of(const UnplannedStep& step, const Waiting& steps) {
  const UnplannedStep* root = &step;
  const UnplannedStep* next = before(step, steps);
  for (std::size_t i = 0; next != nullptr && i < steps.size(); ++i) {
    root = next;
    next = before(*root, steps);
  }
  return *root;
}

std::vector<StepLine> lines_of(const Kept& kept, const model::Order& order, std::string_view item,
                               std::string_view role) {
  std::vector<StepLine> lines;
  for (const auto& step : steps_of(order, menu_of(kept, order))) {
    for (const auto& line : step.lines) {
      if (step.item == item && line.role == role) {
        lines.push_back(line);
      }
    }
  }
  return lines;
}

double hours_of(const Kept& kept, const UnplannedStep& step) {
  const auto* order = find_order(kept, step.order);
  double hours = 0;
  if (order != nullptr) {
    for (const auto& line : lines_of(kept, *order, step.item, step.role)) {
      hours += static_cast<double>(line.hours.value);
    }
  }
  return hours;
}

Decider decider_of(const Kept& kept, const UnplannedStep& step) {
  const auto* order = find_order(kept, step.order);
  std::optional<Decider> decider;
  for (const auto& need : step.needs) {
    if (order == nullptr || need.kind == "plan-first") {
      continue;
    }
    const Decider one = decider_of(kept, *order, need);
    decider = decider.value_or(one) == one ? one : Decider::both;
  }
  return decider.value_or(Decider::team);
}

std::vector<WaitingGroup> waiting_groups(const Kept& kept, const Outcome& plan, std::string_view municipality) {
  const auto steps = waiting_in(plan);
  std::map<GroupKey, WaitingGroup> found;
  for (const auto& step : plan.unplanned) {
    const auto* order = find_order(kept, step.order);
    const auto& root = root_of(step, steps);
    if (order == nullptr || (!municipality.empty() && order->municipality != municipality)) {
      continue;
    }
    const auto key = key_of(root);
    auto& group = found[key];
    std::tie(group.hindrance, group.role, group.own, group.quarter) = key;
    group.hours += hours_of(kept, step);
    if (&root == &step) {
      group.steps.push_back(&step);
    } else {
      ++group.following;
    }
  }
  std::vector<WaitingGroup> groups;
  for (auto& [key, group] : found) {
    std::ranges::stable_sort(group.steps, {}, &UnplannedStep::price);
    if (!group.steps.empty()) groups.push_back(std::move(group));
  }
  std::ranges::stable_sort(groups, {}, [](const WaitingGroup& group) {
    return std::pair(group.hindrance, -static_cast<std::int64_t>(group.steps.size()));
  });
  return groups;
}

}  // namespace flexteam::service
