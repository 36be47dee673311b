// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "json/problems.h"
#include "model/order.h"
#include "service/kept.h"

/// What an order must be before it is kept, whoever asks.
namespace flexteam::service {

/// Everything that is wrong with `order`, with pointers of the API ("/items/2"): place in its municipality, items and
/// roles of the card, something asked at all, wished end not before wished start, tailoring of its own items only,
/// steps in no circle.
[[nodiscard]] json::Problems problems_of(const model::Order& order, const Kept& kept);

/// Items in the order of the card, each once; those that the card does not have stay at the end.
void sort_items(model::Order& order, const model::MenuCard& menu);

/// "Wijkanalyse Diever", "Wijkanalyse en 3 andere, Diever", the first words of a free request.
[[nodiscard]] std::string title_of(const model::Order& order, const Kept& kept);

}  // namespace flexteam::service
