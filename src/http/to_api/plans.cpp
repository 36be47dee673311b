// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/plans.h"

#include <fmt/core.h>

#include <charconv>
#include <map>

#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/orders.h"
#include "http/to_api/runs.h"
#include "model/instant.h"
#include "service/insight/overview.h"

namespace flexteam::http {
namespace {

api::PlanState to_api(model::PlanState state) {
  switch (state) {
    case model::PlanState::draft:
      return api::PlanState::draft;
    case model::PlanState::published:
      return api::PlanState::published;
    case model::PlanState::superseded:
      return api::PlanState::superseded;
  }
  return {};
}

void count_orders(const service::Kept& kept, const service::Outcome& plan, api::Plan& view) {
  std::map<model::OrderId, service::OrderProgress> progress;
  for (auto& one : service::progress_of(kept, plan)) progress.emplace(one.order, std::move(one));
  for (const auto& order : kept.orders) {
    const auto found = progress.find(order.id);
    switch (planned_state(kept, order, found == progress.end() ? nullptr : &found->second)) {
      case api::PlannedState::planned:
        ++view.planned_order_count;
        break;
      case api::PlannedState::partly:
        ++view.partly_order_count;
        break;
      case api::PlannedState::unplanned:
        ++view.unplanned_order_count;
        break;
      case api::PlannedState::none:
        break;
    }
  }
}

}  // namespace

api::Plan to_api(const service::Kept& kept, const PlanView& plan) {
  api::Plan view;
  view.id = plan.head.id.value;
  view.version = plan.head.version;
  view.state = to_api(plan.head.state);
  view.name = plan.head.name;
  view.created_at = model::to_string(plan.head.created);
  if (plan.head.published) view.published_at = model::to_string(*plan.head.published);
  if (plan.head.based_on) view.base_plan_id = plan.head.based_on->value;
  view.first_week = plan.head.first_week;
  view.weeks = plan.head.weeks;
  view.value = value_of(plan.head.score, plan.head.bound);
  count_orders(kept, *plan.outcome, view);
  for (const auto& assignment : plan.outcome->assignments) view.planned_hours += hours_of(assignment);
  view.asked_hours = whole(service::overview_of(kept, *plan.outcome).total.asked_hours);
  return view;
}

std::optional<model::PlanId> plan_id(const service::Kept& kept, std::string_view key) {
  if (key == "latest" && kept.draft_plan) return kept.draft_plan->id;
  if (key == "latest" || key == "published") {
    return kept.published_plan ? std::optional(kept.published_plan->id) : std::nullopt;
  }
  model::PlanId id;
  const auto read = std::from_chars(key.data(), key.data() + key.size(), id.value);
  return read.ec == std::errc{} ? std::optional(id) : std::nullopt;
}

std::optional<FoundPlan> find_plan(Context& context, std::string_view key) {
  auto snapshot = context.snapshots.current();
  const auto id = plan_id(snapshot->kept, key);
  auto view = id ? context.snapshots.plan(*id) : std::nullopt;
  if (!view) return std::nullopt;
  return FoundPlan{std::move(snapshot), std::move(*view)};
}

Answer plan_answer(const FoundPlan& plan) {
  return with_version(json_answer(to_api(plan.snapshot->kept, plan.view)), plan.view.head.version);
}

std::expected<FoundPlan, Answer> plan_as_seen(Context& context, std::string_view key,
                                              const std::optional<std::string>& if_match) {
  const auto version = version_in(if_match);
  if (!version) return std::unexpected(version.error());
  auto plan = find_plan(context, key);
  if (!plan) return std::unexpected(no_such_plan(key));
  if (plan->view.head.version != *version) {
    return std::unexpected(refused(store::Refusal{.reason = store::Reason::version_conflict}));
  }
  return std::move(*plan);
}

Answer no_such_plan(std::string_view key) {
  if (key == "published") return problem_answer(404, "Er is nog geen plan gepubliceerd");
  if (key == "latest") return problem_answer(404, "Er is nog geen plan. Maak er eerst een");
  return problem_answer(404, fmt::format("Plan {} is er niet (meer)", key));
}

}  // namespace flexteam::http
