// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <set>
#include <utility>

#include "planning/rules/rules.h"
#include "planning/state/presence.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::int64_t full(const State& s) {
  std::map<std::pair<Index, Index>, std::set<Period>> periods;  // (package, person) → periods with work
  for (const Index a : s.c->order) {
    for (const auto& run : s.placement(a).runs) {
      const auto amounts = s.placement(a).of(run);
      for (Period i = 0; i < run.length; ++i) {
        if (amounts[at(i)] > 0) periods[{s.c->activity(a).package, run.person}].insert(run.start + i);
      }
    }
  }
  std::int64_t count = 0;
  for (const auto& [pair, set] : periods) count += s.c->minutes(pair.first, pair.second) * std::ssize(set);
  return count;
}

std::int64_t delta(const State& s, Index activity, const Placement& placement) {
  const Index package = s.c->activity(activity).package;
  std::int64_t count = 0;
  for (const auto& run : placement.runs) {
    const auto minutes = s.c->minutes(package, run.person);
    if (minutes == 0) continue;
    const OwnWork own(s, package, run.person, activity);
    const auto amounts = placement.of(run);
    for (Period i = 0; i < run.length; ++i) {
      if (amounts[at(i)] > 0 && !own.in(run.start + i)) count += minutes;
    }
  }
  return count;
}

}  // namespace

constinit const CostRule travel{
    .name = "travel",
    .unit = "minute of one way in a period with work",
    .meaning = "going there takes time, once for every person, package and period with work",
    .weight = &Weights::travel,
    .full = full,
    .delta = delta,
};

}  // namespace flexteam::planning::rules
