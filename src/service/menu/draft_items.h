// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/menu_draft.h"

/// Work on the items of a menu card that is not released yet.
namespace flexteam::service {

/// The draft as the card that it would become: the roles of `current`, the number after it.
[[nodiscard]] model::MenuCard card_of(const model::MenuDraft& draft, const model::MenuCard& current);

/// Adds an item: where `current` has its code, in that place; else behind the last of its category, else at the end.
void add_item(model::MenuDraft& draft, const model::MenuCard& current, model::MenuItem item);
/// The item with this code; null when the draft has none.
[[nodiscard]] model::MenuItem* find_item(model::MenuDraft& draft, std::string_view code);
/// Takes it off the card and out of its chains; a chain without items goes too. False when the draft has none.
[[nodiscard]] bool withdraw_item(model::MenuDraft& draft, std::string_view code);
/// Makes `code` part of just the chains with these names, in the order of the card. Names of `current` only: a chain of
/// it that the draft lost comes back. Returns the first name that there is not.
[[nodiscard]] std::optional<std::string> set_chains(model::MenuDraft& draft, const model::MenuCard& current,
                                                    std::string_view code, const std::vector<std::string>& names);

}  // namespace flexteam::service
