// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "json/problems.h"
#include "model/menu.h"

/// What the menu card must be before it is released.
namespace flexteam::service {

/// Everything that is wrong with `card`, with pointers into it ("/items/3/after/0"): each code and name once, known
/// roles each once and with hours, what comes first stands on the card and in no circle, no card without items.
[[nodiscard]] json::Problems problems_of(const model::MenuCard& card);
/// Those of one item, with pointers of the API ("/after/0", "/leadTimeWeeks").
[[nodiscard]] json::Problems problems_of_item(const model::MenuCard& card, std::string_view code);

}  // namespace flexteam::service
