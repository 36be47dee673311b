// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "service/insight/share_account.h"
#include "service/kept.h"
#include "sheets/sheet.h"

namespace flexteam::service::exchange {

/// The account of the shares with every figure that it is made of: for each quarter a row of the team, with what it can
/// work in each week, and a row of each municipality, with what it received. Columns: docs/planning/share-account.md.
[[nodiscard]] sheets::Sheet export_shares(const Kept& kept, const std::vector<ShareQuarter>& account);

}  // namespace flexteam::service::exchange
