// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/endpoints/edit_order.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/agreements.h"
#include "http/to_api/basics.h"
#include "http/to_api/plans.h"
#include "service/agreements/content.h"
#include "service/insight/plan_hours.h"
#include "store/orders.h"

namespace flexteam::http::endpoints {
namespace {

api::BrokenAgreementList broken_list(const Context& context, const FoundPlan& plan) {
  api::BrokenAgreementList list;
  list.plan_id = plan.view.head.id.value;
  list.plan_version = plan.view.head.version;
  list.broken = broken_views(plan.snapshot->kept, *plan.view.outcome, context.this_week());
  return list;
}

/// Whose agreements are proposed anew: those that the plan breaks, or of these the ones that are named. A paused or
/// stopped order has nothing to propose.
std::expected<std::vector<model::OrderId>, Answer> asked_orders(const api::ChangeProposalsCreate& body,
                                                                const FoundPlan& plan) {
  const auto& kept = plan.snapshot->kept;
  std::vector<model::OrderId> broken;
  for (const auto& one : service::broken_agreements(kept.orders, kept.agreements, plan.view.outcome->assignments,
                                                    plan.view.outcome->first_week)) {
    if (one.state == model::OrderState::agreed) broken.push_back(one.order);
  }
  if (!body.order_ids) return broken;
  std::vector<model::OrderId> asked;
  CallProblems problems;
  for (std::size_t i = 0; i < body.order_ids->size(); ++i) {
    asked.push_back({(*body.order_ids)[i]});
    if (std::ranges::find(broken, asked.back()) == broken.end()) {
      problems.push_back({In::body, "/orderIds/" + std::to_string(i), "dit plan wijkt niet af van die afspraak"});
    }
  }
  if (!problems.empty()) return std::unexpected(bad_request(problems));
  std::ranges::sort(asked);
  asked.erase(std::ranges::unique(asked).begin(), asked.end());
  return asked;
}

}  // namespace

Answer list_change_proposals(Context& context, const api::ListChangeProposals& call) {
  const auto plan = find_plan(context, call.plan_key);
  return plan ? json_answer(broken_list(context, *plan)) : no_such_plan(call.plan_key);
}

Answer create_change_proposals(Context& context, const api::CreateChangeProposals& call) {
  const auto plan = plan_as_seen(context, call.plan_key, call.if_match);
  if (!plan) return plan.error();
  const auto& head = plan->view.head;
  const auto orders = asked_orders(call.body, *plan);
  if (!orders) return orders.error();
  if (orders->empty())
    return problem_answer(409, "Dit plan houdt zich aan alle afspraken. Er is niets voor te stellen");
  std::optional<Answer> stopped;
  const auto done = context.store.write(
      context.intent("agreement.propose-changes"), [&](store::WriteTransaction& tx) -> store::Outcome<void> {
        stopped.reset();
        for (const auto id : *orders) {
          auto order = store::orders::find(tx, id);
          if (!order) return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
          auto proposed = edited(service::propose(tx, *std::move(order),
                                                  {.plan = head.id, .conditions = {}, .reason = call.body.reason},
                                                  signer(context.who)));
          if (!proposed) {
            stopped = std::move(proposed.error());
            return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
          }
        }
        return {};
      });
  if (stopped) return *stopped;
  if (!done) return refused(done.error());
  const auto now = find_plan(context, std::to_string(head.id.value));
  if (!now) return no_such_plan(call.plan_key);
  return created(json_answer(broken_list(context, *now)),
                 "/plans/" + std::to_string(head.id.value) + "/change-proposals");
}

Answer list_plan_hours(Context& context, const api::ListPlanHours& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  const auto& kept = plan->snapshot->kept;
  api::PlannedHourList list;
  list.plan_id = plan->view.head.id.value;
  for (auto& row : service::planned_hours(kept, *plan->view.outcome, call.from.value_or(context.this_week()),
                                          static_cast<int>(call.count), call.municipality_code.value_or(""))) {
    list.hours.push_back({.week = row.week,
                          .member = ref_of(kept, row.member),
                          .employer = std::move(row.employer),
                          .director = std::move(row.director),
                          .payer = std::move(row.payer),
                          .order_id = row.order.value,
                          .order_title = order_title(kept, row.order),
                          .municipality_code = std::move(row.municipality),
                          .funding = std::move(row.funding),
                          .sector = std::move(row.sector),
                          .hours = row.hours.value});
  }
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
