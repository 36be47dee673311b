// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/basics.h"
#include "http/to_api/explanations.h"
#include "http/to_api/plans.h"
#include "service/plans/decide.h"
#include "service/plans/drafts.h"
#include "service/plans/recommendations.h"
#include "service/plans/rule_check.h"
#include "service/plans/update.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::http::endpoints {
namespace {

Answer nothing_published() {
  return problem_answer(409, "Er is nog geen gepubliceerd plan. Maak er eerst een");
}

api::BrokenLine view_of(const service::Kept& kept, const service::BrokenLine& line) {
  api::BrokenLine view;
  view.order_id = line.order.value;
  view.order_title = order_title(kept, line.order);
  view.municipality_code = order_municipality(kept, line.order);
  view.item = line.item;
  view.item_name = service::item_name(kept, line.order, line.item);
  view.line = line.line;
  view.role = service::line_name(kept.menu, line.line).role;
  if (line.member) view.member = ref_of(kept, *line.member);
  view.span = span_of(line.from, line.until);
  view.by_hand = line.by_hand;
  for (const auto& rule : line.rules) view.rules.push_back({.rule = rule.rule, .text = rule.message});
  for (const auto& repair : line.repairs) {
    view.repairs.push_back({.member = ref_of(kept, repair.member),
                            .from = repair.from,
                            .text = service::repair_text(kept, line, repair),
                            .others = repair.others});
  }
  return view;
}

/// Lines that can be asked of an order.
std::vector<api::RecommendationStep> steps_of(const service::Kept& kept, const model::Order& order) {
  std::vector<api::RecommendationStep> steps;
  for (const auto& step : service::steps_of(order, service::menu_of(kept, order))) {
    for (const auto& line : step.lines) {
      steps.push_back({.item = step.item,
                       .item_name = step.name,
                       .line = line.number,
                       .role = line.role,
                       .role_name = service::role_name(kept.menu, line.role),
                       .own = line.own});
    }
  }
  return steps;
}

api::Recommendation view_of(const service::Kept& kept, const api::RecommendationList& asked,
                            const service::Recommendation& one) {
  api::Recommendation view;
  view.member = ref_of(kept, one.member);
  view.from = one.from;
  view.gain_hours = tenth(one.gain_hours);
  view.late_weeks = one.late_weeks;
  view.broken_agreements = one.agreements;
  for (const auto& change : one.changes) {
    const bool itself = change.order.value == asked.order_id && change.item == asked.item && change.line == asked.line;
    if (!itself) {
      view.differences.push_back(to_api(kept, change));
    } else if (change.after) {
      view.span = span_of(change.after->from, change.after->until);
    }
  }
  return view;
}

/// A decision is about a line of the draft or the published plan, and there is one about each.
CallProblems problems_of(const std::vector<service::Decision>& decisions, const service::Outcome& draft,
                         const service::Outcome& published) {
  CallProblems problems;
  std::set<std::tuple<model::OrderId, std::string, int>> seen;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const auto& one = decisions[i];
    const auto place = fmt::format("/decisions/{}", i);
    if (!service::pin_of(draft, one.order, one.item, one.line) &&
        !service::pin_of(published, one.order, one.item, one.line)) {
      problems.push_back({In::body, place, "deze regel staat in geen van beide plannen"});
    } else if (!seen.insert({one.order, one.item, one.line}).second) {
      problems.push_back({In::body, place, "over deze regel staat er al een besluit bij"});
    }
  }
  return problems;
}

}  // namespace

Answer update_published_plan(Context& context, const api::UpdatePublishedPlan& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  if (!kept.published) return nothing_published();
  const auto replan = service::update_published(kept, context.today());
  const auto draft = context.store.write(context.intent("plan.update"), [&](store::WriteTransaction& tx) {
    return service::add_draft(tx, replan.plan, replan.built, kept.menu, "Bijgewerkt plan");
  });
  if (!draft) return refused(draft.error());
  service::drop_old_drafts(context.store);
  const auto key = std::to_string(draft->id.value);
  const auto made = find_plan(context, key);
  return made ? created(plan_answer(*made), "/plans/" + key) : no_such_plan(key);
}

