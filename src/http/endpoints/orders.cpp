// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "http/access/gate.h"
#include "http/endpoints/edit_order.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/orders.h"
#include "service/agreements/actions.h"
#include "service/notices/tell.h"
#include "service/order_rules.h"
#include "service/place_list.h"
#include "store/orders.h"

namespace flexteam::http::endpoints {
namespace {

constexpr auto thing = "Aanvraag";

bool contains(const api::Order& order, std::string_view part) {
  return service::folded(order.title).find(part) != std::string::npos ||
         service::folded(order.place_name).find(part) != std::string::npos;
}

model::Order order_of(const api::OrderCreate& body, const service::Kept& kept, const Caller& who) {
  model::Order order;
  order.municipality = body.municipality_code;
  order.place = body.place_id;
  order.items = body.items.value_or(std::vector<std::string>{});
  order.menu_version = kept.menu.version;
  order.free_text = body.free_text.value_or("");
  order.homes = {body.homes.value_or(0)};
  order.rank = static_cast<int>(body.rank.value_or(0));
  order.urgent = body.urgent;
  order.wished_from = body.wished_from;
  order.wished_until = body.wished_until;
  for (const auto& change : body.tailoring.value_or(std::vector<api::Tailoring>{})) {
    order.tailoring.push_back(from_api(change));
  }
  order.title = body.title.value_or("");
  order.funding = body.funding.value_or("");
  order.sector = body.sector.value_or("");
  service::complete(order, nullptr, {}, kept);
  if (body.submit) {
    order = *service::moved(std::move(order), service::OrderAction::submit, signer(who));
    order.requested_at = order.state_at;
  }
  return order;
}

void change(model::Order& order, const api::OrderUpdate& body, const service::Kept& kept) {
  const auto before = order;
  if (order.state == model::OrderState::draft) order.menu_version = kept.menu.version;
  if (body.place_id) order.place = *body.place_id;
  if (body.items) order.items = *body.items;
  if (body.free_text.given) order.free_text = body.free_text.value.value_or("");
  if (body.homes) order.homes = {*body.homes};
  if (body.urgent) order.urgent = *body.urgent;
  if (body.wished_from.given) order.wished_from = body.wished_from.value;
  if (body.wished_until.given) order.wished_until = body.wished_until.value;
  if (body.tailoring) {
    order.tailoring.clear();
    for (const auto& tailoring : *body.tailoring) order.tailoring.push_back(from_api(tailoring));
  } else if (body.items) {
    service::drop_foreign_tailoring(order);
  }
  if (body.funding) order.funding = *body.funding;
  if (body.sector) order.sector = *body.sector;
  if (body.title) order.title = *body.title;
  service::complete(order, &before, {.homes = body.homes.has_value(), .title = body.title.has_value()}, kept);
}

}  // namespace

Answer list_orders(Context& context, const api::ListOrders& call) {
  const auto snapshot = context.snapshots.current();
  const auto municipality = call.municipality_code.value_or("");
  const auto part = service::folded(call.q.value_or(""));
  const OrderViews views(context.who, snapshot->kept, context.this_week(), municipality);
  return json_answer(views.list(municipality, [&](const model::Order& order, const api::Order& view) {
    return sees(context.who, order) && (!call.state || view.state == *call.state) &&
           (!call.planned || view.planning.state == *call.planned) && (part.empty() || contains(view, part));
  }));
}

Answer get_inbox(Context& context, const api::GetInbox& /*call*/) {
  const auto snapshot = context.snapshots.current();
  auto list = OrderViews(context.who, snapshot->kept, context.this_week())
                  .list({}, [&](const model::Order& order, const api::Order&) {
                    // Words that nobody answered stay, however many plans are published meanwhile.
                    return is_new(snapshot->kept, order) ||
                           (order.state == model::OrderState::requested && order.items.empty());
                  });
  std::ranges::stable_sort(list.orders, std::greater{}, &api::Order::urgent);
  return json_answer(list);
}

Answer create_order(Context& context, const api::CreateOrder& call) {
  const auto snapshot = context.snapshots.current();
  const auto order = order_of(call.body, snapshot->kept, context.who);
  if (const auto problems = service::problems_of(order, snapshot->kept); !problems.empty()) return refused(problems);
  const auto outcome = context.store.write(context.intent("order.create"), [&](store::WriteTransaction& tx) {
    auto added = store::orders::add(tx, order);
    if (added && call.body.submit) {
      service::tell(tx, model::NoticeKind::requested, *added, context.who.actor);
    }
    return added;
  });
  if (!outcome) return refused(outcome.error(), "/placeId");
  return created(order_answer(context, *outcome), "/orders/" + std::to_string(outcome->id.value));
}

Answer get_order(Context& context, const api::GetOrder& call) {
  const auto snapshot = context.snapshots.current();
  const auto* order = service::find_order(snapshot->kept, {call.order_id});
  if (order == nullptr) return not_there(thing, call.order_id);
  const OrderViews views(context.who, snapshot->kept, context.this_week(), order->municipality);
  return with_version(json_answer(views.detail(*order)), order->version);
}

Answer update_order(Context& context, const api::UpdateOrder& call) {
  const auto snapshot = context.snapshots.current();
  return edit_order(context, call.order_id, call.if_match, "order.change",
                    [&](store::WriteTransaction& tx, model::Order order) -> Edited {
                      const auto before = order;
                      change(order, call.body, snapshot->kept);
                      if (order == before) return order;
                      if (auto problems = service::problems_of(order, snapshot->kept); !problems.empty()) {
                        return std::unexpected(refused(problems));
                      }
                      return edited(service::act(tx, std::move(order), service::OrderAction::change,
                                                 signer(context.who), {}, context.this_week()),
                                    "/placeId");
                    });
}

Answer delete_order(Context& context, const api::DeleteOrder& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  std::optional<Answer> not_now;
  const auto outcome =
      context.store.write(context.intent("order.delete"), [&](store::WriteTransaction& tx) -> store::Outcome<void> {
        not_now.reset();
        const auto order = store::orders::find(tx, {call.order_id});
        if (order && !service::next_state(order->state, service::OrderAction::remove)) {
          not_now = problem_answer(409, service::not_now(order->state, service::OrderAction::remove));
          return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        }
        return store::orders::remove(tx, {call.order_id}, *version);
      });
  if (not_now) return *not_now;
  return outcome ? empty_answer() : refused(outcome.error());
}

Answer move_order(Context& context, const api::MoveOrder& call) {
  const auto outcome = context.store.write(context.intent("order.move"), [&](store::WriteTransaction& tx) {
    return store::orders::move(tx, {call.order_id}, static_cast<int>(call.body.rank));
  });
  if (!outcome) return refused(outcome.error());
  const auto snapshot = context.snapshots.current();
  const auto municipality = outcome->empty() ? std::string() : outcome->front().municipality;
  return json_answer(OrderViews(context.who, snapshot->kept, context.this_week(), municipality)
                         .list(municipality, [](const model::Order&, const api::Order&) { return true; }));
}

Answer submit_order(Context& context, const api::SubmitOrder& call) {
  const auto snapshot = context.snapshots.current();
  return edit_order(context, call.order_id, call.if_match, "order.submit",
                    [&](store::WriteTransaction& tx, model::Order order) -> Edited {
                      if (order.state == model::OrderState::draft) {
                        // It is asked with the card of this moment, from which something may be gone since.
                        const auto before = order;
                        order.menu_version = snapshot->kept.menu.version;
                        service::complete(order, &before, {}, snapshot->kept);
                        if (auto problems = service::problems_of(order, snapshot->kept); !problems.empty()) {
                          return std::unexpected(refused(problems));
                        }
                      }
                      return edited(service::act(tx, std::move(order), service::OrderAction::submit,
                                                 signer(context.who), {}, context.this_week()));
                    });
}

Answer decline_order(Context& context, const api::DeclineOrder& call) {
  return act_on(context, call.order_id, call.if_match, "order.decline", service::OrderAction::decline,
                call.body.reason);
}

Answer withdraw_order(Context& context, const api::WithdrawOrder& call) {
  return act_on(context, call.order_id, call.if_match, "order.withdraw", service::OrderAction::withdraw, {});
}

Answer pause_order(Context& context, const api::PauseOrder& call) {
  return act_on(context, call.order_id, call.if_match, "order.pause", service::OrderAction::pause, call.body.reason);
}

Answer resume_order(Context& context, const api::ResumeOrder& call) {
  return act_on(context, call.order_id, call.if_match, "order.resume", service::OrderAction::resume, {});
}

Answer stop_order(Context& context, const api::StopOrder& call) {
  return act_on(context, call.order_id, call.if_match, "order.stop", service::OrderAction::stop, call.body.reason);
}

Answer complete_order(Context& context, const api::CompleteOrder& call) {
  return act_on(context, call.order_id, call.if_match, "order.complete", service::OrderAction::complete, {});
}

}  // namespace flexteam::http::endpoints
