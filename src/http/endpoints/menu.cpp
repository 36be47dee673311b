// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/menu.h"
#include "http/to_api/orders.h"
#include "service/insight/fit.h"
#include "service/insight/sentences.h"
#include "service/order_rules.h"
#include "service/place_list.h"
#include "service/problem/order_to_activities.h"
#include "store/menu_cards.h"

namespace flexteam::http::endpoints {
namespace {

std::optional<model::MenuCard> find_card(Context& context, const model::MenuCard& current, const std::string& version) {
  if (version == "current") return current.version > 0 ? std::optional(current) : std::nullopt;
  int number = 0;
  std::from_chars(version.data(), version.data() + version.size(), number);
  return context.store.read(
      [&](store::ReadTransaction& tx) { return store::menu_cards::version(tx, current.programme, number); });
}

model::Order order_of(const api::EstimateRequest& request, const service::Kept& kept) {
  model::Order order;
  if (request.order_id) order.id = model::OrderId{*request.order_id};
  order.municipality = request.municipality_code;
  order.place = request.place_id;
  order.items = request.items;
  order.wished_from = request.wished_from;
  order.wished_until = request.wished_until;
  order.state = model::OrderState::requested;
  // What was asked before stays with the version that it was asked with.
  const auto* before = service::find_order(kept, order.id);
  order.menu_version = before == nullptr ? kept.menu.version : service::menu_of(kept, *before).version;
  for (const auto& change : request.tailoring.value_or(std::vector<api::Tailoring>{})) {
    order.tailoring.push_back(from_api(change));
  }
  order.homes = request.homes ? model::Homes{*request.homes} : service::homes_of_place(kept, order.place);
  service::sort_items(order, service::menu_of(kept, order));
  return order;
}

/// What would change must be there, and of the same municipality.
void check_changed(const model::Order& order, const service::Kept& kept, json::Problems& problems) {
  if (order.id == model::OrderId{}) return;
  const auto* before = service::find_order(kept, order.id);
  if (before == nullptr || before->municipality != order.municipality) {
    problems.push_back({"/orderId", fmt::format("aanvraag {} is er niet in deze gemeente", order.id.value)});
  }
}

/// The item of the order that has to wait for `missing`.
std::string needed_for(const service::Kept& kept, const model::Order& order, const std::string& missing) {
  for (const auto& code : order.items) {
    const auto* item = service::find_item(service::menu_of(kept, order), code);
    if (item != nullptr && std::ranges::find(item->after, missing) != item->after.end()) return code;
  }
  return order.items.front();
}

api::Estimate view_of(const service::Kept& kept, const model::Order& order, const service::Estimate& estimate) {
  api::Estimate view;
  view.homes = order.homes.value;
  view.team_hours = estimate.team.value;
  view.own_hours = estimate.own.value;
  view.hours = view.team_hours + view.own_hours;
  view.lead_time_weeks = estimate.lead_time_weeks;
  for (const auto& role : estimate.roles) {
    view.roles.push_back({.role = role.role,
                          .role_name = service::role_name(kept.menu, role.role),
                          .hours = role.team.value + role.own.value,
                          .team_hours = role.team.value,
                          .own_hours = role.own.value});
  }
  for (const auto& step : service::steps_of(order, service::menu_of(kept, order))) {
    api::EstimateStep seen{
        .item = step.item, .item_name = step.name, .hours = 0, .lead_time_weeks = step.lead_time.value};
    for (const auto& line : step.lines) seen.hours += line.hours.value;
    const auto fitted = std::ranges::find(estimate.steps, step.item, &service::FittedStep::item);
    if (fitted != estimate.steps.end()) seen.span = span_of(fitted->from, fitted->until);
    view.steps.push_back(std::move(seen));
  }
  view.earliest = span_of(estimate.from, estimate.until);
  if (estimate.blocked) view.not_earlier = service::sentence(kept, *estimate.blocked);
  view.share = {.share_hours = whole(estimate.share_hours),
                .planned_hours = whole(estimate.share_used),
                .left_hours = whole(estimate.share_hours - estimate.share_used),
                .left_after_hours = whole(estimate.share_left)};
  for (const auto& code : estimate.missing) {
    const auto* item = service::find_item(service::menu_of(kept, order), code);
    view.missing.push_back(
        {.item = code, .item_name = item == nullptr ? code : item->name, .needed_for = needed_for(kept, order, code)});
  }
  return view;
}

}  // namespace

Answer list_menu_cards(Context& context, const api::ListMenuCards& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::MenuCardVersionList list;
  const auto releases = context.store.read(
      [&](store::ReadTransaction& tx) { return store::menu_cards::releases(tx, kept.menu.programme); });
  for (const auto& release : releases) list.menu_cards.push_back(to_api(kept, release, context.who));
  return json_answer(list);
}

Answer get_menu_card(Context& context, const api::GetMenuCard& call) {
  const auto snapshot = context.snapshots.current();
  const auto card = find_card(context, snapshot->kept.menu, call.menu_version);
  return card ? json_answer(to_api(*card)) : problem_answer(404, "Deze menukaart is er niet");
}

Answer create_estimate(Context& context, const api::CreateEstimate& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  const auto order = order_of(call.body, kept);
  auto problems = service::problems_of(order, kept);
  check_changed(order, kept, problems);
  if (!problems.empty()) return refused(problems);
  service::Outcome empty;
  return json_answer(view_of(kept, order, service::estimate(kept, published_or_empty(kept, empty), order)));
}

}  // namespace flexteam::http::endpoints
