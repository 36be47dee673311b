// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/sqlite_copy.h"

#include <fmt/core.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>

#include "sql/sqlite_trouble.h"

namespace flexteam::sql {
namespace {

constexpr int patience_ms = 5000;
constexpr int target_patience_ms = 500;  // a server that has it open does not let go by waiting

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, Close>;

Error error_of(sqlite3* database, const std::string& file) {
  const auto trouble = trouble_of(sqlite3_extended_errcode(database), database);
  switch (trouble) {
    case Trouble::busy:
      return {trouble, fmt::format("{} is in use by another program; stop that first", file)};
    case Trouble::not_a_database:
      return {trouble, fmt::format("{} is no sound SQLite database", file)};
    default:
      return {trouble, fmt::format("{}: {}", file, sqlite3_errmsg(database))};
  }
}

std::expected<Database, Error> open_file(const std::string& file, int flags) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database(raw);
  if (code != SQLITE_OK) return std::unexpected(error_of(raw, file));
  sqlite3_busy_timeout(raw, patience_ms);
  return database;
}

bool run(sqlite3* database, const char* script) {
  return sqlite3_exec(database, script, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// All pages in one step: they are those of one moment, however busy the writers are.
bool copy_pages(sqlite3* from, sqlite3* to) {
  auto* copying = sqlite3_backup_init(to, "main", from, "main");
  if (copying == nullptr) return false;
  sqlite3_backup_step(copying, -1);
  return sqlite3_backup_finish(copying) == SQLITE_OK;
}

/// "ok", or the first thing that is wrong.
std::string integrity(sqlite3* database) {
  std::string found;
  const auto take = [](void* into, int, char** values, char**) {
    auto& text = *static_cast<std::string*>(into);
    if (text.empty() && values[0] != nullptr) text = values[0];
    return 0;
  };
  if (sqlite3_exec(database, "PRAGMA integrity_check(1)", take, &found, nullptr) != SQLITE_OK) {
    return sqlite3_errmsg(database);
  }
  std::ranges::replace(found, '\n', ' ');
  return found;
}

}  // namespace

std::expected<void, Error> copy_sqlite(const std::string& from, const std::string& to) {
  const auto source = open_file(from, SQLITE_OPEN_READWRITE);
  if (!source) return std::unexpected(source.error());
  if (!run(source->get(), "PRAGMA schema_version")) return std::unexpected(error_of(source->get(), from));
  const auto target = open_file(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!target) return std::unexpected(target.error());
  sqlite3_busy_timeout(target->get(), target_patience_ms);
  // Leaving the write-ahead log needs the file for oneself: it finds a server that has it open.
  constexpr const char* alone =
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; "
      "COMMIT";
  if (!run(target->get(), alone)) return std::unexpected(error_of(target->get(), to));
  if (!copy_pages(source->get(), target->get())) {
    const bool theirs = trouble_of(sqlite3_extended_errcode(target->get()), target->get()) == Trouble::not_a_database;
    return std::unexpected(theirs ? Error{Trouble::not_a_database, fmt::format("{} is no sound SQLite database", from)}
                                  : error_of(target->get(), to));
  }
  if (!run(target->get(), "PRAGMA journal_mode = DELETE")) return std::unexpected(error_of(target->get(), to));
  if (const auto found = integrity(target->get()); found != "ok") {
    return std::unexpected(Error{Trouble::not_a_database, fmt::format("{} is damaged: {}", from, found)});
  }
  return {};
}

}  // namespace flexteam::sql
