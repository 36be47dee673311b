// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace flexteam::http {

/// How long one transfer is waited for: it must go on, and on average not be too slow. Without the second, a byte now
/// and then would hold a connection for days.
class Patience {
 public:
  using Clock = std::chrono::steady_clock;

  /// `stall`: the longest time without a byte. `bytes_per_second`, at least 1: the pace, counted after a first `stall`.
  Patience(Clock::duration stall, std::uint64_t bytes_per_second, Clock::time_point start = Clock::now())
      : stall_(stall), bytes_per_second_(bytes_per_second), start_(start), moved_at_(start) {}

  void moved(std::uint64_t bytes, Clock::time_point now = Clock::now()) {
    if (bytes == 0) return;
    bytes_ += bytes;
    moved_at_ = now;
  }

  /// When it is given up if nothing more moves.
  [[nodiscard]] Clock::time_point latest() const {
    const auto paid = std::chrono::milliseconds(bytes_ * 1000 / bytes_per_second_);
    return std::min(moved_at_ + stall_, start_ + stall_ + paid);
  }

 private:
  Clock::duration stall_;
  std::uint64_t bytes_per_second_;
  Clock::time_point start_;
  Clock::time_point moved_at_;
  std::uint64_t bytes_ = 0;
};

}  // namespace flexteam::http
