// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlite3.h>

#include "sql/error.h"

namespace flexteam::sql {

/// What an extended code of SQLite means to us. `database`: to ask the system's own error of; may be null.
[[nodiscard]] Trouble trouble_of(int code, sqlite3* database);

}  // namespace flexteam::sql
