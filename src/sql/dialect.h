// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "sql/address.h"

namespace flexteam::sql {

/// The script as `engine` wants it. Scripts are written once, in what both engines understand, with two differences
/// taken care of here: BIGINT becomes INTEGER on SQLite (so that a key is its rowid), TEXT sorts by code point on
/// PostgreSQL as it does on SQLite (COLLATE "C"). What must differ stands after a line `-- only sqlite` or
/// `-- only postgresql`, up to the next `-- both`.
[[nodiscard]] std::string dialect(std::string_view script, Engine engine);

}  // namespace flexteam::sql
