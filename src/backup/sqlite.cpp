// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <unistd.h>

#include <system_error>

#include "backup/engines.h"
#include "sql/connection.h"
#include "sql/sqlite_copy.h"
#include "store/store.h"

namespace flexteam::backup {
namespace {

namespace fs = std::filesystem;

/// A database for a moment, beside the one that it goes into: there is room, or there is none there either.
class Trial {
 public:
  explicit Trial(const std::string& beside) : file_(fmt::format("{}.restore-{}", beside, ::getpid())) {}
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;
  ~Trial() {
    std::error_code ignored;
    for (const auto* end : {"", "-wal", "-shm", "-journal"}) fs::remove(file_ + end, ignored);
  }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  std::string file_;
};

Failed bad_backup(const fs::path& file, const std::string& why) {
  return {.bad_input = true, .message = fmt::format("{} is not restored: {}", file.string(), why)};
}

/// A file of no bytes or without tables is a database for SQLite, but nobody's backup.
bool holds_tables(const std::string& file) {
  const auto connection = sql::open({sql::Engine::sqlite, file});
  if (!connection) return false;
  auto query = (*connection)->prepare("SELECT 1 FROM sqlite_master WHERE name = 'revision'");
  return query.step();
}

/// Opened by this program (which brings it up to date) and found sound.
std::expected<store::Revision, Failed> look_over(const fs::path& file, const std::string& copy) {
  if (!holds_tables(copy)) return std::unexpected(bad_backup(file, "it holds no database of Flexteam"));
  auto store = store::Store::open({sql::Engine::sqlite, copy});
  if (!store) return std::unexpected(bad_backup(file, store.error().message));
  if (const auto wrong = store->check(); !wrong.empty()) return std::unexpected(bad_backup(file, wrong.front()));
  return store->revision();
}

/// Nothing there, or a database of this program in which nothing was written yet.
std::expected<bool, Failed> holds_nothing(const std::string& where) {
  std::error_code error;
  if (!fs::exists(where, error) || fs::file_size(where, error) == 0) return true;
  auto store = store::Store::open({sql::Engine::sqlite, where});
  if (!store) return std::unexpected(Failed{.message = store.error().message});
  return store->revision() == 0;
}

}  // namespace

std::expected<void, Failed> back_up_sqlite(const std::string& from, const fs::path& file) {
  std::error_code error;
  if (!fs::exists(from, error)) {
    return std::unexpected(Failed{.bad_input = true, .message = fmt::format("there is no database {}", from)});
  }
  const auto copied = sql::copy_sqlite(from, file.string());
  if (copied) return {};
  const bool bad = copied.error().trouble == sql::Trouble::not_a_database;
  return std::unexpected(Failed{.bad_input = bad, .message = copied.error().message});
}

std::expected<store::Revision, Failed> restore_sqlite(const fs::path& file, const std::string& to, bool force) {
  const auto empty = holds_nothing(to);
  if (!empty) return std::unexpected(empty.error());
  if (!*empty && !force) return std::unexpected(holds_something());
  const Trial trial(to);
  if (const auto copied = sql::copy_sqlite(file.string(), trial.file()); !copied) {
    if (copied.error().trouble == sql::Trouble::not_a_database) {
      return std::unexpected(bad_backup(file, copied.error().message));
    }
    return std::unexpected(Failed{.message = copied.error().message});
  }
  auto revision = look_over(file, trial.file());
  if (!revision) return revision;
  if (const auto copied = sql::copy_sqlite(trial.file(), to); !copied) {
    return std::unexpected(Failed{.message = copied.error().message});
  }
  return revision;
}

}  // namespace flexteam::backup
