// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "planning/search/anneal.h"

namespace flexteam::planning {

using Clock = std::chrono::steady_clock;

/// When a search ends: at a moment, after so many rounds in all, or when asked.
struct Limits {
  Clock::time_point begin;
  std::optional<Clock::time_point> end;
  std::optional<std::int64_t> rounds;
  std::stop_token stop;
};

/// Several annealers side by side. They run apart and meet at fixed points, where the one that is behind goes on from
/// the best plan of all; what they do in between does not depend on timing, so that with a limit in rounds the result
/// is always the same.
class Crowd {
 public:
  Crowd(const State& first, const Profile& profile, const Prices& prices, int threads, std::uint64_t seed);

  /// `between` is called between stretches, at least some times a second, with the best so far.
  using Between = std::function<void(const Annealer& best)>;
  void run(const Limits& limits, const Between& between);

  /// The annealer with the best plan; the first of equals.
  [[nodiscard]] Annealer& best();
  [[nodiscard]] std::int64_t rounds() const;

 private:
  void stretch(const Limits& limits, Clock::time_point until, std::int64_t rounds_each);
  void meet();

  std::vector<std::unique_ptr<Annealer>> annealers_;
};

}  // namespace flexteam::planning
