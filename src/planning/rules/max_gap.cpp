// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index, const Placement& placement) {
  std::int64_t count = 0;
  for (const auto& run : placement.runs) {
    Period gap = run.start - placement.start;
    Period longest = gap;
    for (const Units amount : placement.of(run)) {
      gap = amount == 0 ? gap + 1 : 0;
      longest = std::max(longest, gap);
    }
    count += longest > s.c->max_gap;
  }
  return count;
}

}  // namespace

constinit const HardRule max_gap{
    .name = "max-gap",
    .meaning = "a line rests no longer than the policy allows, the wait before its start counted",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
