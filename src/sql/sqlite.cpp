// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <fmt/core.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "sql/engines.h"
#include "sql/sqlite_trouble.h"

namespace flexteam::sql {

namespace {

[[noreturn]] void fail(sqlite3* database, std::string_view doing) {
  const int code = sqlite3_extended_errcode(database);
  throw Failure({trouble_of(code, database), fmt::format("{}: {}", doing, sqlite3_errmsg(database))});
}

class SqlitePrepared final : public Prepared {
 public:
  SqlitePrepared(sqlite3* database, std::string_view sql) : database_(database) {
    const std::string text(sql);
    if (sqlite3_prepare_v3(database, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) != SQLITE_OK) {
      fail(database, sql);
    }
    const int count = sqlite3_bind_parameter_count(statement_);
    for (int i = 1; i <= count; ++i) {
      places_.push_back(sqlite3_bind_parameter_index(statement_, fmt::format("${}", i).c_str()));
    }
  }
  ~SqlitePrepared() override { sqlite3_finalize(statement_); }
  SqlitePrepared(const SqlitePrepared&) = delete;
  SqlitePrepared& operator=(const SqlitePrepared&) = delete;

  void bind_null(int parameter) override { check(sqlite3_bind_null(statement_, place(parameter))); }
  void bind(int parameter, std::int64_t value) override {
    check(sqlite3_bind_int64(statement_, place(parameter), value));
  }
  void bind(int parameter, double value) override { check(sqlite3_bind_double(statement_, place(parameter), value)); }
  void bind(int parameter, std::string_view value) override {
    if (value.find('\0') != std::string_view::npos) throw Failure({Trouble::constraint, "a text holds a zero byte"});
    if (value.data() == nullptr) value = "";  // an empty text is not NULL
    check(sqlite3_bind_text64(statement_, place(parameter), value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }

  bool step() override {
    if (done_) return false;
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    done_ = true;
    if (code != SQLITE_DONE) fail(database_, sqlite3_sql(statement_));
    changed_ = sqlite3_changes64(database_);
    return false;
  }
  [[nodiscard]] std::int64_t changed() const override { return changed_; }
  void reset() noexcept override {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    done_ = false;
  }

  [[nodiscard]] bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t whole(int column) const override { return sqlite3_column_int64(statement_, column); }
  [[nodiscard]] double real(int column) const override { return sqlite3_column_double(statement_, column); }
  [[nodiscard]] std::string_view text(int column) const override {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    if (data == nullptr) return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  [[nodiscard]] int place(int parameter) const {
    const auto index = static_cast<std::size_t>(parameter);
    return index < places_.size() ? places_[index] : 0;
  }
  void check(int code) {
    if (code != SQLITE_OK) fail(database_, sqlite3_sql(statement_));
  }

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
  std::vector<int> places_;  // $n may stand anywhere in the text and more than once
  std::int64_t changed_ = 0;
  bool done_ = false;
};

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(sqlite3* database) : database_(database) {}
  ~SqliteConnection() override {
    forget_statements();
    sqlite3_close(database_);
  }
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
  void run(std::string_view script) override {
    const std::string text(script);
    if (sqlite3_exec(database_, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
      fail(database_, text.substr(0, 80));
    }
  }
  void narrow(Begin /*how*/, const std::string& /*owners*/) override {}
  void begin(Begin how) override { prepare(how == Begin::write ? "BEGIN IMMEDIATE" : "BEGIN").run(); }
  void commit() override { prepare("COMMIT").run(); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(database_) == 0) sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
  }
  [[nodiscard]] bool usable() const noexcept override { return true; }

 protected:
  [[nodiscard]] std::unique_ptr<Prepared> make(std::string_view sql) override {
    return std::make_unique<SqlitePrepared>(database_, sql);
  }

 private:
  sqlite3* database_;
};

/// True when `file` cannot be made because its folder may not be written. SQLite then only says that it cannot open.
bool in_closed_folder(const std::string& file) {
  auto folder = std::filesystem::path(file).parent_path();
  if (folder.empty()) folder = ".";
  std::error_code ignored;
  return std::filesystem::is_directory(folder, ignored) && ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) != 0;
}

/// What to tell the person whose database cannot be opened.
std::string advice(Trouble trouble, const std::string& file, const char* detail) {
  switch (trouble) {
    case Trouble::not_a_database:
      return fmt::format("{} is not a database of Flexteam, or it is damaged; name another file", file);
    case Trouble::disk_full:
      return fmt::format("the disk that holds {} is full; make room and start again", file);
    case Trouble::read_only:
      return fmt::format("{} cannot be written; check the rights on the file and on its folder", file);
    case Trouble::busy:
      return fmt::format("{} is locked by another program; stop that one or wait", file);
    default:
      return fmt::format("{} cannot be opened ({}); check that the folder exists", file, detail);
  }
}

/// Settings of every connection. FULL: a commit that was answered survives a power cut. Secure_delete: what was erased
/// does not stay in the file.
constexpr const char* settings = R"(
  PRAGMA foreign_keys = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA secure_delete = ON;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 1000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA mmap_size = 268435456;
)";

/// As above, of what there is to set for who changes nothing.
constexpr const char* reading_settings = R"(
  PRAGMA query_only = ON;
  PRAGMA trusted_schema = OFF;
  PRAGMA mmap_size = 268435456;
)";

/// SQLite makes a file for its writes even to read. Where that cannot be and nobody has the database open – there is no
/// such file – the file is opened as one that does not change. The name for that; nothing where it is not needed.
std::optional<std::string> name_of_unchanging(const std::string& file) {
  std::error_code ignored;
  const bool closed = ::faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0 || in_closed_folder(file);
  if (!closed || std::filesystem::exists(file + "-wal", ignored)) return std::nullopt;
  std::string name = "file:";
  for (const char letter : file) {
    const bool means_something = letter == '%' || letter == '?' || letter == '#';
    name += means_something ? fmt::format("%{:02X}", static_cast<int>(letter)) : std::string(1, letter);
  }
  return name + "?immutable=1";
}

/// Two programs that open a new file at once get in each other's way when they switch it to WAL, and SQLite does not
/// wait there by itself.
int apply_settings(sqlite3* database, const OpenOptions& options) {
  if (options.reads_only) return sqlite3_exec(database, reading_settings, nullptr, nullptr, nullptr);
  const auto end = std::chrono::steady_clock::now() + options.busy_timeout;
  int code = sqlite3_exec(database, settings, nullptr, nullptr, nullptr);
  while ((code & 0xff) == SQLITE_BUSY && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    code = sqlite3_exec(database, settings, nullptr, nullptr, nullptr);
  }
  return code;
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& file, const OpenOptions& options) {
  sqlite3* database = nullptr;
  const auto unchanging = options.reads_only ? name_of_unchanging(file) : std::nullopt;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                    (options.reads_only ? 0 : SQLITE_OPEN_CREATE) | (unchanging ? SQLITE_OPEN_URI : 0);
  int code = sqlite3_open_v2(unchanging.value_or(file).c_str(), &database, flags, nullptr);
  if (database == nullptr) throw Failure({Trouble::other, "no memory to open " + file});
  auto connection = std::make_unique<SqliteConnection>(database);
  if (code == SQLITE_OK) {
    sqlite3_busy_timeout(database, static_cast<int>(options.busy_timeout.count()));
    // Reading the header comes first, so that a file which is something else is left as it is.
    code = sqlite3_exec(database, "PRAGMA schema_version", nullptr, nullptr, nullptr);
  }
  if (code == SQLITE_OK && !options.reads_only && sqlite3_db_readonly(database, "main") == 1) {
    throw Failure({Trouble::read_only, advice(Trouble::read_only, file, "")});
  }
  if (code == SQLITE_OK) code = apply_settings(database, options);
  if (code != SQLITE_OK) {
    auto trouble = trouble_of(code, database);
    if (trouble == Trouble::connection && in_closed_folder(file)) trouble = Trouble::read_only;
    throw Failure({trouble, advice(trouble, file, sqlite3_errmsg(database))});
  }
  return connection;
}

}  // namespace flexteam::sql
