// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace flexteam::sql {

enum class Engine { sqlite, postgresql };

/// Where the database is.
struct Address {
  Engine engine = Engine::sqlite;
  std::string where;  ///< a file name, or a connection string of libpq
};

/// "postgresql://…", "postgres://…" and "host=…"/"service=…" are PostgreSQL; "sqlite:FILE" and anything else is a file.
[[nodiscard]] Address parse_address(std::string_view text);

}  // namespace flexteam::sql
