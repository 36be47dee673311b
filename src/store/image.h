// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/table.h"

namespace flexteam::store {

/// Images of rows as they stand in the audit trail: JSON objects of columns.

/// All columns of a row.
[[nodiscard]] std::string image(const Table& table, const Row& row);

/// Only the columns that differ (the version does not count), as image before and after; nullopt when none does.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> difference(const Table& table, const Row& before,
                                                                            const Row& after);

/// The columns that an image holds, by their place in the table. Large columns are left out.
[[nodiscard]] std::vector<std::pair<std::size_t, sql::Value>> columns_of(const Table& table, std::string_view image);

}  // namespace flexteam::store
