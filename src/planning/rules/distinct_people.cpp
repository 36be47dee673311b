// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State&, Index, const Placement& placement) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) count += placement.runs[i].person == placement.runs[j].person;
  }
  return count;
}

}  // namespace

constinit const HardRule distinct_people{
    .name = "distinct-people",
    .meaning = "the lines of one activity have different people",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
