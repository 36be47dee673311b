// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t full(const State& s) {
  std::int64_t count = 0;
  for (const Index a : s.c->order) {
    if (s.planned(a)) count += s.placement(a).start;
  }
  return count;
}

std::int64_t delta(const State&, Index, const Placement& placement) {
  return placement.start;
}

}  // namespace

constinit const CostRule start{
    .name = "start",
    .unit = "period before the start of an activity",
    .meaning = "what can be done now should not wait",
    .weight = &Weights::start,
    .full = full,
    .delta = delta,
};

}  // namespace flexteam::planning::rules
