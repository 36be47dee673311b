// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "backup/backup.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>
#include <system_error>

#include "backup/engines.h"
#include "store/store.h"

namespace flexteam::backup {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view sqlite_begin = "SQLite format 3";
constexpr std::string_view postgresql_begin = "PGDMP";

/// The database itself, or what SQLite keeps beside it, by whatever name.
bool is_part_of(const fs::path& file, const std::string& database) {
  std::error_code error;
  if (fs::equivalent(file, database, error)) return true;
  const auto name = fs::weakly_canonical(file, error);
  const auto of = fs::weakly_canonical(database, error).string();
  return name == of || name == of + "-wal" || name == of + "-shm" || name == of + "-journal";
}

/// A file beside the one that it will be, gone unless it was put in place.
class NewFile {
 public:
  explicit NewFile(const fs::path& place)
      : place_(place), path_(fmt::format("{}.new-{}", place.string(), ::getpid())) {}
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile() {
    std::error_code ignored;
    fs::remove(path_, ignored);
    fs::remove(path_.string() + "-journal", ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

  /// Made empty, for nobody else to read. Error: errno.
  [[nodiscard]] int make() const {
    const int file = ::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    ::close(file);
    return 0;
  }
  /// On the disk, then in place, and that on the disk too. Error: errno.
  [[nodiscard]] int put_in_place() const {
    if (const int error = sync(path_)) return error;
    if (::rename(path_.c_str(), place_.c_str()) != 0) return errno;
    return sync(place_.has_parent_path() ? place_.parent_path() : fs::path("."));
  }

 private:
  static int sync(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno;
    const int error = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return error;
  }

  fs::path place_;
  fs::path path_;
};

Failed cannot_write(const fs::path& file, int error) {
  return {.message = fmt::format("{} cannot be written: {}", file.string(), std::strerror(error))};
}

}  // namespace

std::expected<std::uintmax_t, Failed> back_up(const sql::Address& from, const fs::path& file) {
  if (from.engine == sql::Engine::sqlite && is_part_of(file, from.where)) {
    return std::unexpected(Failed{
        .bad_input = true,
        .message = fmt::format("{} is the database itself; give the backup another name with -o", file.string())});
  }
  // Before anything is made: an engine would copy an empty file with success.
  if (const auto there = store::Store::open_as_it_is(from); !there) {
    return std::unexpected(Failed{.bad_input = from.engine == sql::Engine::sqlite, .message = there.error().message});
  }
  const NewFile made(file);
  if (const int error = made.make()) return std::unexpected(cannot_write(file, error));
  const auto written = from.engine == sql::Engine::sqlite ? back_up_sqlite(from.where, made.path())
                                                          : back_up_postgresql(from.where, made.path());
  if (!written) return std::unexpected(written.error());
  if (const int error = made.put_in_place()) return std::unexpected(cannot_write(file, error));
  return fs::file_size(file);
}

std::expected<store::Revision, Failed> restore(const fs::path& file, const sql::Address& to, bool force) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    return std::unexpected(Failed{.bad_input = true, .message = fmt::format("{} cannot be read", file.string())});
  }
  std::string begin(sqlite_begin.size(), '\0');
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  const bool sqlite = begin == sqlite_begin;
  if (!sqlite && !begin.starts_with(postgresql_begin)) {
    return std::unexpected(Failed{.bad_input = true, .message = fmt::format("{} is no backup", file.string())});
  }
  if (sqlite != (to.engine == sql::Engine::sqlite)) {
    return std::unexpected(Failed{.bad_input = true,
                                  .message = fmt::format("{} is a backup of {}; name such a database with --db",
                                                         file.string(), sqlite ? "SQLite" : "PostgreSQL")});
  }
  return sqlite ? restore_sqlite(file, to.where, force) : restore_postgresql(file, to.where, force);
}

}  // namespace flexteam::backup
