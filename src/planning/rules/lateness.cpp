// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t full(const State& s) {
  std::int64_t count = 0;
  for (const Index a : s.c->order) {
    if (s.planned(a)) count += late(*s.c, a, s.placement(a).end);
  }
  return count;
}

std::int64_t delta(const State& s, Index activity, const Placement& placement) {
  return late(*s.c, activity, placement.end);
}

}  // namespace

Period late(const Compiled& c, Index activity, Period end) {
  const Period due = c.activity(activity).due;
  return due == none ? 0 : std::max(0, end - due);
}

constinit const CostRule lateness{
    .name = "lateness",
    .unit = "period after the due period",
    .meaning = "work that is late is allowed, but not liked",
    .weight = &Weights::lateness,
    .full = full,
    .delta = delta,
};

}  // namespace flexteam::planning::rules
