// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/store.h"

#include <fmt/core.h>

#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include "model/instant.h"
#include "sql/connection.h"
#include "sql/pool.h"
#include "store/check.h"
#include "store/migrate.h"
#include "store/traces.h"

namespace flexteam::store {

namespace {

/// How often a write is done again that another server got in the way of.
constexpr int attempts = 4;

Revision revision_of(sql::Connection& connection) {
  auto query = connection.prepare("SELECT value FROM revision WHERE id = 1");
  query.step();
  return query.get<Revision>(0);
}

/// Ends the transaction on every way out but a commit.
class Rollback {
 public:
  explicit Rollback(sql::Connection& connection) : connection_(connection) {}
  Rollback(const Rollback&) = delete;
  Rollback& operator=(const Rollback&) = delete;
  ~Rollback() {
    if (!committed_) connection_.rollback();
  }
  void commit() {
    connection_.commit();
    committed_ = true;
  }

 private:
  sql::Connection& connection_;
  bool committed_ = false;
};

}  // namespace

struct Store::Inside {
  Inside(const sql::Address& address, const sql::OpenOptions& options, int most_readers)
      : readers(address, options, most_readers), writer(address, options, 1) {}

  /// Goes up only: a slower thread must not put an older number back.
  void saw(Revision seen) {
    Revision known = revision.load();
    while (known < seen && !revision.compare_exchange_weak(known, seen)) {
    }
    if (known < seen && listener) listener(seen);
  }

  /// Does `work` in a transaction that may write, again when another server got in the way. Commits when it says true.
  template <class Work>
  void writing(Work&& work) {
    for (int attempt = 1;; ++attempt) {
      try {
        const auto connection = writer.borrow();
        connection->begin(sql::Begin::write);
        Rollback transaction(*connection);
        if (work(*connection)) transaction.commit();
        return;
      } catch (const sql::Failure& failure) {
        if (!failure.error.passing() || attempt == attempts) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20 * attempt));
    }
  }

  /// Takes the bytes of erased values out of the files; done again after the next write when readers were in the way.
  void scrub() {
    if (!traces.exchange(false)) return;
    try {
      if (!leave_no_traces(*writer.borrow())) traces = true;
    } catch (const sql::Failure&) {
      traces = true;
    }
  }

  sql::Pool readers;
  sql::Pool writer;
  std::atomic<bool> traces{false};
  std::atomic<Revision> revision{0};
  std::function<void(Revision)> listener;
};

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::expected<Store, sql::Error> Store::open(const sql::Address& address, int readers) {
  return open_after(std::make_unique<Inside>(address, sql::OpenOptions{}, readers), address, migrate);
}

std::expected<Store, sql::Error> Store::open_as_it_is(const sql::Address& address) {
  return open_there(address, {});
}

std::expected<Store, sql::Error> Store::open_to_read(const sql::Address& address) {
  return open_there(address, {.reads_only = true});
}

std::expected<Store, sql::Error> Store::open_there(const sql::Address& address, const sql::OpenOptions& options) {
  std::error_code ignored;
  const bool is_file =
      address.engine != sql::Engine::sqlite || std::filesystem::is_regular_file(address.where, ignored);
  if (!is_file && !std::filesystem::is_directory(address.where, ignored)) {
    return std::unexpected(
        sql::Error{sql::Trouble::connection, fmt::format("{}: there is no such file", address.where)});
  }
  // SQLite would make a database of it.
  if (is_file && address.engine == sql::Engine::sqlite && std::filesystem::file_size(address.where, ignored) == 0) {
    return std::unexpected(
        sql::Error{sql::Trouble::not_a_database, fmt::format("{}: the file is empty", address.where)});
  }
  return open_after(std::make_unique<Inside>(address, options, 1), address, has_had);
}

std::expected<Store, sql::Error> Store::open_after(std::unique_ptr<Inside> inside, const sql::Address& address,
                                                   Prepare prepare) {
  std::error_code ignored;
  if (address.engine == sql::Engine::sqlite && std::filesystem::is_directory(address.where, ignored)) {
    return std::unexpected(sql::Error{
        sql::Trouble::connection, fmt::format("{}: this is a directory; name the file of a database", address.where)});
  }
  try {
    const auto connection = inside->writer.borrow();
    if (auto ready = prepare(*connection, migrations()); !ready) {
      auto error = ready.error();
      if (address.engine == sql::Engine::sqlite) error.message = fmt::format("{}: {}", address.where, error.message);
      return std::unexpected(error);
    }
    inside->revision = revision_of(*connection);
  } catch (const sql::Failure& failure) {
    return std::unexpected(failure.error);
  }
  return Store(std::move(inside));
}

void Store::run_read(const std::string& municipalities, const std::function<void(ReadTransaction&)>& work) {
  const auto connection = inside_->readers.borrow();
  connection->begin(sql::Begin::read);
  Rollback transaction(*connection);
  if (!municipalities.empty()) connection->narrow(sql::Begin::read, municipalities);
  ReadTransaction tx(*connection);
  work(tx);
  transaction.commit();
}

void Store::run_write(const Intent& intent, const std::function<bool(WriteTransaction&)>& work) {
  Revision written = 0;
  inside_->writing([&](sql::Connection& connection) {
    if (!intent.only.empty()) connection.narrow(sql::Begin::write, intent.only);
    WriteTransaction tx(connection, intent);
    if (!work(tx) || !tx.close()) return false;
    if (tx.forgot()) inside_->traces = true;
    written = tx.revision();
    return true;
  });
  if (written == 0) return;
  inside_->scrub();
  inside_->saw(written);
}

void Store::log(const logbook::Happening& happening) {
  if (happening.actor.empty() || happening.action.empty()) {
    throw std::logic_error("an entry in the log needs an actor and an action");
  }
  inside_->writing([&](sql::Connection& connection) {
    // Entries follow each other on this row as writes do; the number stays.
    connection.prepare("UPDATE revision SET value = value WHERE id = 1").run();
    logbook::append(connection, {.at = model::to_string(model::now()),
                                 .actor = happening.actor,
                                 .action = happening.action,
                                 .object = happening.object,
                                 .key = happening.key,
                                 .municipality = happening.municipality,
                                 .result = std::string(logbook::word(happening.result)),
                                 .origin = happening.origin,
                                 .revision = {},
                                 .digest = {},
                                 .hash = {}});
    return true;
  });
}

void Store::run_aside(const std::function<void(AsideTransaction&)>& work) {
  inside_->writing([&](sql::Connection& connection) {
    AsideTransaction tx(connection);
    work(tx);
    return true;
  });
}

std::vector<std::string> Store::check() {
  const auto connection = inside_->readers.borrow();
  // One picture: a write meanwhile would look like rows of which the log tells nothing.
  connection->begin(sql::Begin::read);
  const Rollback transaction(*connection);
  return store::check(*connection);
}

Revision Store::revision() const noexcept {
  return inside_->revision.load();
}

Revision Store::refresh() {
  const auto connection = inside_->readers.borrow();
  inside_->saw(revision_of(*connection));
  return revision();
}

void Store::on_change(std::function<void(Revision)> listener) {
  inside_->listener = std::move(listener);
}

}  // namespace flexteam::store
