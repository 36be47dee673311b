// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/order.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// What municipalities ask. Ranks of a municipality are 1, 2, 3, … without holes, over all its orders.
namespace flexteam::store::orders {

[[nodiscard]] std::optional<model::Order> find(ReadTransaction& tx, model::OrderId id);
/// In the municipality's own order (rank).
[[nodiscard]] std::vector<model::Order> of_municipality(ReadTransaction& tx, std::string_view municipality);
/// By municipality, then rank.
[[nodiscard]] std::vector<model::Order> all(ReadTransaction& tx);

/// Stores a new order and returns it with id, version and rank. `order.rank` is where it goes (those from there on move
/// down); 0 or beyond the end = last. unknown_reference: municipality or place is not there.
[[nodiscard]] Outcome<model::Order> add(WriteTransaction& tx, model::Order order);

/// Replaces everything but rank (see `move`) and municipality. `order.version` must be the stored one; returns the
/// order with the next version. not_found, version_conflict, unknown_reference (place), not_allowed (other
/// municipality).
[[nodiscard]] Outcome<model::Order> update(WriteTransaction& tx, model::Order order);

/// Moves the order to `rank` (beyond the ends = first or last) and shifts those between. Versions stay as they are, so
/// that somebody who is editing one of the others is not disturbed. Returns the orders of the municipality. not_found.
[[nodiscard]] Outcome<std::vector<model::Order>> move(WriteTransaction& tx, model::OrderId id, int rank);

/// Puts all orders of a municipality in the order of `ids`. Returns them. version_conflict: `ids` does not name each of
/// its orders exactly once (one was added or taken away meanwhile).
[[nodiscard]] Outcome<std::vector<model::Order>> rank(WriteTransaction& tx, std::string_view municipality,
                                                      const std::vector<model::OrderId>& ids);

/// Takes the order and its pins away and closes the gap; can be undone. `version` as in `update`; none = whatever it
/// is. not_found, version_conflict.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, model::OrderId id, std::optional<std::int64_t> version = {});

/// Makes the ranks of a municipality dense again; for undo, which may leave a gap or a tie.
void close_gaps(WriteTransaction& tx, std::string_view municipality);

}  // namespace flexteam::store::orders
