// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

const std::array all_hard{skill,    capacity,     pool_capacity, intensity,  effort,   distinct_people,
                          duration, max_gap,      horizon,       release,    deadline, precedence,
                          required, max_parallel, frozen,        same_person};
const std::array all_costs{handover, new_face, change, travel, lateness, start, interruption};
static_assert(all_costs.size() == cost_parts);

}  // namespace

std::span<const HardRule> hard() {
  return all_hard;
}
std::span<const CostRule> costs() {
  return all_costs;
}

const HardRule* first_broken(const State& state, Index activity, const Placement& placement) {
  for (const auto& rule : hard()) {
    if (rule.breaks(state, activity, placement) > 0) return &rule;
  }
  return nullptr;
}

std::int64_t sum_over_planned(const State& state, std::int64_t (*breaks)(const State&, Index, const Placement&)) {
  std::int64_t count = 0;
  for (const Index a : state.c->order) {
    if (state.planned(a)) count += breaks(state, a, state.placement(a));
  }
  return count;
}

}  // namespace flexteam::planning::rules
