// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "service/exchange/known.h"
#include "service/exchange/preview.h"
#include "sheets/sheet.h"

/// Sheet "Menukaart": a row is an item, known by its code. A released card never changes: what comes in is kept in the
/// draft of the next version, which begins where there is none. Chains are not in it and stay as they are.
namespace flexteam::service::exchange {

inline constexpr std::string_view menu_card_sheet = "Menukaart";

/// The draft where there is one, else the card.
[[nodiscard]] sheets::Sheet export_menu_card(const Known& known);
[[nodiscard]] Import import_menu_card(const Known& known, const sheets::Sheet& sheet);

}  // namespace flexteam::service::exchange
