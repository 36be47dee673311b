// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/pins.h"

#include "store/lists.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::pins {

namespace {

using model::Pin;

Row row_of(const Pin& pin) {
  return {pin.id.value,           pin.order.value,  pin.item,
          std::int64_t{pin.line}, pin.member.value, model::to_string(pin.from),
          lists::text(pin.hours)};
}

Pin read(const sql::Statement& row) {
  Pin pin;
  std::string_view from, hours;
  row.into(pin.id.value, pin.order.value, pin.item, pin.line, pin.member.value, from, hours);
  pin.from = model::parse_week(from).value();
  lists::read(hours, pin.hours);
  return pin;
}

std::optional<Pin> of_line(ReadTransaction& tx, const Pin& pin) {
  static const auto sql = tables::pins.select + " WHERE order_id = $1 AND item = $2 AND line = $3";
  auto query = tx.query(sql);
  query.bind(pin.order.value, pin.item, pin.line);
  return rows::first(query, read);
}

}  // namespace

std::vector<Pin> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::pins, "order_id, item, line", read);
}

std::vector<Pin> of_order(ReadTransaction& tx, model::OrderId order) {
  static const auto sql = tables::pins.select + " WHERE order_id = $1 ORDER BY item, line";
  auto query = tx.query(sql);
  query.bind(order.value);
  return rows::all(query, read);
}

std::optional<Pin> find(ReadTransaction& tx, model::PinId id) {
  return rows::by_key(tx, tables::pins, id.value, read);
}

Outcome<Pin> put(WriteTransaction& tx, Pin pin) {
  if (!rows::exists(tx, tables::orders, pin.order.value)) return rows::unknown(tables::orders, pin.order.value);
  if (!rows::exists(tx, tables::members, pin.member.value)) return rows::unknown(tables::members, pin.member.value);
  if (const auto there = of_line(tx, pin)) {
    pin.id = there->id;
    tx.update(tables::pins, row_of(pin));
  } else {
    pin.id.value = tx.new_key(tables::pins);
    tx.insert(tables::pins, row_of(pin));
  }
  return pin;
}

Outcome<void> remove(WriteTransaction& tx, model::PinId id) {
  if (!tx.erase(tables::pins, id.value)) return rows::not_found(tables::pins, id.value);
  return {};
}

}  // namespace flexteam::store::pins
