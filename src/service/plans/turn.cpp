// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/turn.h"

#include <algorithm>

namespace flexteam::service {

Turn::Taken Turn::take(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  const std::uint64_t mine = next_++;
  waiting_.push_back(mine);
  const bool come = changed_.wait(lock, stop, [&] { return !taken_ && waiting_.front() == mine; });
  std::erase(waiting_, mine);
  taken_ = taken_ || come;
  changed_.notify_all();
  return Taken(come ? this : nullptr);
}

std::size_t Turn::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

void Turn::give_back() {
  const std::lock_guard lock(mutex_);
  taken_ = false;
  changed_.notify_all();
}

}  // namespace flexteam::service
