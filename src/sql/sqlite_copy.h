// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>

#include "sql/error.h"

namespace flexteam::sql {

/// Copies a SQLite database as it stands at one moment, while others read and write it, and looks the copy over. `to`
/// is made, or replaced in one transaction; it ends as a single file that is on the disk. Errors: `from` is not there
/// or is no sound database, `to` cannot be written, busy (another program has `to` open).
[[nodiscard]] std::expected<void, Error> copy_sqlite(const std::string& from, const std::string& to);

}  // namespace flexteam::sql
