// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/traces.h"

#include <fmt/core.h>

#include <algorithm>

#include "store/table.h"

namespace flexteam::store {

namespace {

bool in_one_file(sql::Connection& connection) {
  connection.run("VACUUM");
  auto emptied = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  return emptied.step() && emptied.get<int>(0) == 0;
}

}  // namespace

bool leave_no_traces(sql::Connection& connection) {
  if (connection.engine() == sql::Engine::sqlite) return in_one_file(connection);
  connection.run("VACUUM (FULL) personal_values");
  for (const auto* table : all_tables()) {
    if (std::ranges::any_of(table->columns, &Column::personal)) {
      connection.run(fmt::format("VACUUM (FULL) {}", table->name));
    }
  }
  return true;
}

}  // namespace flexteam::store
