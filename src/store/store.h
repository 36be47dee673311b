// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "sql/address.h"
#include "sql/error.h"
#include "store/logbook.h"
#include "store/refusal.h"
#include "store/transaction.h"

namespace flexteam::sql {
struct OpenOptions;
}

namespace flexteam::store {

struct Migration;  // store/migrate.h

/// The database of one installation, open and up to date. Safe to use from many threads; every call blocks, so call it
/// from a worker thread, never from an I/O thread. One write at a time, reads beside it see the state before it.
///
///   auto orders = store.read([](auto& tx) { return orders::of_municipality(tx, "GM1701"); });
///   auto added  = store.write({"GM1701", "order.create"}, [&](auto& tx) { return orders::add(tx, order); });
class Store {
 public:
  /// Opens (SQLite: creates) the database and applies the migrations that it has not had. Errors: the file is no
  /// database or belongs to another program, folder cannot be written, disk full, server not there, an applied
  /// migration was changed afterwards, the database is newer than this program. Nothing is damaged by any of them.
  [[nodiscard]] static std::expected<Store, sql::Error> open(const sql::Address& address, int readers = 4);

  /// Opens a database that is there and has had all migrations, and leaves it as it is: for who looks into one. Errors:
  /// there is none, and those of `open`; an older database is refused (schema).
  [[nodiscard]] static std::expected<Store, sql::Error> open_as_it_is(const sql::Address& address);
  /// Likewise, for who may only read. A write throws Failure.
  [[nodiscard]] static std::expected<Store, sql::Error> open_to_read(const sql::Address& address);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Runs `work(ReadTransaction&)` on one unchanging picture of the database and returns what it returns.
  /// Throws sql::Failure.
  template <class Work>
  auto read(Work&& work) -> std::invoke_result_t<Work, ReadTransaction&>;
  /// Likewise, where PostgreSQL itself shows the rows of these municipalities only (a space between the codes).
  template <class Work>
  auto read_only_of(const std::string& municipalities, Work&& work) -> std::invoke_result_t<Work, ReadTransaction&>;

  /// Runs `work(WriteTransaction&)`, which returns an Outcome<…>: a value is committed together with its audit rows, a
  /// Refusal (or an exception) is rolled back. May run `work` again when another server was in the way, so `work` must
  /// only touch the transaction and its own result. Throws sql::Failure.
  template <class Work>
  auto write(const Intent& intent, Work&& work) -> std::invoke_result_t<Work, WriteTransaction&>;

  /// Runs `work(AsideTransaction&)`, commits and returns what it returns. For sessions and the like: does not raise the
  /// revision. Throws sql::Failure.
  template <class Work>
  auto aside(Work&& work) -> std::invoke_result_t<Work, AsideTransaction&>;

  /// Writes down in the log what changed nothing: a failed login, a refusal, hours of another that were read. Raises no
  /// revision. Throws sql::Failure, and std::logic_error where actor or action is empty.
  void log(const logbook::Happening& happening);

  /// Number of the last committed write that this process knows of: rises with every write, never falls. No I/O, so
  /// it may be asked on every request (ETag of lists, key of a cache).
  [[nodiscard]] Revision revision() const noexcept;

  /// Asks the database for its revision, so that writes of other processes are seen; call it now and then.
  Revision refresh();

  /// Calls `listener` after each rise of revision(), on the thread that caused it. Set once, before serving.
  void on_change(std::function<void(Revision)> listener);

  /// Everything that is wrong with the database as it stands: the engine's own integrity check, foreign keys, ranks
  /// that are not dense, writes without audit rows, the first wrong entry of the log. Empty = sound. Reads the whole
  /// database.
  [[nodiscard]] std::vector<std::string> check();

 private:
  struct Inside;
  explicit Store(std::unique_ptr<Inside> inside);
  using Prepare = std::expected<void, sql::Error> (*)(sql::Connection&, std::span<const Migration>);
  static std::expected<Store, sql::Error> open_there(const sql::Address& address, const sql::OpenOptions& options);
  static std::expected<Store, sql::Error> open_after(std::unique_ptr<Inside> inside, const sql::Address& address,
                                                     Prepare prepare);
  void run_read(const std::string& municipalities, const std::function<void(ReadTransaction&)>& work);
  void run_write(const Intent& intent, const std::function<bool(WriteTransaction&)>& work);
  void run_aside(const std::function<void(AsideTransaction&)>& work);
  std::unique_ptr<Inside> inside_;
};

template <class Work>
auto Store::read(Work&& work) -> std::invoke_result_t<Work, ReadTransaction&> {
  return read_only_of({}, std::forward<Work>(work));
}

template <class Work>
auto Store::read_only_of(const std::string& municipalities, Work&& work)
    -> std::invoke_result_t<Work, ReadTransaction&> {
  std::optional<std::invoke_result_t<Work, ReadTransaction&>> result;
  run_read(municipalities, [&](ReadTransaction& tx) { result.emplace(work(tx)); });
  return std::move(*result);
}

template <class Work>
auto Store::write(const Intent& intent, Work&& work) -> std::invoke_result_t<Work, WriteTransaction&> {
  std::optional<std::invoke_result_t<Work, WriteTransaction&>> result;
  run_write(intent, [&](WriteTransaction& tx) {
    result.emplace(work(tx));
    return result->has_value();
  });
  return std::move(*result);
}

template <class Work>
auto Store::aside(Work&& work) -> std::invoke_result_t<Work, AsideTransaction&> {
  using Result = std::invoke_result_t<Work, AsideTransaction&>;
  if constexpr (std::is_void_v<Result>) {
    run_aside([&](AsideTransaction& tx) { work(tx); });
  } else {
    std::optional<Result> result;
    run_aside([&](AsideTransaction& tx) { result.emplace(work(tx)); });
    return std::move(*result);
  }
}

}  // namespace flexteam::store
