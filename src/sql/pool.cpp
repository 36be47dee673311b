// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sql/pool.h"

namespace flexteam::sql {

Pool::Lease Pool::borrow() {
  {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [&] { return lent_ < most_; });
    ++lent_;
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(connection)};
    }
  }
  auto opened = open(address_, options_);
  if (!opened) {
    give_back(nullptr);
    throw Failure(opened.error());
  }
  return {*this, std::move(*opened)};
}

void Pool::give_back(std::unique_ptr<Connection> connection) noexcept {
  {
    const std::scoped_lock lock(mutex_);
    --lent_;
    // idle_ has room for all that were ever lent, so this cannot throw.
    if (connection && connection->usable()) idle_.push_back(std::move(connection));
  }
  returned_.notify_one();
}

}  // namespace flexteam::sql
