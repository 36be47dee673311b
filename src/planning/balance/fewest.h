// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

#include "planning/balance/instance.h"

namespace flexteam::planning::balance {

struct Fewest {
  Assignment assignment;
  std::int32_t people = 0;
  std::int32_t bound = 0;  ///< no assignment has fewer people
};

/// An assignment with few people. The bound is the largest clique. For every number of people from there on a
/// depth-first search: next comes the block with the fewest people left (Brélaz's DSATUR, 1979), and of unused people
/// who may do the same only one counts. Where it gives up, people are taken out of the assignment that it finds with
/// more: their blocks are given to the others by tabu search over partial colourings (Blöchliger, Zufferey 2008).
/// Nothing if no assignment was found.
[[nodiscard]] std::optional<Fewest> fewest_people(const Instance& instance);

}  // namespace flexteam::planning::balance
