// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/endpoints/edit_order.h"

#include "http/refusals.h"
#include "http/to_api/orders.h"
#include "model/words.h"
#include "store/orders.h"

namespace flexteam::http::endpoints {

service::Signer signer(const Caller& who) {
  const auto role = who.role();
  return {.account = who.actor, .role = role ? std::string(model::word(*role)) : std::string()};
}

Edited edited(service::Acted<model::Order> acted, const std::string& field) {
  if (acted) return *std::move(acted);
  const auto& no = acted.error();
  return std::unexpected(no.why.empty() ? refused(no.refusal, field) : problem_answer(409, no.why));
}

Answer order_answer(Context& context, const model::Order& order) {
  const auto snapshot = context.snapshots.current();
  const OrderViews views(context.who, snapshot->kept, context.this_week(), order.municipality);
  return with_version(json_answer(views.view(order)), order.version);
}

Answer edit_order(Context& context, std::int64_t id, const std::optional<std::string>& if_match,
                  const std::string& action,
                  const std::function<Edited(store::WriteTransaction&, model::Order)>& edit) {
  const auto version = version_in(if_match);
  if (!version) return version.error();
  std::optional<Answer> stopped;
  const auto outcome =
      context.store.write(context.intent(action), [&](store::WriteTransaction& tx) -> store::Outcome<model::Order> {
        stopped.reset();
        auto order = store::orders::find(tx, {id});
        if (!order) return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
        if (order->version != *version) {
          return std::unexpected(store::Refusal{.reason = store::Reason::version_conflict});
        }
        auto done = edit(tx, *std::move(order));
        if (done) return *std::move(done);
        stopped = std::move(done.error());
        return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
      });
  if (stopped) return *stopped;
  return outcome ? order_answer(context, *outcome) : refused(outcome.error());
}

Answer act_on(Context& context, std::int64_t id, const std::optional<std::string>& if_match, const std::string& action,
              service::OrderAction what, const std::string& reason) {
  return edit_order(context, id, if_match, action, [&](store::WriteTransaction& tx, model::Order order) {
    return edited(service::act(tx, std::move(order), what, signer(context.who), reason, context.this_week()));
  });
}

}  // namespace flexteam::http::endpoints
