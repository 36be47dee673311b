// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  Period end = placement.start + s.c->activity(activity).min_periods - 1;
  for (const auto& run : placement.runs) end = std::max(end, run.end());
  return placement.end != end;
}

}  // namespace

constinit const HardRule duration{
    .name = "duration",
    .meaning = "an activity ends with its last line, and not before its least number of periods is over",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
