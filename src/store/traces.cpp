// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/traces.h"

#include <fmt/core.h>

#include <algorithm>

#include "store/table.h"

namespace flexteam::store {

namespace {

using sql::Engine;

/// How long to wait for who reads, in milliseconds: whoever comes after us waits as long.
constexpr int patience = 200;

/// Less patience for as long as it lives.
class Hurried {
 public:
  explicit Hurried(sql::Connection& connection) : connection_(connection), usual_(setting()) { set(patience); }
  Hurried(const Hurried&) = delete;
  Hurried& operator=(const Hurried&) = delete;
  ~Hurried() {
    try {
      set(usual_);
    } catch (const sql::Failure&) {
      // The server went away: so does this connection.
    }
  }

 private:
  [[nodiscard]] int setting() const {
    auto query =
        connection_.prepare(connection_.engine() == Engine::sqlite
                                ? "PRAGMA busy_timeout"
                                : "SELECT CAST(setting AS INTEGER) FROM pg_settings WHERE name = 'lock_timeout'");
    query.step();
    return query.get<int>(0);
  }
  void set(int milliseconds) const {
    connection_.run(connection_.engine() == Engine::sqlite ? fmt::format("PRAGMA busy_timeout = {}", milliseconds)
                                                           : fmt::format("SET lock_timeout = {}", milliseconds));
  }

  sql::Connection& connection_;
  int usual_;
};

bool write_file_anew(sql::Connection& connection) {
  connection.run("VACUUM");
  auto emptied = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  return emptied.step() && emptied.get<int>(0) == 0;
}

void write_tables_anew(sql::Connection& connection) {
  connection.run("VACUUM (FULL) personal_values");
  for (const auto* table : all_tables()) {
    if (std::ranges::any_of(table->columns, &Column::personal)) {
      connection.run(fmt::format("VACUUM (FULL) {}", table->name));
    }
  }
}

}  // namespace

bool leave_no_traces(sql::Connection& connection) {
  const Hurried hurried(connection);
  try {
    if (connection.engine() == Engine::sqlite) return write_file_anew(connection);
    write_tables_anew(connection);
    return true;
  } catch (const sql::Failure& failure) {
    if (failure.error.passing()) return false;
    throw;
  }
}

}  // namespace flexteam::store
