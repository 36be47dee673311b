// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <limits>
#include <stop_token>
#include <string>
#include <vector>

#include "planning/bound/windows.h"
#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// Time of some people together that is scarce: another unit of any of them in these periods brings `price`.
struct ScarceTime {
  Span periods;
  std::vector<Index> people;
  double price = 0;  ///< units of benefit per unit of work; of places: per package that a person may be with
};

/// What no plan can exceed, by linear programming: docs/planning/bounds.md has every row.
struct LinearBound {
  double benefit = std::numeric_limits<double>::infinity();  ///< in units: service less what the cost weighs
  bool closed = false;                                       ///< every row that the last solution broke was added
  int columns = 0;
  int rows = 0;
  std::vector<ScarceTime> scarce;  ///< priced above 0
  std::vector<ScarceTime> places;  ///< likewise what `max-parallel` leaves: one of them a person, package and period
  double hour = 0;                 ///< units of benefit that a unit of planned work brings, mean of the last solution
  std::vector<double> worth;       ///< per client: what another unit of value brings; empty: no solution
};

struct LinearOptions {
  double seconds = 60;
  int most_columns = 12'000;  ///< periods are put together until there are no more
  Index newcomers = none;     ///< people from here on could take work, and have no hours: see newcomers.h
  std::string file;           ///< where the last program is written in LP format; empty: nowhere
};

/// Solves the program with the rows that matter, adds those that its solution breaks, and again, until there are none
/// or the time is over. Errors: none; with too little time the bound is infinite. `file_written` false: see `file`.
struct LinearOutcome {
  LinearBound bound;
  bool file_written = true;
};
[[nodiscard]] LinearOutcome linear_bound(const Compiled& compiled, const LinearOptions& options,
                                         const std::stop_token& stop = {});

}  // namespace flexteam::planning
