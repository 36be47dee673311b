// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "sql/connection.h"
#include "tests/sql/databases.h"

namespace flexteam::test {

inline std::string bytes_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// Everything that somebody with a copy of the database could read. SQLite: the bytes of its files as they stand, and
/// of the file written anew; PostgreSQL: every row of every table as text.
inline std::string all_bytes(const sql::Address& address) {
  std::string bytes;
  if (address.engine == sql::Engine::sqlite) {
    for (const auto* part : {"", "-wal", "-shm", "-journal"}) bytes += bytes_of(address.where + part);
    const auto copy = address.where + ".copy";
    std::filesystem::remove(copy);
    sql::open(address).value()->run(fmt::format("VACUUM INTO '{}'", copy));
    return bytes + bytes_of(copy);
  }
  auto connection = sql::open(address).value();
  std::vector<std::string> tables;
  {
    auto query = connection->prepare(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
    while (query.step()) tables.push_back(query.get<std::string>(0));
  }
  for (const auto& table : tables) {
    auto query = connection->prepare(fmt::format("SELECT {0}::text FROM {0}", table));
    while (query.step()) bytes += query.get<std::string>(0) + '\n';
  }
  return bytes;
}

}  // namespace flexteam::test
