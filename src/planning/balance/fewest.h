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

/// An assignment with as few people as a depth-first search finds that tries every number of people from the bound on:
/// next comes the block with the fewest people left (Brélaz's DSATUR, 1979), people of whom nobody differs count once.
/// `bound` is below `people` only where a number was given up after too many steps. Nothing if no assignment was found.
[[nodiscard]] std::optional<Fewest> fewest_people(const Instance& instance);

}  // namespace flexteam::planning::balance