Answer decide_differences(Context& context, const api::DecideDifferences& call) {
  const auto plan = plan_as_seen(context, call.plan_key, call.if_match);
  if (!plan) return plan.error();
  const auto& kept = plan->snapshot->kept;
  const auto& head = plan->view.head;
  if (head.state != model::PlanState::draft) {
    return problem_answer(409, "Alleen van een concept kun je verschillen aannemen of terugzetten");
  }
  if (!kept.published) return nothing_published();
  std::vector<service::Decision> decisions;
  decisions.reserve(call.body.decisions.size());
  for (const auto& one : call.body.decisions) {
    decisions.push_back(
        {.order = {one.order_id}, .item = one.item, .line = static_cast<int>(one.line), .accepted = one.accept});
  }
  if (auto problems = problems_of(decisions, *plan->view.outcome, *kept.published); !problems.empty()) {
    return bad_request(problems);
  }
  const auto decided = service::decide(kept, *plan->view.outcome, *kept.published, decisions);
  const auto& replan = decided.replan;
  const auto draft = context.store.write(context.intent("plan.decide"), [&](store::WriteTransaction& tx) {
    return service::replace_draft(tx, head.id, head.version, replan.plan, replan.built, kept.menu,
                                  replan.outcome.decided);
  });
  if (!draft) return refused(draft.error());
  const auto now = find_plan(context, std::to_string(draft->id.value));
  if (!now) return no_such_plan(call.plan_key);
  api::DecisionOutcome outcome{.plan = to_api(now->snapshot->kept, now->view), .not_kept = {}};
  for (const auto& one : decided.not_kept) {
    outcome.not_kept.push_back({.order_id = one.decision.order.value,
                                .item = one.decision.item,
                                .line = one.decision.line,
                                .text = one.message});
  }
  return with_version(json_answer(outcome), now->view.head.version);
}

Answer get_rule_check(Context& context, const api::GetRuleCheck& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  const auto& kept = plan->snapshot->kept;
  const auto check = service::check_rules(kept, *plan->view.outcome, context.today());
  api::RuleCheck view;
  view.plan_id = plan->view.head.id.value;
  view.rule_count = static_cast<std::int64_t>(service::rule_count());
  for (const auto& line : check.lines) view.lines.push_back(view_of(kept, line));
  for (const auto& rule : check.others) view.others.push_back({.rule = rule.rule, .text = rule.message});
  return json_answer(view);
}

Answer list_recommendations(Context& context, const api::ListRecommendations& call) {
  const auto plan = find_plan(context, call.plan_key);
  if (!plan) return no_such_plan(call.plan_key);
  const auto& kept = plan->snapshot->kept;
  const auto* order = service::find_order(kept, {call.order_id});
  if (order == nullptr) return not_there("Aanvraag", call.order_id);
  const auto line = call.line ? std::optional(static_cast<int>(*call.line)) : std::nullopt;
  const auto found = service::recommend(kept, *plan->view.outcome, order->id, call.item, line);
  if (!found) return problem_answer(404, "Van deze aanvraag is niets te plannen");
  api::RecommendationList list;
  list.plan_id = plan->view.head.id.value;
  list.order_id = order->id.value;
  list.item = found->item;
  list.item_name = service::item_name(kept, order->id, found->item);
  list.line = found->line;
  list.role = service::line_name(kept.menu, found->line).role;
  list.steps = steps_of(kept, *order);
  for (const auto& change : found->lapsed) list.lapsed.push_back(to_api(kept, change));
  for (const auto& one : found->list) list.recommendations.push_back(view_of(kept, list, one));
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
