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

/// What was given for an order in words of its own, and so stays as it is.
struct Given {
  bool homes = false;
  bool title = false;
};
/// Fills in what follows from the rest: the homes of its place, a title, where its money comes from, items in the order
/// of its card. `before`: as it is kept, null when new; homes follow a move and a title of ours what it tells, unless
/// given.
void complete(model::Order& order, const model::Order* before, Given given, const Kept& kept);
/// Leaves out what was changed on items that are not its own.
void drop_foreign_tailoring(model::Order& order);

/// "Wijkanalyse Diever", "Wijkanalyse en 3 andere, Diever", the first words of a free request.
[[nodiscard]] std::string title_of(const model::Order& order, const Kept& kept);

}  // namespace flexteam::service
