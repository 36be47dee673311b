// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sql/address.h"
#include "sql/error.h"
#include "sql/statement.h"

namespace flexteam::sql {

/// How a transaction begins. `write` takes the right to write at once, so that it never fails for that later on.
enum class Begin { read, write };

/// One connection to a database, used by one thread at a time. The same queries run on both engines: parameters are $1,
/// $2, …, types BIGINT, DOUBLE PRECISION and TEXT. All but `open` throw Failure.
class Connection {
 public:
  virtual ~Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] virtual Engine engine() const = 0;
  /// The query ready to be bound and run; kept by its text, so that the second time costs nothing.
  [[nodiscard]] Statement prepare(std::string_view sql);
  /// Runs a script of several statements without parameters.
  virtual void run(std::string_view script) = 0;
  virtual void begin(Begin how) = 0;
  /// From here to the end of the transaction only rows of these owners are there (codes with a space between). On
  /// SQLite, which has no such thing, it does nothing. The words are codes: letters, digits, '-'.
  virtual void narrow(Begin how, const std::string& owners) = 0;
  virtual void commit() = 0;
  /// Never throws: a transaction that the engine has already ended is fine.
  virtual void rollback() noexcept = 0;
  /// False once the server has gone away; such a connection is thrown away.
  [[nodiscard]] virtual bool usable() const noexcept = 0;

 protected:
  Connection() = default;
  [[nodiscard]] virtual std::unique_ptr<Prepared> make(std::string_view sql) = 0;
  /// Must be called by the engine's destructor, before the connection closes.
  void forget_statements() { kept_.clear(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::unique_ptr<Prepared>, Hash, std::equal_to<>> kept_;
};

struct OpenOptions {
  std::chrono::milliseconds busy_timeout{5000};  ///< how long to wait for another writer before Trouble::busy
  bool reads_only = false;                       ///< no right to write is needed, nothing is made or changed
};

/// Opens a connection; SQLite makes the file where there is none, unless it is opened to read only. Errors:
/// not_a_database, read_only, disk_full, connection, busy – each with a message that names the file or server and says
/// what to do.
[[nodiscard]] std::expected<std::unique_ptr<Connection>, Error> open(const Address& address,
                                                                     const OpenOptions& options = {});

}  // namespace flexteam::sql
