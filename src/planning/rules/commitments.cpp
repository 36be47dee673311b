// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Same person, same line start, same leading amounts.
bool kept(const Fix& fix, const Placement& placement) {
  const auto& run = placement.runs[at(fix.line)];
  if (run.person != fix.person || run.start != fix.start) return false;
  const auto amounts = placement.of(run);
  return amounts.size() >= fix.amounts.size() && std::equal(fix.amounts.begin(), fix.amounts.end(), amounts.begin());
}

}  // namespace

std::int64_t agreed_weight(const Compiled& c, Index activity) {
  std::int64_t weight = 0;
  for (const auto& fix : c.commitments[at(activity)]) weight += fix.weight;
  return weight;
}

std::int64_t kept_weight(const Compiled& c, Index activity, const Placement& placement) {
  std::int64_t weight = 0;
  if (!placement.planned()) return weight;
  for (const auto& fix : c.commitments[at(activity)]) {
    if (kept(fix, placement)) weight += fix.weight;
  }
  return weight;
}

std::int64_t broken_weight(const State& s) {
  std::int64_t weight = 0;
  for (const Index a : s.c->agreed) weight += agreed_weight(*s.c, a) - kept_weight(*s.c, a, s.placement(a));
  return weight;
}

}  // namespace flexteam::planning::rules
