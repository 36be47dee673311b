// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/explanations.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "http/to_api/basics.h"

namespace flexteam::http {
namespace {

constexpr std::array<std::pair<std::string_view, api::ChangeKind>, 8> kinds = {
    {{"extra-capacity", api::ChangeKind::extra_capacity},
     {"extra-level", api::ChangeKind::extra_level},
     {"later-deadline", api::ChangeKind::later_deadline},
     {"earlier-release", api::ChangeKind::earlier_release},
     {"release-commitment", api::ChangeKind::release_commitment},
     {"raise-parallel", api::ChangeKind::raise_parallel},
     {"displace", api::ChangeKind::displace},
     {"plan-first", api::ChangeKind::plan_first}}};

api::Change to_api(const service::Kept& kept, const service::UnplannedStep& step, const service::Need& need) {
  api::Change change;
  const auto* const kind = std::ranges::find(kinds, std::string_view(need.kind), &decltype(kinds)::value_type::first);
  if (kind != kinds.end()) change.kind = kind->second;
  change.text = service::sentence(kept, step, need);
  if (!need.role.empty()) {
    change.role = need.role;
    change.own = need.own;
    change.level = need.level;
  }
  change.from = need.from;
  change.until = need.until;
  if (need.hours_per_week.value > 0) change.hours_per_week = need.hours_per_week.value;
  if (need.member) change.member = ref_of(kept, *need.member);
  if (need.order) change.order_id = need.order->value;
  if (!need.item.empty()) change.item = need.item;
  if (need.line >= 0) change.line = need.line;
  if (need.count > 0) change.count = need.count;
  return change;
}

api::Explanation head_of(const service::Kept& kept, const model::Order& order, const std::string& item,
                         const std::string& role, const std::string& rule) {
  api::Explanation head;
  head.order_id = order.id.value;
  head.order_title = order.title;
  head.municipality_code = order.municipality;
  head.item = item;
  head.item_name = service::item_name(kept, order.id, item);
  head.role = role;
  head.role_name = service::role_name(kept.menu, role);
  head.rule = rule;
  head.rule_text = service::rule_text(rule);
  return head;
}

api::DifferenceSide to_api(const service::Kept& kept, const service::Span& span) {
  api::DifferenceSide side{.member = ref_of(kept, span.member), .span = span_of(span.from, span.until), .hours = {}};
  if (span.hours) side.hours = span.hours->value;
  return side;
}

}  // namespace

std::vector<api::Explanation> explanations_of(const service::Kept& kept, const service::Outcome& plan,
                                              const ExplanationFilter& filter) {
  std::vector<api::Explanation> found;
  const auto wanted = [&](model::OrderId id) -> const model::Order* {
    if (filter.order && *filter.order != id) return nullptr;
    const auto* order = service::find_order(kept, id);
    const bool elsewhere =
        order != nullptr && !filter.municipality.empty() && order->municipality != filter.municipality;
    return elsewhere ? nullptr : order;
  };
  if (filter.kind.value_or(api::ExplanationKind::unplanned) == api::ExplanationKind::unplanned) {
    for (const auto& step : plan.unplanned) {
      const auto* order = wanted(step.order);
      if (order == nullptr) continue;
      auto view = head_of(kept, *order, step.item, step.role, step.reason);
      view.kind = api::ExplanationKind::unplanned;
      view.message = service::sentence(kept, step);
      for (const auto& need : step.needs) view.changes.push_back(to_api(kept, step, need));
      view.possible = span_of(step.fits_from, step.fits_until);
      found.push_back(std::move(view));
    }
  }
  if (filter.kind.value_or(api::ExplanationKind::late) == api::ExplanationKind::late) {
    for (const auto& step : plan.late) {
      const auto* order = wanted(step.order);
      if (order == nullptr) continue;
      auto view = head_of(kept, *order, step.item, step.role, step.reason);
      view.kind = api::ExplanationKind::late;
      view.message = service::sentence(kept, step);
      view.late_weeks = step.weeks;
      found.push_back(std::move(view));
    }
  }
  return found;
}

api::Difference to_api(const service::Kept& kept, const service::Change& change) {
  api::Difference view;
  switch (change.kind) {
    case service::ChangeKind::added:
      view.kind = api::DifferenceKind::added;
      break;
    case service::ChangeKind::removed:
      view.kind = api::DifferenceKind::removed;
      break;
    case service::ChangeKind::moved:
      view.kind = api::DifferenceKind::moved;
      break;
    case service::ChangeKind::person:
      view.kind = api::DifferenceKind::person;
      break;
    case service::ChangeKind::person_and_moved:
      view.kind = api::DifferenceKind::person_and_moved;
      break;
    case service::ChangeKind::hours:
      view.kind = api::DifferenceKind::hours;
      break;
  }
  view.municipality_code = change.municipality;
  view.order_id = change.order.value;
  view.item = change.item;
  view.line = change.line;
  view.role = change.role;
  view.own = change.own;
  view.text = service::sentence(kept, change);
  if (change.before) view.before = to_api(kept, *change.before);
  if (change.after) view.after = to_api(kept, *change.after);
  return view;
}

}  // namespace flexteam::http
