// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index, const Placement& placement) {
  return placement.start < 0 || placement.end < placement.start || placement.end >= s.c->periods;
}

}  // namespace

constinit const HardRule horizon{
    .name = "horizon",
    .meaning = "everything lies within the periods of the problem",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
