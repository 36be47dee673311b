// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/beside.h"

#include <algorithm>
#include <chrono>

#include "planning/bound/linear.h"

namespace flexteam::planning {

bool linear_bound_fits(const Compiled& c, double seconds) {
  // Measured: 60 people × 3,000 activities of 2.3 lines take 0.9 s.
  constexpr double per_row = 1e-4;
  return per_row * static_cast<double>(c.activities.size() + c.lines.size()) < seconds;
}

BoundBeside::BoundBeside(const Compiled& compiled, double known, double seconds)
    : c_(compiled), units_(known), thread_([this, seconds](const std::stop_token& stop) { run(stop, seconds); }) {}

void BoundBeside::finish() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

void BoundBeside::run(const std::stop_token& stop, double seconds) {
  if (!linear_bound_fits(c_, seconds)) return;
  const auto begin = std::chrono::steady_clock::now();
  const auto linear = linear_bound(c_, {.seconds = seconds}, stop).bound;
  units_ = std::min(units_.load(), linear.benefit);
  const double left = seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  constexpr int rounds = 4000;
  const auto prices = find_prices(c_, {.rounds = rounds, .seconds = left, .begin = &linear}, stop);
  if (!prices.person.empty()) units_ = std::min(units_.load(), prices.service);
}

}  // namespace flexteam::planning
