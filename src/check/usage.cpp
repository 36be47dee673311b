// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/usage.h"

#include <algorithm>

namespace flexteam::check {

Usage::Usage(const planning::Problem& problem)
    : problem_(problem),
      people_(problem.people.size() * static_cast<std::size_t>(problem.periods)),
      pools_(problem.pools.size() * static_cast<std::size_t>(problem.periods)) {}

void Usage::add(ActivityId id, const Placed& placed, int sign) {
  for (const auto& line : placed.lines) {
    if (line.person < 0 || static_cast<std::size_t>(line.person) >= problem_.people.size()) {
      continue;
    }
    for (std::size_t i = 0; i < line.amounts.size(); ++i) {
      const Period t = line.start + static_cast<Period>(i);
      if (within(t) && line.amounts[i] != 0) {
        people_[cell(line.person, t)] += sign * std::int64_t{line.amounts[i]};
        if (problem_.policy.max_parallel_packages > 0 && line.amounts[i] > 0) {
          count_package(cell(line.person, t), id.package, sign);
        }
      }
    }
  }
  for (const auto& use : activity_of(problem_, id).pools) {
    const Period last = std::min(placed.end, problem_.periods - 1);
    for (Period t = std::max(placed.start, 0); t <= last; ++t) {
      pools_[cell(use.pool, t)] += sign * std::int64_t{use.use};
    }
  }
}

void Usage::count_package(std::size_t at, Index package, int sign) {
  auto& packages = packages_[at];
  const auto found = std::find_if(packages.begin(), packages.end(), [&](const auto& p) { return p.first == package; });
  if (found == packages.end()) {
    packages.emplace_back(package, sign);
  } else if ((found->second += sign) == 0) {
    packages.erase(found);
  }
}

const std::vector<std::pair<Index, int>>& Usage::packages(Index person, Period t) const {
  static const std::vector<std::pair<Index, int>> nobody;
  const auto found = packages_.find(cell(person, t));
  return found == packages_.end() ? nobody : found->second;
}

}  // namespace flexteam::check
