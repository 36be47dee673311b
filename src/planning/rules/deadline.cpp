// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  const auto& compiled = s.c->activity(activity);
  const auto& package = s.c->problem->packages[static_cast<std::size_t>(compiled.package)];
  const auto& deadline = package.activities[static_cast<std::size_t>(compiled.number)].deadline;
  return deadline && placement.end > *deadline;
}

}  // namespace

constinit const HardRule deadline{
    .name = "deadline",
    .meaning = "an activity ends not after its deadline",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
