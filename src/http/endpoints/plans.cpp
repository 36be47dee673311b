// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/plans.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "http/access/gate.h"
#include "http/endpoints/edit_order.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/boards.h"
#include "http/to_api/explanations.h"
#include "http/to_api/waiting.h"
#include "service/agreements/texts.h"
#include "service/plans/difference_summary.h"
#include "service/plans/drafts.h"
#include "store/plans.h"

namespace flexteam::http::endpoints {
namespace {

BoardWindow window_of(const Context& context, const std::optional<model::Week>& from, std::int64_t count,
                      const std::optional<std::string>& municipality) {
  return {.from = from.value_or(context.this_week()),
          .count = static_cast<int>(count),
          .municipality = municipality.value_or("")};
}

Answer published_meanwhile() {
  return problem_answer(
      409,
      "De planning is net door een ander gepubliceerd. Jouw concept staat er nog. Bekijk het verschil, "
      "en maak een nieuw plan of publiceer toch");
}

/// 409 with every order whose agreement the plan does not keep to.
Answer agreements_in_the_way(const service::Kept& kept, const std::vector<service::BrokenAgreement>& broken) {
  CallProblems problems;
  for (const auto& one : broken) {
    problems.push_back({In::path, fmt::format("/orders/{}", one.order.value), service::in_the_way_text(kept, one)});
  }
  return problem_answer(409, "Dit plan houdt zich niet aan alle afspraken. Daarom is het niet gepubliceerd", problems);
}

}  // namespace

Answer list_plans(Context& context, const api::ListPlans& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto heads = context.store.read([](store::ReadTransaction& tx) { return store::plans::all(tx); });
  api::PlanList list;
  for (const auto& head : heads) {
    if (const auto plan = context.snapshots.plan(head.id)) list.plans.push_back(to_api(snapshot->kept, *plan));
  }
  return json_answer(list);
}

Answer get_plan(Context& context, const api::GetPlan& call) {
  const auto plan = find_plan(context, call.plan_key);
  return plan ? plan_answer(*plan) : no_such_plan(call.plan_key);
}

Answer delete_plan(Context& context, const api::DeletePlan& call) {
  const auto plan = plan_as_seen(context, call.plan_key, call.if_match);
  if (!plan) return plan.error();
  if (plan->view.head.state == model::PlanState::published) {
    return problem_answer(409, "Dit plan geldt nu. Publiceer eerst een ander");
  }
  const auto outcome = context.store.write(context.intent("plan.delete"), [&](store::WriteTransaction& tx) {
    return store::plans::remove(tx, plan->view.head.id);
  });
  return outcome ? empty_answer() : refused(outcome.error());
}

Answer list_plan_member_weeks(Context& context, const api::ListPlanMemberWeeks& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  auto window = window_of(context, call.from, call.count, call.municipality_code);
  if (call.bond) window.bond = from_api(*call.bond);
  window.role = call.role.value_or("");
  return json_answer(member_board(plan->snapshot->kept, plan->view, window));
}

namespace {

/// What an order has in a week stays; which of these hours are whose goes.
void keep_hours_private(const Caller& who, api::OrderBoard& board) {
  for (auto& row : board.rows) {
    for (auto& cell : row.cells) {
      std::erase_if(cell.work, [&](const api::OrderCellWork& work) {
        return !may_see_hours(who, row.municipality_code, {work.member_id});
      });
    }
  }
  std::erase_if(board.lines, [&](const api::BoardLine& line) {
    return !may_see_hours(who, line.municipality_code, {line.member.id});
  });
}

}  // namespace

Answer list_plan_order_weeks(Context& context, const api::ListPlanOrderWeeks& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  auto board =
      order_board(plan->snapshot->kept, plan->view, window_of(context, call.from, call.count, call.municipality_code));
  keep_hours_private(context.who, board);
  return json_answer(board);
}

Answer list_plan_explanations(Context& context, const api::ListPlanExplanations& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  ExplanationFilter filter{.municipality = call.municipality_code.value_or(""), .order = {}, .kind = call.kind};
  if (call.order_id) filter.order = model::OrderId{*call.order_id};
  return json_answer(
      api::ExplanationList{.plan_id = plan->view.head.id.value,
                           .explanations = explanations_of(plan->snapshot->kept, *plan->view.outcome, filter)});
}

Answer list_plan_waiting(Context& context, const api::ListPlanWaiting& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  auto list = waiting_of(plan->snapshot->kept, *plan->view.outcome, call.municipality_code.value_or(""));
  list.plan_id = plan->view.head.id.value;
  return json_answer(list);
}

Answer list_plan_finish_chances(Context& context, const api::ListPlanFinishChances& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  const auto& kept = plan->snapshot->kept;
  api::FinishChanceList list{.plan_id = plan->view.head.id.value};
  for (const auto& one : context.snapshots.finish_chances(*plan->snapshot, plan->view)) {
    const auto* order = service::find_order(kept, one.order);
    if (call.municipality_code && order->municipality != *call.municipality_code) continue;
    list.orders.push_back({.order_id = one.order.value,
                           .municipality_code = order->municipality,
                           .title = order->title,
                           .planned_finish = one.planned,
                           .wished_until = order->wished_until,
                           .chance = one.chance,
                           .early_finish = one.early,
                           .likely_finish = one.likely,
                           .late_finish = one.late});
  }
  return json_answer(list);
}

Answer list_plan_differences(Context& context, const api::ListPlanDifferences& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  const auto other = find_plan(context, call.with);
  if (!other) return no_such_plan(call.with);
  const auto& kept = plan->snapshot->kept;
  auto changes = service::changes_between(kept, other->view.outcome->assignments, plan->view.outcome->assignments);
  if (call.municipality_code) {
    std::erase_if(changes, [&](const auto& change) { return change.municipality != *call.municipality_code; });
  }
  api::PlanDifferences differences;
  differences.plan_id = plan->view.head.id.value;
  differences.with_plan_id = other->view.head.id.value;
  differences.text = service::summary_of(changes);
  for (auto& change : changes) {
    service::keep_hours_private(
        change, [&](model::MemberId member) { return may_see_hours(context.who, change.municipality, member); });
    auto& groups = differences.municipalities;
    if (groups.empty() || groups.back().municipality_code != change.municipality) {
      groups.push_back({.municipality_code = change.municipality, .differences = {}});
    }
    auto& view = groups.back().differences.emplace_back(to_api(kept, change));
    for (const auto& decision : plan->view.outcome->decided) {
      const bool same = service::same_line(decision, change);
      if (same) view.accepted = decision.accepted;
    }
  }
  return json_answer(differences);
}

Answer publish_plan(Context& context, const api::PublishPlan& call) {
  const auto plan = plan_as_seen(context, call.plan_key, call.if_match);
  if (!plan) return plan.error();
  const auto& head = plan->view.head;
  if (head.state != model::PlanState::draft) return problem_answer(409, "Alleen een concept kan worden gepubliceerd");
  const auto outcome = context.store.write(context.intent("plan.publish"), [&](store::WriteTransaction& tx) {
    service::PublishOptions options{.beside = head.based_on, .propose = call.propose, .by = signer(context.who)};
    if (call.force) {
      const auto published = store::plans::published(tx);
      options.beside = published ? std::optional(published->id) : std::nullopt;
    }
    return service::publish_draft(tx, head.id, options);
  });
  if (!outcome && !outcome.error().in_the_way.empty()) {
    return agreements_in_the_way(plan->snapshot->kept, outcome.error().in_the_way);
  }
  if (!outcome && outcome.error().refusal.reason == store::Reason::version_conflict) return published_meanwhile();
  if (!outcome) return refused(outcome.error().refusal);
  const auto published = find_plan(context, std::to_string(outcome->id.value));
  return published ? plan_answer(*published) : no_such_plan(call.plan_key);
}

}  // namespace flexteam::http::endpoints
