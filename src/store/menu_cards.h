// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/menu.h"
#include "model/organisation.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Programmes and the released versions of their menu cards. A released version never changes.
namespace flexteam::store::menu_cards {

[[nodiscard]] std::vector<model::Programme> programmes(ReadTransaction& tx);
/// Adds or replaces by id.
void put(WriteTransaction& tx, const model::Programme& programme);

/// The newest version; nullopt when none was released.
[[nodiscard]] std::optional<model::MenuCard> latest(ReadTransaction& tx, std::string_view programme);
[[nodiscard]] std::optional<model::MenuCard> version(ReadTransaction& tx, std::string_view programme, int version);
/// Releases the card as the programme's next version and returns it with that number. unknown_reference: programme.
[[nodiscard]] Outcome<model::MenuCard> release(WriteTransaction& tx, model::MenuCard card);

}  // namespace flexteam::store::menu_cards
