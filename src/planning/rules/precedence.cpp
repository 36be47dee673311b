// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::int64_t full(const State& s) {
  std::int64_t count = 0;
  for (const Index a : s.c->order) {
    if (!s.planned(a)) continue;
    for (const auto& link : s.c->after[a]) {
      count += !s.planned(link.activity) || s.placement(a).start <= s.placement(link.activity).end + link.lag;
    }
  }
  return count;
}

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (const auto& link : s.c->after[activity]) {
    count += !s.planned(link.activity) || placement.start <= s.placement(link.activity).end + link.lag;
  }
  for (const auto& link : s.c->before[activity]) {
    count += s.planned(link.activity) && s.placement(link.activity).start <= placement.end + link.lag;
  }
  return count;
}

}  // namespace

constinit const HardRule precedence{
    .name = "precedence",
    .meaning = "an activity starts after the end and the lag of all that it comes after",
    .full = full,
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
