// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <limits>
#include <stop_token>
#include <vector>

#include "planning/bound/linear.h"
#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// What scarce time is worth, and what no plan can exceed: the Lagrangian dual of the problem in which every unit of
/// work may go to anybody who is able, in any stretch of periods in which its activity can lie.
struct Prices {
  std::vector<double> person;   ///< per person: worth of an hour, in units of value, mean over the periods
  std::vector<double> package;  ///< per package: price of all its work where it is cheapest
  double service = 0;           ///< no plan has a larger Σ_m E_m × u(V_m / E_m), in units
  std::vector<double> hours;    ///< per seller (market.h) and stretch: price of an hour
  std::vector<double> places;   ///< likewise of a period with a package, counted in hours
  std::vector<double> worth;    ///< per client: worth of another unit of value
};

struct PriceOptions {
  int rounds = 200;
  double seconds = std::numeric_limits<double>::infinity();
  const LinearBound* begin = nullptr;  ///< prices to begin at
  const Prices* go_on = nullptr;       ///< likewise, of an earlier search
};

/// Finds prices by subgradient steps. Any prices give a valid bound; more rounds give a tighter one.
/// Source: Fisher, "The Lagrangian relaxation method" (Management Science 27, 1981); docs/planning/search.md.
[[nodiscard]] Prices find_prices(const Compiled& compiled, const PriceOptions& options,
                                 const std::stop_token& stop = {});

}  // namespace flexteam::planning
