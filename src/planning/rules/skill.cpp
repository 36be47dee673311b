// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const auto crew = s.c->crews[s.c->line(activity, static_cast<Index>(i)).crew];
    if (std::ranges::find(crew, placement.runs[i].person) == crew.end()) ++count;
  }
  return count;
}

}  // namespace

constinit const HardRule skill{
    .name = "skill",
    .meaning = "the person has the skill at the level asked and may work for the client",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
