// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::int64_t full(const State& s) {
  return std::ranges::count_if(s.pool_left, [](Units units) { return units < 0; });
}

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (const auto& need : s.c->pool_needs[activity]) {
    for (Period t = std::max(0, placement.start); t <= std::min(placement.end, s.c->periods - 1); ++t) {
      if (s.pool_left[at(need.pool) * at(s.c->periods) + at(t)] < need.use) ++count;
    }
  }
  return count;
}

}  // namespace

constinit const HardRule pool_capacity{
    .name = "pool-capacity",
    .meaning = "a pool's uses in a period add up to at most its capacity",
    .full = full,
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
