// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/connection.h"
#include "store/digest.h"

namespace flexteam::store {

void after_0012(sql::Connection& connection);

/// SQLite and PostgreSQL have no common function that draws bytes nobody can guess.
void after_0012(sql::Connection& connection) {
  constexpr std::size_t key_bytes = 32;
  connection.prepare("INSERT INTO seal_key (one, key) VALUES (1, $1)").bind(random_hexadecimal(key_bytes)).run();
}

}  // namespace flexteam::store
