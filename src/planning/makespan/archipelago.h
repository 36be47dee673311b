// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

#include "planning/makespan/anneal.h"
#include "planning/makespan/island.h"

namespace flexteam::planning::makespan {

/// When a search ends. Whatever comes first.
struct Limits {
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  std::int64_t steps = -1;  ///< schedules bred by all islands together; negative: no limit
  Cost bound;               ///< no schedule costs less: reaching it ends the search
};

/// One island per thread; every so many schedules each hands its best to the next one. The first island runs in the
/// calling thread. With one island nothing depends on time but the end.
class Archipelago {
 public:
  using OnBest = std::function<void(const Cost& best, std::int64_t steps)>;

  Archipelago(const Instance& instance, const Paths& paths, int threads, std::uint64_t seed, const Settings& settings);

  /// Adds a list to begin from to the first island.
  void offer(const std::vector<Job>& list) { islands_.front().offer(list); }

  [[nodiscard]] std::int64_t steps() const { return steps_; }

  /// Runs until a limit is reached. `on_best` is called in the calling thread when the best of all islands changed.
  const Member& run(const Limits& limits, const OnBest& on_best, const std::stop_token& stop);

 private:
  void live(std::size_t number, const Limits& limits, const OnBest& on_best, const std::stop_token& stop);
  void exchange(std::size_t number);

  std::vector<Island> islands_;
  std::vector<Annealer> annealers_;  ///< one per island, taking turns with it; none where they do not fit
  std::vector<Member> posted_;       ///< the best of every island as its neighbour may take it
  std::mutex post_;
  std::int64_t exchange_every_;
  std::atomic<bool> done_ = false;
  std::atomic<std::int64_t> steps_ = 0;
};

}  // namespace flexteam::planning::makespan
