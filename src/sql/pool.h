// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "sql/connection.h"

namespace flexteam::sql {

/// Connections that threads borrow and give back: at most `most` at a time, who comes later waits. Opened when first
/// needed; a connection whose server went away is dropped and replaced. Safe to use from many threads.
class Pool {
 public:
  Pool(Address address, OpenOptions options, int most) : address_(std::move(address)), options_(options), most_(most) {
    idle_.reserve(static_cast<std::size_t>(most));
  }

  /// A borrowed connection, given back at the end of its life.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(&pool), connection_(std::move(connection)) {}
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (connection_) pool_->give_back(std::move(connection_));
    }
    Connection& operator*() const { return *connection_; }
    Connection* operator->() const { return connection_.get(); }

   private:
    Pool* pool_;
    std::unique_ptr<Connection> connection_;
  };

  /// Waits for a connection. Throws Failure when a new one cannot be opened.
  [[nodiscard]] Lease borrow();

 private:
  void give_back(std::unique_ptr<Connection> connection) noexcept;

  Address address_;
  OpenOptions options_;
  int most_;
  int lent_ = 0;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::mutex mutex_;
  std::condition_variable returned_;
};

}  // namespace flexteam::sql
