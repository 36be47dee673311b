// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sql/connection.h"

namespace flexteam::store {

/// Takes what was erased out of the files of the database, where it would stay until something is written over it.
/// SQLite: the file is written anew and its log emptied. PostgreSQL: the tables that hold personal values are written
/// anew; what the server keeps beside them (its own log, backups) is its keeper's. False: readers are in the way, do it
/// again later. Not within a transaction. Throws Failure.
[[nodiscard]] bool leave_no_traces(sql::Connection& connection);

}  // namespace flexteam::store
