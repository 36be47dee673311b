// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/scenarios.h"

#include <algorithm>

#include "http/to_api/basics.h"
#include "http/to_api/runs.h"
#include "model/instant.h"
#include "service/scenarios/figures.h"

namespace flexteam::http {
namespace {

api::ScenarioChanges to_api(const model::ScenarioChanges& changes) {
  api::ScenarioChanges view;
  for (const auto& one : changes.people) {
    view.people.push_back({.role = one.role,
                           .level = one.level,
                           .hours_per_week = one.per_week.value,
                           .from = one.from,
                           .bond = http::to_api(one.bond),
                           .home_municipality_code = one.home});
  }
  for (const auto& one : changes.departures) view.departures.push_back({one.member.value, one.from});
  for (const auto& one : changes.requests) {
    view.requests.push_back({one.order.value, one.asked, one.wished_from, one.wished_until});
  }
  for (const auto& one : changes.shares) view.shares.push_back({one.municipality, one.share});
  view.fairness_alpha = changes.fairness_alpha;
  if (changes.weeks) view.horizon_weeks = *changes.weeks;
  return view;
}

api::ScenarioMunicipality to_api(const service::Kept& kept, const service::MunicipalityFigures& one) {
  const auto* municipality = service::find_municipality(kept, one.municipality);
  return {.code = one.municipality,
          .name = service::place_name(kept, one.municipality),
          .sign = municipality == nullptr ? std::string() : municipality->sign,
          .asked_hours = one.asked.hours,
          .planned_hours = one.delivered.hours,
          .product_count = one.delivered.products,
          .order_count = one.delivered.orders,
          .part = one.part};
}

std::optional<api::ScenarioResult> result_of(const service::Kept& kept, const model::ScenarioPlan& plan,
                                             const std::string& question) {
  const auto figures = service::figures_from(plan.figures);
  if (!figures) return std::nullopt;
  const auto all = service::delivered_in(*figures);
  api::ScenarioResult result{
      .made_at = model::to_string(plan.made),
      .seconds_per_plan = plan.seconds,
      .outdated = plan.question != question,
      .weeks = span_of(figures->first_week, model::plus(figures->first_week, figures->weeks - 1)),
      .value = value_of(figures->score, figures->bound),
      .planned_hours = all.hours,
      .product_count = all.products,
      .order_count = all.orders};
  if (const auto* worst = service::worst_off(*figures)) {
    result.worst_off_code = worst->municipality;
    result.worst_off_name = service::place_name(kept, worst->municipality);
    result.worst_off_part = worst->part;
  }
  for (const auto& one : figures->municipalities) result.municipalities.push_back(to_api(kept, one));
  std::ranges::sort(result.municipalities, {}, &api::ScenarioMunicipality::name);
  for (const auto& one : figures->orders) {
    if (service::find_order(kept, one.order) == nullptr) continue;
    result.orders.push_back({.order_id = one.order.value,
                             .municipality_code = one.municipality,
                             .title = order_title(kept, one.order),
                             .finish = one.finish});
  }
  return result;
}

}  // namespace

model::ScenarioChanges from_api(const api::ScenarioChanges& changes) {
  model::ScenarioChanges made;
  for (const auto& one : changes.people) {
    made.people.push_back({.role = one.role,
                           .level = static_cast<int>(one.level),
                           .per_week = {one.hours_per_week},
                           .from = one.from,
                           .bond = from_api(one.bond),
                           .home = one.home_municipality_code});
  }
  for (const auto& one : changes.departures) made.departures.push_back({{one.member_id}, one.from});
  for (const auto& one : changes.requests) {
    made.requests.push_back({{one.order_id}, one.asked, one.wished_from, one.wished_until});
  }
  for (const auto& one : changes.shares) made.shares.push_back({one.municipality_code, one.share});
  made.fairness_alpha = changes.fairness_alpha;
  if (changes.horizon_weeks) made.weeks = static_cast<int>(*changes.horizon_weeks);
  return made;
}

api::Scenario to_api(const service::Kept& kept, const model::Scenario& scenario,
                     const std::optional<model::ScenarioPlan>& plan, const std::string& question) {
  api::Scenario view{.id = scenario.id.value,
                     .version = scenario.version,
                     .name = scenario.name,
                     .changes = to_api(scenario.changes),
                     .differences = service::sentences(kept, scenario.changes)};
  if (plan) view.result = result_of(kept, *plan, question);
  return view;
}

api::ScenarioAdoption to_api(const service::Adoption& adoption) {
  api::ScenarioAdoption view{.possible = adoption.obstacle.empty(),
                             .changes = adoption.changes,
                             .others = adoption.others,
                             .can_be_undone = adoption.can_be_undone};
  if (!adoption.obstacle.empty()) view.obstacle = adoption.obstacle;
  return view;
}

}  // namespace flexteam::http
