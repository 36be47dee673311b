// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/bound.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "planning/bound/prices.h"
#include "planning/makespan/solve.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {

std::int64_t benefit_of(const Compiled& c, double units) {
  // Service and cost are each rounded to the nearest.
  return static_cast<std::int64_t>(std::floor(1e9 * units / c.total_capacity)) + 2;
}

Bound find_bound(const Problem& problem, const LinearOptions& options, const std::stop_token& stop) {
  Bound bound;
  if (makespan::fits(problem)) {
    bound.levels =
        makespan::solve(problem, {.seconds = {}, .iterations = 0, .threads = 1, .explain = false}, {}, stop).bound;
    return bound;
  }
  if (problem.profile != "flexteam") return bound;
  Compiled c = compile(problem);
  freeze(c);
  auto outcome = linear_bound(c, options, stop);
  bound.linear = std::move(outcome.bound);
  bound.file_written = outcome.file_written;
  if (c.total_capacity <= 0) {
    bound.levels = {{"benefit", 0}};
    return bound;
  }
  constexpr int rounds = 4000;
  const auto prices = find_prices(c, {.rounds = rounds, .begin = &bound.linear}, stop);
  const double units = std::min(prices.person.empty() ? bound.linear.benefit : prices.service, bound.linear.benefit);
  if (std::isfinite(units)) bound.levels = {{"benefit", benefit_of(c, units)}};
  return bound;
}

}  // namespace flexteam::planning
