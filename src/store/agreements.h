// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/agreement.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Every version of every agreement. What a version says never changes and no version goes: the database itself
/// refuses.
namespace flexteam::store::agreements {

/// By number.
[[nodiscard]] std::vector<model::Agreement> of_order(ReadTransaction& tx, model::OrderId order);
[[nodiscard]] std::optional<model::Agreement> find(ReadTransaction& tx, model::OrderId order, int number);
/// The versions that orders name as the one that holds or the one that waits for an answer; by order and number.
[[nodiscard]] std::vector<model::Agreement> standing(ReadTransaction& tx);

/// Stores a new version and returns it with id, the order's next number and the hash of what it says.
/// unknown_reference: order or municipality is not there.
[[nodiscard]] Outcome<model::Agreement> add(WriteTransaction& tx, model::Agreement agreement);
/// Keeps state, answer and who answered; the rest must be as it is kept. not_found.
[[nodiscard]] Outcome<model::Agreement> answer(WriteTransaction& tx, const model::Agreement& agreement);

}  // namespace flexteam::store::agreements
