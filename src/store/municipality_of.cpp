// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/municipality_of.h"

#include "model/member.h"
#include "model/words.h"

namespace flexteam::store {

namespace {

std::string text_in(const Row& row, std::size_t column) {
  const auto* text = std::get_if<std::string>(&row[column]);
  return text == nullptr ? std::string() : *text;
}

std::string of_order(ReadTransaction& tx, const sql::Value& order) {
  auto query = tx.query("SELECT municipality FROM orders WHERE id = $1");
  query.set(0, order);
  return query.step() ? query.get<std::string>(0) : std::string();
}

}  // namespace

std::string municipality_of(ReadTransaction& tx, const Table& table, const Row& row) {
  if (&table == &tables::municipalities) return key_text(row[0]);
  if (&table == &tables::members) {
    const bool shared = text_in(row, table.column("bond")) == model::word(model::Bond::shared);
    return shared ? std::string() : text_in(row, table.column("home"));
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == "municipality") return text_in(row, i);
    // Only of rows that are there: an assignment in an old plan may name an order that is gone.
    if (table.columns[i].name == "order_id") return of_order(tx, row[i]);
  }
  return {};
}

}  // namespace flexteam::store
