// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "sql/error.h"

namespace flexteam::sql {

/// How PostgreSQL's own programs reach a database: everybody on the machine sees the arguments of a program, so that
/// the password goes another way. Like our own connections they see the rows of every municipality
/// (0006_row_security.sql).
struct PostgresClient {
  std::string connection;                ///< for --dbname, without the password
  std::vector<std::string> environment;  ///< "NAME=value": the password, and what libpq takes from ours
};

/// Error: `where` is no connection string.
[[nodiscard]] std::expected<PostgresClient, Error> postgres_client(const std::string& where);

}  // namespace flexteam::sql
