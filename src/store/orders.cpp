// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/orders.h"

#include <algorithm>

#include "model/words.h"
#include "store/lists.h"
#include "store/pins.h"
#include "store/places.h"
#include "store/rows.h"
#include "store/table.h"

namespace flexteam::store::orders {

namespace {

using model::Order;
using tables::municipalities;

Row row_of(const Order& order) {
  return {order.id.value,
          order.municipality,
          order.place,
          order.title,
          lists::text(order.items),
          std::int64_t{order.menu_version},
          order.free_text,
          order.homes.value,
          std::int64_t{order.rank},
          std::int64_t{order.urgent},
          rows::value(order.wished_from),
          rows::value(order.wished_until),
          lists::text(order.tailoring),
          std::string(model::word(order.state)),
          order.state_reason,
          order.state_by,
          rows::value(order.state_at),
          rows::value(order.requested_at),
          order.funding,
          order.sector,
          order.topic,
          std::int64_t{order.agreement},
          std::int64_t{order.proposal},
          rows::value(order.paused_from),
          order.version};
}

Order read(const sql::Statement& row) {
  Order order;
  std::string_view items, tailoring, state;
  std::optional<std::string> from, until, requested, changed, paused;
  row.into(order.id.value, order.municipality, order.place, order.title, items, order.menu_version, order.free_text,
           order.homes.value, order.rank, order.urgent, from, until, tailoring, state, order.state_reason,
           order.state_by, changed, requested, order.funding, order.sector, order.topic, order.agreement,
           order.proposal, paused, order.version);
  lists::read(items, order.items);
  lists::read(tailoring, order.tailoring);
  order.wished_from = rows::week(from);
  order.wished_until = rows::week(until);
  order.state_at = rows::instant(changed);
  order.requested_at = rows::instant(requested);
  order.paused_from = rows::week(paused);
  order.state = model::choice<model::OrderState>(state).value();
  return order;
}

/// Gives the orders the ranks 1, 2, 3, … as they stand and writes those that had another.
void write_ranks(WriteTransaction& tx, std::vector<Order>& orders) {
  int rank = 0;
  for (auto& order : orders) {
    if (order.rank == ++rank) continue;
    order.rank = rank;
    tx.update(tables::orders, row_of(order));
  }
}

int count_of(ReadTransaction& tx, std::string_view municipality) {
  auto query = tx.query("SELECT count(*) FROM orders WHERE municipality = $1");
  query.bind(municipality).step();
  return query.get<int>(0);
}

Outcome<void> known_place(ReadTransaction& tx, const Order& order) {
  if (order.municipality.empty() || !rows::exists(tx, municipalities, order.municipality)) {
    return rows::unknown(municipalities, order.municipality);
  }
  const auto place = places::find(tx, order.place);
  if (!place) return rows::unknown(tables::villages, order.place);
  return {};
}

}  // namespace

std::optional<Order> find(ReadTransaction& tx, model::OrderId id) {
  return rows::by_key(tx, tables::orders, id.value, read);
}

std::vector<Order> of_municipality(ReadTransaction& tx, std::string_view municipality) {
  static const auto sql = tables::orders.select + " WHERE municipality = $1 ORDER BY rank, id";
  auto query = tx.query(sql);
  query.bind(municipality);
  return rows::all(query, read);
}

std::vector<Order> all(ReadTransaction& tx) {
  return rows::in_order(tx, tables::orders, "municipality, rank, id", read);
}

Outcome<Order> add(WriteTransaction& tx, Order order) {
  if (auto known = known_place(tx, order); !known) return std::unexpected(known.error());
  const int last = count_of(tx, order.municipality) + 1;
  if (order.rank < 1 || order.rank > last) order.rank = last;
  order.id.value = tx.new_key(tables::orders);
  order.version = 1;
  if (order.rank < last) {
    auto others = of_municipality(tx, order.municipality);
    others.insert(others.begin() + (order.rank - 1), order);
    write_ranks(tx, others);
  }
  tx.insert(tables::orders, row_of(order));
  return order;
}

Outcome<Order> update(WriteTransaction& tx, Order order) {
  const auto stored = find(tx, order.id);
  if (auto seen = rows::as_seen(tx, tables::orders, order.id.value, stored, order.version); !seen)
    return std::unexpected(seen.error());
  if (stored->municipality != order.municipality) {
    return rows::not_allowed(tables::orders, order.id.value, "an order stays with its municipality");
  }
  if (auto known = known_place(tx, order); !known) return std::unexpected(known.error());
  order.rank = stored->rank;
  if (order == *stored) return order;
  ++order.version;
  tx.update(tables::orders, row_of(order));
  return order;
}

Outcome<std::vector<Order>> move(WriteTransaction& tx, model::OrderId id, int rank) {
  const auto order = find(tx, id);
  if (!order) return rows::not_found(tables::orders, id.value);
  auto orders = of_municipality(tx, order->municipality);
  std::erase_if(orders, [&](const Order& other) { return other.id == id; });
  const int place = std::clamp(rank, 1, static_cast<int>(orders.size()) + 1);
  orders.insert(orders.begin() + (place - 1), *order);
  write_ranks(tx, orders);
  return orders;
}

Outcome<std::vector<Order>> rank(WriteTransaction& tx, std::string_view municipality,
                                 const std::vector<model::OrderId>& ids) {
  auto orders = of_municipality(tx, municipality);
  const auto position = [&](const Order& order) { return std::find(ids.begin(), ids.end(), order.id) - ids.begin(); };
  const auto named = [&](const Order& order) { return std::count(ids.begin(), ids.end(), order.id) == 1; };
  if (ids.size() != orders.size() || !std::all_of(orders.begin(), orders.end(), named)) {
    return std::unexpected(Refusal{Reason::version_conflict,
                                   "the list does not name each order of the municipality once",
                                   std::string(municipalities.object),
                                   std::string(municipality),
                                   {},
                                   {}});
  }
  std::sort(orders.begin(), orders.end(), [&](const Order& a, const Order& b) { return position(a) < position(b); });
  write_ranks(tx, orders);
  return orders;
}

Outcome<void> remove(WriteTransaction& tx, model::OrderId id, std::optional<std::int64_t> version) {
  const auto order = find(tx, id);
  if (!order) return rows::not_found(tables::orders, id.value);
  if (version && *version != order->version) {
    return rows::changed(tx, Reason::version_conflict, tables::orders, id.value);
  }
  for (const auto& pin : pins::of_order(tx, id)) tx.erase(tables::pins, pin.id.value);
  tx.erase(tables::orders, id.value);
  close_gaps(tx, order->municipality);
  return {};
}

void close_gaps(WriteTransaction& tx, std::string_view municipality) {
  auto orders = of_municipality(tx, municipality);
  write_ranks(tx, orders);
}

}  // namespace flexteam::store::orders
