// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "model/staffing_plan.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// What a coordinator holds fast for the next plans. One pin a line of a step of an order.
namespace flexteam::store::pins {

/// By order, item, line.
[[nodiscard]] std::vector<model::Pin> all(ReadTransaction& tx);
[[nodiscard]] std::vector<model::Pin> of_order(ReadTransaction& tx, model::OrderId order);
[[nodiscard]] std::optional<model::Pin> find(ReadTransaction& tx, model::PinId id);

/// Stores a new pin, or replaces the one that the same line of the same step already has; returns it with its id.
/// unknown_reference: order or member is not there.
[[nodiscard]] Outcome<model::Pin> put(WriteTransaction& tx, model::Pin pin);
/// Releases it. not_found.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, model::PinId id);

}  // namespace flexteam::store::pins
