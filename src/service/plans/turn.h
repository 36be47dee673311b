// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stop_token>

namespace flexteam::service {

/// One search at a time on this machine: whoever plans in the background takes the turn first, in order of asking.
/// Safe to use from any thread.
class Turn {
 public:
  /// Gives the turn back when it goes.
  class Taken {
   public:
    Taken() = default;
    explicit Taken(Turn* turn) : turn_(turn) {}
    Taken(Taken&& other) noexcept : turn_(other.turn_) { other.turn_ = nullptr; }
    Taken(const Taken&) = delete;
    Taken& operator=(const Taken&) = delete;
    Taken& operator=(Taken&&) = delete;
    ~Taken() {
      if (turn_ != nullptr) turn_->give_back();
    }
    /// False: it was asked to stop before its turn came.
    explicit operator bool() const { return turn_ != nullptr; }

   private:
    Turn* turn_ = nullptr;
  };

  /// Waits for the turn or for `stop`.
  [[nodiscard]] Taken take(const std::stop_token& stop);
  /// How many wait for it now.
  [[nodiscard]] std::size_t waiting() const;

 private:
  void give_back();

  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<std::uint64_t> waiting_;  ///< tickets, in order of asking
  std::uint64_t next_ = 0;
  bool taken_ = false;
};

}  // namespace flexteam::service
