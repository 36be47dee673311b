// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string_view>

#include "json/problems.h"
#include "model/menu.h"

namespace flexteam::service {

/// Reads a menu card (data/programmes/<programme>/menu_card.json); all that is wrong comes back with its place.
[[nodiscard]] std::expected<model::MenuCard, json::Problems> read_menu_card(std::string_view text);

/// The heat programme's card, part of the program file.
[[nodiscard]] model::MenuCard heat_menu_card();

}  // namespace flexteam::service
