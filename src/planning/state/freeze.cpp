// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/state/freeze.h"

#include <algorithm>

#include "planning/rules/rules.h"
#include "planning/state/state.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Precedence is looked at once all candidates are known; frozen is what is being decided.
bool holds_by_itself(const State& state, Index activity, const Placement& placement) {
  return std::ranges::all_of(rules::hard(), [&](const rules::HardRule& rule) {
    return rule.name == rules::precedence.name || rule.name == rules::frozen.name ||
           rule.breaks(state, activity, placement) == 0;
  });
}

bool follows_frozen(const Compiled& c, Index activity) {
  return std::ranges::all_of(c.after[activity], [&](const Link& link) {
    return c.frozen[at(link.activity)] != 0 &&
           c.published[at(activity)].start > c.published[at(link.activity)].end + link.lag;
  });
}

}  // namespace

void freeze(Compiled& c) {
  if (c.freeze_until <= 0) return;
  State state = empty_state(c);
  for (const Index a : c.published_order) {
    const auto& published = c.published[at(a)];
    if (!published.planned() || published.start >= c.freeze_until || state.planned(a)) continue;
    if (!holds_by_itself(state, a, published)) continue;
    place(state, a, Placement(published));
    c.frozen[at(a)] = 1;
  }
  for (const Index a : c.order) {  // each after what it comes after, so that one pass is enough
    if (c.frozen[at(a)] != 0 && !follows_frozen(c, a)) c.frozen[at(a)] = 0;
  }
}

}  // namespace flexteam::planning
