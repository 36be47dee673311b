// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/store.h"

#include <fmt/core.h>

#include <atomic>
#include <thread>

#include "sql/connection.h"
#include "sql/pool.h"
#include "store/check.h"
#include "store/migrate.h"

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
  Inside(const sql::Address& address, int most_readers) : readers(address, {}, most_readers), writer(address, {}, 1) {}

  /// Goes up only: a slower thread must not put an older number back.
  void saw(Revision seen) {
    Revision known = revision.load();
    while (known < seen && !revision.compare_exchange_weak(known, seen)) {
    }
    if (known < seen && listener) listener(seen);
  }

  sql::Pool readers;
  sql::Pool writer;
  std::atomic<Revision> revision{0};
  std::function<void(Revision)> listener;
};

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::expected<Store, sql::Error> Store::open(const sql::Address& address, int readers) {
  auto inside = std::make_unique<Inside>(address, readers);
  try {
    const auto connection = inside->writer.borrow();
    if (auto migrated = migrate(*connection, migrations()); !migrated) {
      auto error = migrated.error();
      if (address.engine == sql::Engine::sqlite) error.message = fmt::format("{}: {}", address.where, error.message);
      return std::unexpected(error);
    }
    inside->revision = revision_of(*connection);
  } catch (const sql::Failure& failure) {
    return std::unexpected(failure.error);
  }
  return Store(std::move(inside));
}

void Store::run_read(const std::function<void(ReadTransaction&)>& work) {
  const auto connection = inside_->readers.borrow();
  connection->begin(sql::Begin::read);
  Rollback transaction(*connection);
  ReadTransaction tx(*connection);
  work(tx);
  transaction.commit();
}

void Store::run_write(const Intent& intent, const std::function<bool(WriteTransaction&)>& work) {
  Revision written = 0;
  for (int attempt = 1;; ++attempt) {
    try {
      const auto connection = inside_->writer.borrow();
      connection->begin(sql::Begin::write);
      Rollback transaction(*connection);
      WriteTransaction tx(*connection, intent);
      if (work(tx) && tx.close()) {
        transaction.commit();
        written = tx.revision();
      }
      break;
    } catch (const sql::Failure& failure) {
      if (!failure.error.passing() || attempt == attempts) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20 * attempt));
  }
  if (written > 0) inside_->saw(written);
}

void Store::run_aside(const std::function<void(AsideTransaction&)>& work) {
  for (int attempt = 1;; ++attempt) {
    try {
      const auto connection = inside_->writer.borrow();
      connection->begin(sql::Begin::write);
      Rollback transaction(*connection);
      AsideTransaction tx(*connection);
      work(tx);
      transaction.commit();
      return;
    } catch (const sql::Failure& failure) {
      if (!failure.error.passing() || attempt == attempts) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20 * attempt));
  }
}

std::vector<std::string> Store::check() {
  const auto connection = inside_->readers.borrow();
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
