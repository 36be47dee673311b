// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/endpoints/edit_order.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/orders.h"
#include "service/agreements/menu_suggestions.h"
#include "service/order_rules.h"
#include "store/orders.h"

/// Requests that no item of the menu card covers ("staat er niet bij").
namespace flexteam::http::endpoints {
namespace {

Edited not_free() {
  return std::unexpected(
      problem_answer(409, "Deze aanvraag komt van de menukaart. Dit kan alleen bij een aanvraag in eigen woorden"));
}

}  // namespace

Answer set_order_items(Context& context, const api::SetOrderItems& call) {
  const auto snapshot = context.snapshots.current();
  return edit_order(context, call.order_id, call.if_match, "order.set-items",
                    [&](store::WriteTransaction& tx, model::Order order) -> Edited {
                      if (order.free_text.empty()) return not_free();
                      order.items = call.body.items;
                      order.tailoring.clear();
                      for (const auto& change : call.body.tailoring.value_or(std::vector<api::Tailoring>{})) {
                        order.tailoring.push_back(from_api(change));
                      }
                      order.menu_version = snapshot->kept.menu.version;
                      service::sort_items(order, snapshot->kept.menu);
                      if (auto problems = service::problems_of(order, snapshot->kept); !problems.empty()) {
                        return std::unexpected(refused(problems));
                      }
                      return edited(service::act(tx, std::move(order), service::OrderAction::set_items,
                                                 signer(context.who), {}, context.this_week()));
                    });
}

Answer set_order_topic(Context& context, const api::SetOrderTopic& call) {
  return edit_order(context, call.order_id, call.if_match, "order.set-topic",
                    [&](store::WriteTransaction& tx, model::Order order) -> Edited {
                      if (order.free_text.empty()) return not_free();
                      order.topic = service::plain_topic(call.body.topic.value_or(""));
                      auto kept = store::orders::update(tx, std::move(order));
                      if (!kept) return std::unexpected(refused(kept.error()));
                      return *std::move(kept);
                    });
}

Answer list_menu_suggestions(Context& context, const api::ListMenuSuggestions& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const OrderViews views(context.who, snapshot->kept, context.this_week());
  api::MenuSuggestionList list;
  for (const auto& suggestion : service::menu_suggestions(snapshot->kept)) {
    auto& view = list.suggestions.emplace_back();
    view.topic = suggestion.topic;
    for (const auto* order : suggestion.orders) view.orders.push_back(views.view(*order));
  }
  return json_answer(list);
}

}  // namespace flexteam::http::endpoints
