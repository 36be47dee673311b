// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Amount of line `i` in period `t`.
Units amount_at(const Placement& placement, std::size_t i, Period t) {
  const auto& run = placement.runs[i];
  return t < run.start || t > run.end() ? 0 : placement.of(run)[at(t - run.start)];
}

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  const auto& c = *s.c;
  const auto& published = c.published[at(activity)];
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const bool same = c.frozen[at(activity)] != 0 && published.runs[i].person == placement.runs[i].person;
    for (Period t = 0; t < std::min(c.freeze_until, c.periods); ++t) {
      count += amount_at(placement, i, t) != (same ? amount_at(published, i, t) : 0);
    }
  }
  return count;
}

std::int64_t full(const State& s) {
  std::int64_t count = sum_over_planned(s, breaks);
  for (const Index a : s.c->order) count += s.c->frozen[at(a)] != 0 && !s.planned(a);
  return count;
}

}  // namespace

constinit const HardRule frozen{
    .name = "frozen",
    .meaning = "what was published before the frozen end stays as it is, and nothing is added there",
    .full = full,
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
