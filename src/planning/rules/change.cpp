// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Units that the published plan owes on this activity and the placement does not give; unplanned gives nothing.
std::int64_t not_kept(const Compiled& c, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (const auto& owed : c.owed[activity]) {
    Units given = 0;
    for (const auto& run : placement.runs) {
      if (run.person != owed.person || owed.period < run.start || owed.period > run.end()) continue;
      given += placement.of(run)[at(owed.period - run.start)];
    }
    count += std::max(0, owed.units - given);
  }
  return count;
}

std::int64_t full(const State& s) {
  std::int64_t count = s.c->lost;
  for (const Index a : s.c->order) count += not_kept(*s.c, a, s.placement(a));
  return count;
}

std::int64_t delta(const State& s, Index activity, const Placement& placement) {
  if (s.c->owed[activity].empty()) return 0;
  return not_kept(*s.c, activity, placement) - not_kept(*s.c, activity, Placement{});
}

}  // namespace

constinit const CostRule change{
    .name = "change",
    .unit = "unit of the published plan that is not kept",
    .meaning = "people have counted on what was published",
    .weight = &Weights::change,
    .full = full,
    .delta = delta,
};

}  // namespace flexteam::planning::rules
