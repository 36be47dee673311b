// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/member.h"
#include "service/exchange/known.h"
#include "service/exchange/preview.h"
#include "sheets/sheet.h"

/// Sheet "Team": a row is a member without leave.
namespace flexteam::service::exchange {

inline constexpr std::string_view team_sheet = "Team";

[[nodiscard]] sheets::Sheet export_team(const Known& known, const std::vector<model::Member>& members);
[[nodiscard]] Import import_team(const Known& known, const sheets::Sheet& sheet);

}  // namespace flexteam::service::exchange
