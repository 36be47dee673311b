// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "json/problems.h"
#include "model/menu.h"

/// What the menu card must be before it is released.
namespace flexteam::service {

/// The most products that a card has.
inline constexpr std::size_t most_items = 500;
/// That there are more; nothing otherwise.
[[nodiscard]] json::Problems problems_of_size(const model::MenuCard& card);
/// Everything that is wrong with `card`, with pointers into it ("/items/3/after/0"): each code and name once, known
/// roles each once and with hours, what comes first stands on the card and in no circle, no card without items or with
/// more than `most_items`.
[[nodiscard]] json::Problems problems_of(const model::MenuCard& card);
/// Those of one item, and of the size of the card, with pointers of the API ("/after/0", "/leadTimeWeeks").
[[nodiscard]] json::Problems problems_of_item(const model::MenuCard& card, std::string_view code);

}  // namespace flexteam::service
