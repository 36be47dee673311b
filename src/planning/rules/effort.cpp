// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <numeric>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const auto amounts = placement.of(placement.runs[i]);
    if (std::accumulate(amounts.begin(), amounts.end(), Units{0}) != s.c->line(activity, static_cast<Index>(i)).effort)
      ++count;
  }
  return count;
}

}  // namespace

constinit const HardRule effort{
    .name = "effort",
    .meaning = "the amounts of a line add up to its effort",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
