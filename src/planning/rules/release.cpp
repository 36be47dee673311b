// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  const auto& compiled = s.c->activity(activity);
  const auto& package = s.c->problem->packages[static_cast<std::size_t>(compiled.package)];
  return placement.start <
         std::max(package.release, package.activities[static_cast<std::size_t>(compiled.number)].release);
}

}  // namespace

constinit const HardRule release{
    .name = "release",
    .meaning = "an activity starts not before its own and its package's release",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
