// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrate.h"

#include <fmt/core.h>
#include <sodium.h>

#include <array>
#include <map>

#include "model/instant.h"
#include "sql/dialect.h"

namespace flexteam::store {

namespace {

using sql::Engine;
using sql::Error;
using sql::Trouble;

/// "FLXR", as the first migration sets it.
constexpr std::int64_t application_id = 1179408466;

std::int64_t number_of(sql::Connection& connection, std::string_view query) {
  auto statement = connection.prepare(query);
  statement.step();
  return statement.get<std::int64_t>(0);
}

bool has_migrations_table(sql::Connection& connection) {
  return number_of(connection, connection.engine() == Engine::sqlite
                                   ? "SELECT count(*) FROM sqlite_master WHERE name = 'migrations'"
                                   : "SELECT count(*) FROM pg_class WHERE oid = to_regclass('migrations')") > 0;
}

/// A SQLite file with tables that are not ours.
bool of_another_program(sql::Connection& connection) {
  return connection.engine() == Engine::sqlite && number_of(connection, "SELECT count(*) FROM sqlite_master") > 0 &&
         number_of(connection, "PRAGMA application_id") != application_id;
}

struct Applied {
  std::string name;
  std::string digest;
};

std::map<int, Applied> applied_to(sql::Connection& connection) {
  std::map<int, Applied> applied;
  if (!has_migrations_table(connection)) return applied;
  auto query = connection.prepare("SELECT number, name, digest FROM migrations");
  while (query.step()) {
    int number = 0;
    Applied row;
    query.into(number, row.name, row.digest);
    applied.emplace(number, row);
  }
  return applied;
}

std::expected<void, Error> agree(const std::map<int, Applied>& applied, std::span<const Migration> all) {
  for (const auto& [number, row] : applied) {
    if (number > static_cast<int>(all.size())) {
      return std::unexpected(Error{Trouble::schema, fmt::format("the database is newer than this program: it has had "
                                                                "migration {}; install the newer program",
                                                                row.name)});
    }
    const auto& ours = all[static_cast<std::size_t>(number - 1)];
    if (row.digest != digest(ours.script)) {
      return std::unexpected(
          Error{Trouble::schema, fmt::format("migration {} was changed after this database had it; use the program "
                                             "that made the database, or restore the migration",
                                             ours.name)});
    }
  }
  return {};
}

/// Only one process at a time migrates; on SQLite the write transaction sees to that.
void lock(sql::Connection& connection) {
  if (connection.engine() == Engine::postgresql) connection.run("SELECT pg_advisory_xact_lock(1179408466)");
}

void apply(sql::Connection& connection, const Migration& migration) {
  connection.run(sql::dialect(migration.script, connection.engine()));
  if (migration.after != nullptr) migration.after(connection);
  connection.prepare("INSERT INTO migrations (number, name, digest, applied_at) VALUES ($1, $2, $3, $4)")
      .bind(migration.number, migration.name, digest(migration.script), model::to_string(model::now()))
      .run();
}

std::expected<void, Error> migrate_within(sql::Connection& connection, std::span<const Migration> all) {
  if (of_another_program(connection)) {
    return std::unexpected(Error{Trouble::not_a_database, "the file is a database of another program"});
  }
  const auto applied = applied_to(connection);
  if (auto agreed = agree(applied, all); !agreed) return agreed;
  if (applied.empty()) {
    connection.run(
        sql::dialect("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, "
                     "digest TEXT NOT NULL, applied_at TEXT NOT NULL)",
                     connection.engine()));
  }
  for (const auto& migration : all) {
    if (!applied.contains(migration.number)) apply(connection, migration);
  }
  return {};
}

}  // namespace

std::string digest(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
  crypto_hash_sha256(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::string hexadecimal;
  for (const auto byte : bytes) hexadecimal += fmt::format("{:02x}", byte);
  return hexadecimal;
}

std::expected<void, Error> migrate(sql::Connection& connection, std::span<const Migration> all) {
  try {
    connection.begin(sql::Begin::write);
    lock(connection);
    auto result = migrate_within(connection, all);
    if (result) {
      connection.commit();
    } else {
      connection.rollback();
    }
    return result;
  } catch (const sql::Failure& failure) {
    connection.rollback();
    return std::unexpected(failure.error);
  }
}

std::expected<void, Error> has_had(sql::Connection& connection, std::span<const Migration> all) {
  if (of_another_program(connection)) {
    return std::unexpected(Error{Trouble::not_a_database, "the file is a database of another program"});
  }
  const auto applied = applied_to(connection);
  if (auto agreed = agree(applied, all); !agreed) return agreed;
  if (applied.size() < all.size()) {
    return std::unexpected(
        Error{Trouble::schema, "the database is older than this program; start the program on it once"});
  }
  return {};
}

}  // namespace flexteam::store
