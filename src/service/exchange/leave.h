// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/member.h"
#include "service/exchange/known.h"
#include "service/exchange/preview.h"
#include "sheets/sheet.h"

/// Sheet "Verlof": a row is one leave of one member. Its key is made of member, first week and kind.
namespace flexteam::service::exchange {

inline constexpr std::string_view leave_sheet = "Verlof";

[[nodiscard]] sheets::Sheet export_leave(const Known& known, const std::vector<model::Member>& members);
[[nodiscard]] Import import_leave(const Known& known, const sheets::Sheet& sheet);

}  // namespace flexteam::service::exchange
