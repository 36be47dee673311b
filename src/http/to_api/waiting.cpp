// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/waiting.h"

#include <utility>

#include "http/to_api/basics.h"
#include "service/insight/sentences.h"
#include "service/insight/waiting.h"

namespace flexteam::http {
namespace {

api::WaitingGroupHindrance to_api(service::Hindrance hindrance) {
  switch (hindrance) {
    case service::Hindrance::time:
      return api::WaitingGroupHindrance::time;
    case service::Hindrance::worth:
      return api::WaitingGroupHindrance::worth;
    case service::Hindrance::nothing:
      return api::WaitingGroupHindrance::nothing;
    case service::Hindrance::role:
      break;
  }
  return api::WaitingGroupHindrance::role;
}

api::Decider to_api(service::Decider decider) {
  if (decider == service::Decider::both) return api::Decider::both;
  return decider == service::Decider::municipality ? api::Decider::municipality : api::Decider::team;
}

api::WaitingStep to_api(const service::Kept& kept, const service::UnplannedStep& step) {
  const auto* order = service::find_order(kept, step.order);
  api::WaitingStep view;
  view.order_id = step.order.value;
  view.order_title = order->title;
  view.municipality_code = order->municipality;
  view.item = step.item;
  view.item_name = service::item_name(kept, step.order, step.item);
  view.role = step.role;
  view.role_name = service::role_name(kept.menu, step.role);
  view.change = service::needs_text(kept, step);
  view.decider = to_api(service::decider_of(kept, step));
  view.possible = span_of(step.fits_from, step.fits_until);
  return view;
}

}  // namespace

api::WaitingList waiting_of(const service::Kept& kept, const service::Outcome& plan, std::string_view municipality) {
  api::WaitingList list;
  for (const auto& group : service::waiting_groups(kept, plan, municipality)) {
    api::WaitingGroup view;
    view.hindrance = to_api(group.hindrance);
    view.text = service::sentence(kept, group);
    if (!group.role.empty()) {
      view.role = group.role;
      view.role_name = service::role_name(kept.menu, group.role);
      view.own = group.own;
    }
    if (group.quarter) view.quarter = quarter_text(*group.quarter);
    view.following_count = group.following;
    view.hours = whole(group.hours);
    for (const auto* step : group.steps) view.steps.push_back(to_api(kept, *step));
    list.step_count += static_cast<std::int64_t>(group.steps.size()) + group.following;
    list.groups.push_back(std::move(view));
  }
  return list;
}

}  // namespace flexteam::http
