// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/menu.h"
#include "sheets/sheet.h"

/// Sheet "Menukaart": a row is an item. A released card never changes, so it is not read back here.
namespace flexteam::service::exchange {

[[nodiscard]] sheets::Sheet export_menu_card(const model::MenuCard& card);

}  // namespace flexteam::service::exchange
