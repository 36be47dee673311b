// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/agreements.h"

#include "model/words.h"
#include "store/agreement_content.h"
#include "store/migrate.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::agreements {

namespace {

using model::Agreement;

sql::Value plan_value(const Agreement& agreement) {
  if (!agreement.plan) return {};
  return agreement.plan->value;
}

Row row_of(const Agreement& agreement) {
  Row row{agreement.id.value,
          agreement.order.value,
          agreement.content.municipality,
          std::int64_t{agreement.number},
          std::string(model::word(agreement.kind)),
          std::string(model::word(agreement.state)),
          canonical_text(agreement.content),
          agreement.content_hash,
          plan_value(agreement),
          agreement.reason,
          agreement.proposed.account,
          agreement.proposed.role,
          model::to_string(agreement.proposed.at)};
  if (agreement.answered) {
    row.emplace_back(agreement.answered->account);
    row.emplace_back(agreement.answered->role);
    row.emplace_back(model::to_string(agreement.answered->at));
  } else {
    row.resize(row.size() + 3);
  }
  row.emplace_back(agreement.answer);
  return row;
}

Agreement read(const sql::Statement& row) {
  Agreement agreement;
  std::string_view municipality, kind, state, content, proposed;
  std::optional<std::int64_t> plan;
  std::optional<std::string> by, as, at;
  row.into(agreement.id.value, agreement.order.value, municipality, agreement.number, kind, state, content,
           agreement.content_hash, plan, agreement.reason, agreement.proposed.account, agreement.proposed.role,
           proposed, by, as, at, agreement.answer);
  agreement.kind = model::choice<model::AgreementKind>(kind).value();
  agreement.state = model::choice<model::AgreementState>(state).value();
  agreement.content = content_from(content);
  if (plan) agreement.plan = model::PlanId{*plan};
  agreement.proposed.at = model::parse_instant(proposed).value();
  if (by && at) agreement.answered = {*by, as.value_or(""), model::parse_instant(*at).value()};
  return agreement;
}

}  // namespace

std::vector<Agreement> of_order(ReadTransaction& tx, model::OrderId order) {
  static const auto sql = tables::agreements.select + " WHERE order_id = $1 ORDER BY number";
  auto query = tx.query(sql);
  query.bind(order.value);
  return rows::all(query, read);
}

std::optional<Agreement> find(ReadTransaction& tx, model::OrderId order, int number) {
  static const auto sql = tables::agreements.select + " WHERE order_id = $1 AND number = $2";
  auto query = tx.query(sql);
  query.bind(order.value, number);
  return rows::first(query, read);
}

std::vector<Agreement> standing(ReadTransaction& tx) {
  static const auto sql = tables::agreements.select +
                          " WHERE EXISTS (SELECT 1 FROM orders WHERE orders.id = agreements.order_id AND "
                          "(orders.agreement = agreements.number OR orders.proposal = agreements.number)) "
                          "ORDER BY order_id, number";
  auto query = tx.query(sql);
  return rows::all(query, read);
}

Outcome<Agreement> add(WriteTransaction& tx, Agreement agreement) {
  if (!rows::exists(tx, tables::orders, agreement.order.value)) {
    return rows::unknown(tables::orders, agreement.order.value);
  }
  if (!rows::exists(tx, tables::municipalities, agreement.content.municipality)) {
    return rows::unknown(tables::municipalities, agreement.content.municipality);
  }
  auto last = tx.query("SELECT coalesce(max(number), 0) FROM agreements WHERE order_id = $1");
  last.bind(agreement.order.value).step();
  agreement.number = last.get<int>(0) + 1;
  agreement.id.value = tx.new_key(tables::agreements);
  agreement.content_hash = digest(canonical_text(agreement.content));
  tx.insert(tables::agreements, row_of(agreement));
  return agreement;
}

Outcome<Agreement> answer(WriteTransaction& tx, const Agreement& agreement) {
  if (!tx.update(tables::agreements, row_of(agreement))) {
    return rows::not_found(tables::agreements, agreement.id.value);
  }
  return agreement;
}

}  // namespace flexteam::store::agreements
