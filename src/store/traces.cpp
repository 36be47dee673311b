// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/traces.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "store/table.h"

namespace flexteam::store {

namespace {

using sql::Engine;

/// How long to wait for who reads, in milliseconds: whoever comes after us waits as long.
constexpr int patience = 200;

int patience_of(sql::Connection& connection) {
  auto query = connection.prepare(connection.engine() == Engine::sqlite
                                      ? "PRAGMA busy_timeout"
                                      : "SELECT CAST(setting AS INTEGER) FROM pg_settings WHERE name = 'lock_timeout'");
  query.step();
  return query.get<int>(0);
}

void set_patience(sql::Connection& connection, int milliseconds) {
  connection.run(connection.engine() == Engine::sqlite ? fmt::format("PRAGMA busy_timeout = {}", milliseconds)
                                                       : fmt::format("SET lock_timeout = {}", milliseconds));
}

bool write_file_anew(sql::Connection& connection) {
  connection.run("VACUUM");
  auto emptied = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  return emptied.step() && emptied.get<int>(0) == 0;
}

bool write_tables_anew(sql::Connection& connection) {
  connection.run("VACUUM (FULL) personal_values");
  for (const auto* table : all_tables()) {
    if (std::ranges::any_of(table->columns, &Column::personal)) {
      connection.run(fmt::format("VACUUM (FULL) {}", table->name));
    }
  }
  return true;
}

}  // namespace

bool leave_no_traces(sql::Connection& connection) {
  const int usual = patience_of(connection);
  set_patience(connection, patience);
  bool done = false;
  std::optional<sql::Error> trouble;
  try {
    done = connection.engine() == Engine::sqlite ? write_file_anew(connection) : write_tables_anew(connection);
  } catch (const sql::Failure& failure) {
    trouble = failure.error;
  }
  set_patience(connection, usual);
  if (trouble && !trouble->passing()) throw sql::Failure(*trouble);
  return done;
}

}  // namespace flexteam::store
