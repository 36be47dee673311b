// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/agreements.h"

#include "http/endpoints/edit_order.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/plans.h"
#include "store/agreements.h"

namespace flexteam::http::endpoints {
namespace {

Answer answer_version(Context& context, std::int64_t order_id, std::int64_t number,
                      const std::optional<std::string>& if_match, const std::string& action, service::OrderAction what,
                      const std::string& comment) {
  return edit_order(context, order_id, if_match, action, [&](store::WriteTransaction& tx, model::Order order) {
    return edited(service::answer(tx, std::move(order), static_cast<int>(number), what, signer(context.who), comment));
  });
}

}  // namespace

Answer list_agreements(Context& context, const api::ListAgreements& call) {
  const auto snapshot = context.snapshots.current();
  const auto* order = service::find_order(snapshot->kept, {call.order_id});
  if (order == nullptr) return not_there("Aanvraag", call.order_id);
  const auto versions = context.store.read_only_of(only_of(context.who), [&](store::ReadTransaction& tx) {
    return store::agreements::of_order(tx, {call.order_id});
  });
  return with_version(json_answer(list_of(context.who, snapshot->kept, *order, versions)), order->version);
}

Answer propose_agreement(Context& context, const api::ProposeAgreement& call) {
  const auto plan = find_plan(context, call.body.plan_key);
  if (!plan) return no_such_plan(call.body.plan_key);
  auto answer = edit_order(
      context, call.order_id, call.if_match, "agreement.propose", [&](store::WriteTransaction& tx, model::Order order) {
        return edited(service::propose(
            tx, std::move(order),
            {.plan = plan->view.head.id, .conditions = call.body.conditions, .reason = call.body.reason.value_or("")},
            signer(context.who)));
      });
  if (answer.status != 200) return answer;
  return created(std::move(answer), "/orders/" + std::to_string(call.order_id) + "/agreements");
}

Answer record_force_majeure(Context& context, const api::RecordForceMajeure& call) {
  const auto plan = find_plan(context, call.body.plan_key);
  if (!plan) return no_such_plan(call.body.plan_key);
  return edit_order(
      context, call.order_id, call.if_match, "agreement.force-majeure",
      [&](store::WriteTransaction& tx, model::Order order) {
        return edited(service::record_force_majeure(
            tx, std::move(order), {.plan = plan->view.head.id, .conditions = {}, .reason = call.body.reason},
            signer(context.who)));
      });
}

Answer accept_agreement(Context& context, const api::AcceptAgreement& call) {
  return answer_version(context, call.order_id, call.agreement_number, call.if_match, "agreement.accept",
                        service::OrderAction::accept, {});
}

Answer ask_agreement_change(Context& context, const api::AskAgreementChange& call) {
  return answer_version(context, call.order_id, call.agreement_number, call.if_match, "agreement.ask-change",
                        service::OrderAction::ask_change, call.body.comment);
}

Answer decline_agreement(Context& context, const api::DeclineAgreement& call) {
  return answer_version(context, call.order_id, call.agreement_number, call.if_match, "agreement.decline",
                        service::OrderAction::refuse, call.body.reason);
}

}  // namespace flexteam::http::endpoints
