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
  return std::ranges::count_if(s.left, [](Units units) { return units < 0; });
}

std::int64_t breaks(const State& s, Index, const Placement& placement) {
  std::int64_t count = 0;
  for (const auto& run : placement.runs) {
    if (run.person == none) continue;
    const auto amounts = placement.of(run);
    for (Period i = 0; i < run.length; ++i) {
      const Period t = run.start + i;
      const bool inside = t >= 0 && t < s.c->periods;
      if (amounts[at(i)] > (inside ? s.left[s.c->cell(run.person, t)] : 0)) ++count;
    }
  }
  return count;
}

}  // namespace

constinit const HardRule capacity{
    .name = "capacity",
    .meaning = "a person's amounts in a period add up to at most the capacity",
    .full = full,
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
