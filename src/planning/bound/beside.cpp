// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/beside.h"

#include <algorithm>
#include <chrono>

#include "planning/bound/linear.h"

namespace flexteam::planning {

namespace {

/// Of the time; more of it only helps where the program takes little.
constexpr double part_for_linear = 0.2;

/// True if the linear program can be expected to be solved within these seconds.
bool linear_bound_fits(const Compiled& c, double seconds) {
  // Measured: 60 people × 3,000 activities of 2.3 lines take 0.9 s.
  constexpr double per_row = 1e-4;
  return per_row * static_cast<double>(c.activities.size() + c.lines.size()) < seconds;
}

}  // namespace

BoundBeside::BoundBeside(const Compiled& compiled, const Prices& known, double seconds)
    : c_(compiled),
      known_(known),
      units_(known.service),
      thread_([this, seconds](const std::stop_token& stop) { run(stop, seconds); }) {}

void BoundBeside::finish() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

void BoundBeside::run(const std::stop_token& stop, double seconds) {
  const auto begin = std::chrono::steady_clock::now();
  LinearBound linear;
  if (linear_bound_fits(c_, part_for_linear * seconds)) {
    linear = linear_bound(c_, {.seconds = 2 * part_for_linear * seconds}, stop).bound;
    units_ = std::min(units_.load(), linear.benefit);
  }
  const double left = seconds - std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  PriceOptions options{.rounds = 4000, .seconds = left};
  if (linear.benefit < known_.service) {
    options.begin = &linear;
  } else {
    options.go_on = &known_;
  }
  units_ = std::min(units_.load(), find_prices(c_, options, stop).service);
}

}  // namespace flexteam::planning
