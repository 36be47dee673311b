// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"
#include "planning/state/presence.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::int64_t full(const State& s) {
  if (s.c->max_parallel == 0) return 0;
  return std::ranges::count_if(s.packages_at, [&](std::uint16_t packages) { return packages > s.c->max_parallel; });
}

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  if (s.c->max_parallel == 0) return 0;
  std::int64_t count = 0;
  for (const auto& run : placement.runs) {
    if (run.person == none) continue;
    const OwnWork own(s, s.c->activity(activity).package, run.person, activity);
    const auto amounts = placement.of(run);
    for (Period i = 0; i < run.length; ++i) {
      const Period t = run.start + i;
      if (amounts[at(i)] == 0 || t < 0 || t >= s.c->periods || own.in(t)) continue;
      count += s.packages_at[s.c->cell(run.person, t)] >= s.c->max_parallel;
    }
  }
  return count;
}

}  // namespace

constinit const HardRule max_parallel{
    .name = "max-parallel",
    .meaning = "a person works for at most the allowed number of packages in a period",
    .full = full,
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
