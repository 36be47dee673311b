// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "sql/connection.h"

namespace flexteam::store {

/// One step in the life of the tables: migrations/0001_first_tables.sql is number 1. Never changed once released.
struct Migration {
  int number;
  std::string_view name;
  std::string_view script;
  /// What SQL cannot do, within the same transaction; nullptr: nothing. Of NNNN_name.sql it is the function after_NNNN
  /// in NNNN_name.cpp beside it. It sees the tables as they were then, so it must not use store/table.h.
  void (*after)(sql::Connection& connection) = nullptr;
};

/// Those of this program, from 1 on without holes; embedded at build time.
[[nodiscard]] std::span<const Migration> migrations();

/// SHA-256 of a text, 64 hexadecimal digits.
[[nodiscard]] std::string digest(std::string_view text);

/// Applies those of `all` that the database has not had, all of them or none, and records number, name and digest.
/// Refuses (schema) a database that is newer than the program, and one whose applied migrations have another digest;
/// refuses (not_a_database) a SQLite file of another program. Such a database is left as it was.
[[nodiscard]] std::expected<void, sql::Error> migrate(sql::Connection& connection, std::span<const Migration> all);

/// Says whether the database has had exactly those of `all`, and changes nothing. Refusals as for migrate; an older
/// database is refused too (schema).
[[nodiscard]] std::expected<void, sql::Error> has_had(sql::Connection& connection, std::span<const Migration> all);

}  // namespace flexteam::store
