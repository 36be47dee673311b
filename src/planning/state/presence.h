// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>

#include "planning/state/state.h"

namespace flexteam::planning {

/// The periods in which one person already works for one package, asked again and again while a line is laid.
/// Holds up to a fixed number of lines without allocating; more than that are looked up each time.
class OwnWork {
 public:
  /// Lines of `activity` itself do not count.
  OwnWork(const State& state, Index package, Index person, Index activity = none)
      : state_(state), package_(package), person_(person), activity_(activity) {
    for (const auto& worker : state.workers[static_cast<std::size_t>(package)]) {
      if (worker.person != person || worker.activity == activity) continue;
      if (size_ < first_.size()) first_[size_] = worker;
      ++size_;
    }
  }

  /// Known to be none: nothing is looked up.
  static OwnWork nothing(const State& state) { return OwnWork(state); }

  [[nodiscard]] bool none_at_all() const { return size_ == 0; }

  [[nodiscard]] bool in(Period t) const {
    if (size_ <= first_.size()) {
      for (std::size_t i = 0; i < size_; ++i) {
        if (works(first_[i], t)) return true;
      }
      return false;
    }
    for (const auto& worker : state_.workers[static_cast<std::size_t>(package_)]) {
      if (worker.person == person_ && worker.activity != activity_ && works(worker, t)) return true;
    }
    return false;
  }

 private:
  explicit OwnWork(const State& state) : state_(state), package_(none), person_(none), activity_(none) {}

  [[nodiscard]] bool works(const Worker& worker, Period t) const {
    const auto& placement = state_.placement(worker.activity);
    const auto& run = placement.runs[static_cast<std::size_t>(worker.line)];
    return t >= run.start && t <= run.end() && placement.of(run)[static_cast<std::size_t>(t - run.start)] > 0;
  }

  const State& state_;
  Index package_;
  Index person_;
  Index activity_;
  std::array<Worker, 8> first_;  ///< only the first `size_` are set
  std::size_t size_ = 0;
};

}  // namespace flexteam::planning
