// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t delta(const State&, Index, const Placement& placement) {
  std::int64_t count = 0;
  for (const auto& run : placement.runs) count += interrupted(placement.of(run));
  return count;
}

}  // namespace

Period interrupted(std::span<const Units> amounts) {
  Period count = 0;
  Period still = 0;  // since the last period of work
  bool begun = false;
  for (const Units amount : amounts) {
    if (amount > 0) {
      if (begun) count += still;
      begun = true;
      still = 0;
    } else {
      ++still;
    }
  }
  return count;
}

constinit const CostRule interruption{
    .name = "interruption",
    .unit = "period without work between the first and the last of a line",
    .meaning = "work that lies still must be picked up again",
    .weight = &Weights::interruption,
    .full = [](const State& s) { return sum_over_planned(s, delta); },
    .delta = delta,
};

}  // namespace flexteam::planning::rules
