// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const Index group = s.c->line(activity, static_cast<Index>(i)).group;
    if (group == none) continue;
    const Index person = s.group_holder[at(group)].person;
    count += person != none && person != placement.runs[i].person;
  }
  return count;
}

std::int64_t full(const State& s) {
  std::int64_t count = 0;
  for (const Index a : s.c->order) {
    if (s.planned(a)) count += breaks(s, a, s.placement(a));
  }
  return count;
}

}  // namespace

constinit const HardRule same_person{
    .name = "same-person",
    .meaning = "lines of one group have one person",
    .full = full,
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
