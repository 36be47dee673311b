// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "store/table.h"
#include "store/transaction.h"

namespace flexteam::store {

/// The code of the municipality whose row this is; empty: everybody's. A column "municipality" says it, or the order
/// that a column "order_id" names; a member is of his home unless he is of the shared team. Whoever adds a table with
/// one of these columns need do nothing for the log.
[[nodiscard]] std::string municipality_of(ReadTransaction& tx, const Table& table, const Row& row);

}  // namespace flexteam::store
