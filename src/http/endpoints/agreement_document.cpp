// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/agreement_document.h"

#include <fmt/format.h>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "store/agreements.h"
#include "store/orders.h"
#include "store/seal_key.h"

namespace flexteam::http::endpoints {

Answer get_agreement_document(Context& context, const api::GetAgreementDocument& call) {
  const auto snapshot = context.snapshots.current();
  std::optional<model::Order> order;
  std::optional<model::Agreement> version;
  std::string key;
  // Both from one picture of the database: whether the version holds stands in the order.
  context.store.read_only_of(only_of(context.who), [&](store::ReadTransaction& tx) {
    order = store::orders::find(tx, {call.order_id});
    version = store::agreements::find(tx, {call.order_id}, static_cast<int>(call.agreement_number));
    key = store::seal_key(tx);
    return true;
  });
  if (!order) return not_there("Aanvraag", call.order_id);
  if (!version) return not_there("Versie", call.agreement_number);
  return with_header(
      text_answer(200, "application/pdf", report::agreement_document(snapshot->kept, *order, *version, key)),
      "Content-Disposition",
      fmt::format("inline; filename=\"afspraak-{}-versie-{}.pdf\"", order->id.value, version->number));
}

}  // namespace flexteam::http::endpoints
