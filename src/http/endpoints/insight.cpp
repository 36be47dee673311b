// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "http/generated/endpoints.h"
#include "http/to_api/basics.h"
#include "http/to_api/orders.h"
#include "service/insight/capacity.h"
#include "service/insight/overview.h"
#include "service/insight/sentences.h"
#include "service/place_list.h"
#include "service/problem/capacity.h"

namespace flexteam::http::endpoints {
namespace {

constexpr std::size_t bottlenecks_shown = 8;

/// Counts the orders of each municipality by where they stand.
void count_orders(const service::Kept& kept, const service::Outcome& plan,
                  std::map<std::string, api::OverviewMunicipality>& views) {
  std::map<model::OrderId, service::OrderProgress> progress;
  for (auto& one : service::progress_of(kept, plan)) progress.emplace(one.order, std::move(one));
  for (const auto& order : kept.orders) {
    auto& view = views[order.municipality];
    if (!service::is_asked(order)) continue;
    ++view.order_count;
    if (is_new(kept, order)) ++view.new_count;
    const auto found = progress.find(order.id);
    const auto state = planned_state(kept, order, found == progress.end() ? nullptr : &found->second);
    if (state == api::PlannedState::planned) ++view.planned_order_count;
    if (state == api::PlannedState::partly) ++view.partly_order_count;
    if (state == api::PlannedState::unplanned) ++view.unplanned_order_count;
  }
}

std::vector<api::OverviewDistrict> districts_of(const service::Kept& kept, const service::Overview& overview) {
  std::map<std::string, api::OverviewDistrict> districts;
  for (const auto& place : overview.places) {
    const auto code = service::district_of_place(kept, place.place);
    if (code.empty()) continue;
    auto& view = districts[code];
    view.code = code;
    view.municipality_code = place.municipality;
    view.asked_hours += whole(place.asked_hours);
    view.planned_hours += whole(place.planned_hours);
  }
  for (const auto& order : kept.orders) {
    const auto found = districts.find(service::district_of_place(kept, order.place));
    if (found != districts.end() && service::is_asked(order)) ++found->second.order_count;
  }
  std::vector<api::OverviewDistrict> list;
  list.reserve(districts.size());
  for (auto& [code, view] : districts) list.push_back(std::move(view));
  return list;
}

std::vector<api::CapacityRole> roles_of(const service::Kept& kept, const std::vector<service::RoleQuarter>& quarters) {
  std::vector<api::CapacityRole> roles;
  for (const auto& part : quarters) {
    auto role = std::ranges::find_if(
        roles, [&](const api::CapacityRole& known) { return known.role == part.role && known.own == part.own; });
    if (role == roles.end()) {
      roles.push_back(
          {.role = part.role, .role_name = service::role_name(kept.menu, part.role), .own = part.own, .quarters = {}});
      role = std::prev(roles.end());
    }
    role->quarters.push_back({.quarter = quarter_text(part.quarter),
                              .asked_hours = whole(part.asked),
                              .available_hours = whole(part.available),
                              .planned_hours = whole(part.planned)});
  }
  return roles;
}

}  // namespace

Answer get_overview(Context& context, const api::GetOverview& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  service::Outcome empty;
  const auto& plan = published_or_empty(kept, empty);
  const auto found = service::overview_of(kept, plan);
  const int weeks = found.weeks;

  std::map<std::string, api::OverviewMunicipality> views;
  count_orders(kept, plan, views);
  std::map<std::string, double> team_hours;
  for (const auto& standing : service::standings_of(kept, plan, plan.first_week, plan.weeks)) {
    team_hours[standing.municipality] = standing.planned_hours;
  }
  api::Overview overview;
  if (kept.published_plan) overview.plan_id = kept.published_plan->id.value;
  overview.asked_fte = tenth(found.total.asked_fte);
  overview.available_fte = tenth(found.total.there_fte);
  overview.shared_fte = tenth(found.total.shared_fte);
  overview.planned_fte = tenth(found.total.planned_fte);
  for (const auto& balance : found.municipalities) {
    const auto* municipality = service::find_municipality(kept, balance.municipality);
    if (municipality == nullptr) continue;
    auto view = views[balance.municipality];
    view.code = balance.municipality;
    view.name = municipality->name;
    view.sign = municipality->sign;
    view.asked_fte = tenth(balance.asked_fte);
    view.own_fte = tenth(balance.there_fte);
    view.planned_fte = tenth(balance.planned_fte);
    view.team_fte = weeks > 0 ? tenth(service::fte_of_work(team_hours[balance.municipality], weeks)) : 0;
    overview.municipalities.push_back(std::move(view));
  }
  std::ranges::sort(overview.municipalities, {}, &api::OverviewMunicipality::name);
  overview.districts = districts_of(kept, found);
  return json_answer(overview);
}

Answer get_capacity(Context& context, const api::GetCapacity& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  service::Outcome empty;
  const auto& plan = published_or_empty(kept, empty);
  const auto quarters = service::capacity_by_role(kept, plan);

  api::Capacity capacity;
  if (kept.published_plan) capacity.plan_id = kept.published_plan->id.value;
  for (const auto& part : quarters) {
    const auto text = quarter_text(part.quarter);
    if (std::ranges::find(capacity.quarters, text) == capacity.quarters.end()) capacity.quarters.push_back(text);
  }
  std::ranges::sort(capacity.quarters);
  capacity.roles = roles_of(kept, quarters);
  for (const auto& bottleneck : service::bottlenecks(kept, plan, bottlenecks_shown)) {
    api::Bottleneck view;
    view.role = bottleneck.role;
    view.role_name = service::role_name(kept.menu, bottleneck.role);
    view.own = bottleneck.own;
    if (!bottleneck.municipality.empty()) view.municipality_code = bottleneck.municipality;
    view.span = span_of(bottleneck.from, bottleneck.until);
    view.hours_per_week = whole(bottleneck.hours_per_week);
    view.held_back_hours = whole(bottleneck.hours_held_back);
    view.step_count = bottleneck.steps;
    view.text = service::sentence(kept, bottleneck);
    capacity.bottlenecks.push_back(std::move(view));
  }
  return json_answer(capacity);
}

Answer list_shares(Context& context, const api::ListShares& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  service::Outcome empty;
  const auto& plan = published_or_empty(kept, empty);
  std::map<std::string, double> asked;
  for (const auto& balance : service::overview_of(kept, plan).municipalities) {
    asked[balance.municipality] = balance.asked_hours;
  }
  api::ShareList list;
  if (kept.published_plan) list.plan_id = kept.published_plan->id.value;
  list.fairness_alpha = kept.settings.fairness_alpha;
  for (const auto& standing : service::standings_of(kept, plan, plan.first_week, plan.weeks)) {
    const auto* municipality = service::find_municipality(kept, standing.municipality);
    if (municipality == nullptr) continue;
    list.municipalities.push_back({.code = standing.municipality,
                                   .name = municipality->name,
                                   .sign = municipality->sign,
                                   .share = standing.share,
                                   .share_hours = whole(standing.share_hours),
                                   .own_hours = whole(standing.own_there_hours),
                                   .asked_hours = whole(asked[standing.municipality]),
                                   .team_hours = whole(standing.planned_hours),
                                   .planned_hours = whole(standing.planned_hours + standing.own_planned_hours)});
  }
  std::ranges::sort(list.municipalities, {}, &api::ShareRow::name);
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
