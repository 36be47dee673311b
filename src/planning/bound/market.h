// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <vector>

#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// Who can do what, put together so that a relaxation has few prices: people who can do the same lines are one seller,
/// lines that ask the same are one ask. docs/planning/bounds.md.
struct Market {
  /// Somebody who can do the lines of an ask.
  struct Member {
    Index seller = none;
    bool takes_place = false;  ///< a period of work counts as a period with a package for max-parallel
  };
  /// Lines that the same people can do, at most equally fast, with the same of them by places.
  struct Ask {
    double pace = 1;  ///< most units in a period
    std::size_t first = 0;
    std::size_t last = 0;  ///< its members: first ≤ i < last
  };

  Index sellers = 0;
  std::vector<Index> seller_of;  ///< per person
  std::vector<Ask> asks;
  std::vector<Member> members;
  std::vector<Index> ask_of;  ///< per line
};

/// Of each package and person only activities that come after each other take places, for only one of them is worked on
/// at a time; those whose lines that person could do take longest.
[[nodiscard]] Market market_of(const Compiled& compiled);

}  // namespace flexteam::planning
