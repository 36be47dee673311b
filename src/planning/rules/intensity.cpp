// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

Presence presence(const Compiled& c, Index person, Period t) {
  if (person == none || t < 0 || t >= c.periods) return Presence::away;
  return c.presence[c.cell(person, t)];
}

/// Starts when the activity does or, away then, in the first present period after it.
bool starts_right(const Compiled& c, const Placement& placement, const Run& run, bool rigid) {
  if (placement.start < 0 || placement.start >= c.periods || run.person == none) return false;
  return run.start == (rigid ? placement.start : c.next_present[c.cell(run.person, placement.start)]);
}

std::int64_t breaks(const State& s, Index activity, const Placement& placement) {
  const auto& c = *s.c;
  const bool rigid = c.activity(activity).rigid;
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const auto& line = c.line(activity, static_cast<Index>(i));
    const auto& run = placement.runs[i];
    const auto amounts = placement.of(run);
    if (!starts_right(c, placement, run, rigid)) ++count;
    for (Period j = 0; j < run.length; ++j) {
      const auto here = presence(c, run.person, run.start + j);
      const Units amount = amounts[at(j)];
      const bool last = j + 1 == run.length;
      if (here == Presence::away) {
        if (amount != 0 || rigid) ++count;
      } else {
        const bool may_be_less = last || (here == Presence::short_period && !rigid);
        if (amount > line.max || amount < (may_be_less ? 0 : line.min)) ++count;
      }
      if (last && amount == 0) ++count;
    }
  }
  return count;
}

}  // namespace

constinit const HardRule intensity{
    .name = "intensity",
    .meaning = "in every period of a line the amount lies between its least and its most; away is nothing",
    .full = [](const State& s) { return sum_over_planned(s, breaks); },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
