// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::int64_t full(const State& s) {
  std::int64_t count = 0;
  for (const auto& holders : s.role_holders) count += std::max<std::int64_t>(0, std::ssize(holders) - 1);
  return count;
}

std::int64_t delta(const State& s, Index activity, const Placement& placement) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const Index role = s.c->line(activity, static_cast<Index>(i)).role;
    bool role_taken = false;  // an earlier line of this activity is the first of the role
    for (std::size_t j = 0; j < i; ++j) role_taken |= s.c->line(activity, static_cast<Index>(j)).role == role;
    const bool first = s.role_holders[at(role)].empty();
    count += first ? (role_taken ? 1 : 0) : more_hands(s, role, placement.runs[i].person);
  }
  return count;
}

}  // namespace

std::int64_t more_hands(const State& s, Index role, Index person) {
  const auto& holders = s.role_holders[at(role)];
  if (holders.empty()) return 0;
  return std::ranges::none_of(holders, [person](const Holder& h) { return h.person == person; });
}

constinit const CostRule handover{
    .name = "handover",
    .unit = "person more than one in a role of a package",
    .meaning = "every change of hands in a role costs time to learn",
    .weight = &Weights::handover,
    .full = full,
    .delta = delta,
};

}  // namespace flexteam::planning::rules
