// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/endpoints/study_job.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/one_more.h"
#include "model/instant.h"
#include "service/studies/studies.h"

namespace flexteam::http::endpoints {
namespace {

using service::StudyKind;

Answer stopped(Context& context, StudyKind kind) {
  context.studies.cancel(kind);
  return json_answer(progress_of(context.studies, kind));
}

api::Delivered to_api(const service::ComparisonSide& side) {
  return {.available_hours = side.available,
          .planned_hours = side.delivered.hours,
          .product_count = side.delivered.products,
          .order_count = side.delivered.orders};
}

api::PoolAndAlone to_api(const service::MunicipalityComparison& one) {
  return {.asked_hours = one.asked.hours,
          .product_count = one.asked.products,
          .pool = to_api(one.pool),
          .alone = to_api(one.alone)};
}

api::OneMorePerson to_api(const service::Kept& kept, const service::AddedPerson& person) {
  return {.role = person.role,
          .role_name = service::role_name(kept.menu, person.role),
          .from = quarter_text(person.from),
          .from_week = person.week,
          .available_hours = person.available,
          .effect = http::to_api(kept, person.effect)};
}

}  // namespace

Answer get_pool_or_alone(Context& context, const api::GetPoolOrAlone& call) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::PoolOrAlone view{.progress = progress_of(context.studies, StudyKind::pool_or_alone)};
  const auto found = context.store.read([](store::ReadTransaction& tx) { return service::last_pool_or_alone(tx); });
  if (!found) return json_answer(view);
  view.made_at = model::to_string(found->made);
  view.seconds_per_plan = found->seconds_per_plan;
  view.weeks = span_of(found->first_week, model::plus(found->first_week, found->weeks - 1));
  view.region = to_api(service::region_of(*found));
  const auto asked_for = [&](const std::string& code) {
    return !call.municipality_code || *call.municipality_code == code;
  };
  for (const auto& one : found->municipalities) {
    if (!asked_for(one.municipality)) continue;
    const auto* municipality = service::find_municipality(kept, one.municipality);
    view.municipalities.push_back({.code = one.municipality,
                                   .name = service::place_name(kept, one.municipality),
                                   .sign = municipality == nullptr ? std::string() : municipality->sign,
                                   .delivered = to_api(one)});
  }
  std::ranges::sort(view.municipalities, {}, &api::MunicipalityPoolAndAlone::name);
  for (const auto& one : found->orders) {
    const auto* order = service::find_order(kept, one.order);
    if (order == nullptr || !asked_for(one.municipality)) continue;
    view.orders.push_back({.order_id = one.order.value,
                           .municipality_code = one.municipality,
                           .title = order_title(kept, one.order),
                           .pool_finish = one.pool_finish,
                           .alone_finish = one.alone_finish});
  }
  return json_answer(view);
}

Answer create_pool_or_alone(Context& context, const api::CreatePoolOrAlone& call) {
  return started(context, StudyKind::pool_or_alone, {.seconds_per_plan = call.body.seconds_per_plan, .alphas = {}},
                 "/pool-or-alone");
}

Answer cancel_pool_or_alone(Context& context, const api::CancelPoolOrAlone& /*call*/) {
  return stopped(context, StudyKind::pool_or_alone);
}

Answer get_one_more(Context& context, const api::GetOneMore& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::OneMore view{.progress = progress_of(context.studies, StudyKind::one_more)};
  const auto found = context.store.read([](store::ReadTransaction& tx) { return service::last_one_more(tx); });
  if (!found) return json_answer(view);
  view.made_at = model::to_string(found->made);
  view.seconds_per_plan = found->seconds_per_plan;
  view.weeks = span_of(found->first_week, model::plus(found->first_week, found->weeks - 1));
  view.planned_hours = found->delivered.hours;
  view.product_count = found->delivered.products;
  for (const auto& role : found->roles) {
    api::OneMoreRole row{
        .role = role.role, .role_name = service::role_name(kept.menu, role.role), .nobody = role.nobody};
    for (const auto& one : role.quarters) {
      row.quarters.push_back({.quarter = quarter_text(one.quarter), .hours = tenth(one.hours)});
    }
    view.roles.push_back(std::move(row));
  }
  for (const auto& person : found->people) view.people.push_back(to_api(kept, person));
  return json_answer(view);
}

Answer create_one_more(Context& context, const api::CreateOneMore& call) {
  return started(context, StudyKind::one_more, {.seconds_per_plan = call.body.seconds_per_plan, .alphas = {}},
                 "/one-more");
}

Answer cancel_one_more(Context& context, const api::CancelOneMore& /*call*/) {
  return stopped(context, StudyKind::one_more);
}

Answer get_alpha_curve(Context& context, const api::GetAlphaCurve& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::AlphaCurve view{.progress = progress_of(context.studies, StudyKind::alpha_curve),
                       .fairness_alpha = kept.settings.fairness_alpha};
  const auto found = context.store.read([](store::ReadTransaction& tx) { return service::last_alpha_curve(tx); });
  if (!found) return json_answer(view);
  view.made_at = model::to_string(found->made);
  view.seconds_per_plan = found->seconds_per_plan;
  for (const auto& point : found->points) {
    view.points.push_back({.alpha = point.alpha,
                           .found_with = point.found_with,
                           .planned_hours = point.hours,
                           .finished_order_count = point.orders,
                           .worst_off_code = point.worst_off,
                           .worst_off_name = service::place_name(kept, point.worst_off),
                           .worst_off_part = point.worst_part});
  }
  return json_answer(view);
}

Answer create_alpha_curve(Context& context, const api::CreateAlphaCurve& call) {
  std::vector<double> alphas = call.body.alphas.value_or(std::vector<double>{0, 0.5, 1, 2, 4, 8});
  std::ranges::sort(alphas);
  alphas.erase(std::ranges::unique(alphas).begin(), alphas.end());
  return started(context, StudyKind::alpha_curve,
                 {.seconds_per_plan = call.body.seconds_per_plan, .alphas = std::move(alphas)}, "/alpha-curve");
}

Answer cancel_alpha_curve(Context& context, const api::CancelAlphaCurve& /*call*/) {
  return stopped(context, StudyKind::alpha_curve);
}

}  // namespace flexteam::http::endpoints
