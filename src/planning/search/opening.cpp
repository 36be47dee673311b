// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/opening.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "planning/search/recreate.h"
#include "planning/search/start.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// The core asks about this part of all capacity. Measured: docs/planning/search.md.
constexpr double part_of_capacity = 0.6;
/// Of packages whose work brings the same, larger ones sooner: see density().
constexpr double size = 0.3;

bool is_asked(const Compiled& c, Index package) {
  return c.package(package).required ||
         std::ranges::any_of(c.package(package).activities, [&](Index a) { return !c.commitments[at(a)].empty(); });
}

}  // namespace

std::vector<Index> core_of(const State& state, const Prices& prices) {
  const auto& c = *state.c;
  double offered = 0;
  for (const Index k : c.offered) offered += static_cast<double>(c.package(k).effort);
  if (offered <= c.total_capacity) return c.offered;
  auto order = price_order(state, prices, size);
  std::ranges::stable_sort(order, std::greater{}, [&](Index k) { return density(state, {}, k, 0); });
  std::vector<std::uint8_t> inside(c.packages.size(), 0);
  double units = 0;
  for (const Index k : order) {
    if (!is_asked(c, k) && units > part_of_capacity * c.total_capacity) continue;
    inside[at(k)] = 1;
    units += static_cast<double>(c.package(k).effort);
  }
  std::vector<Index> open;  // inside, and what it comes after may not be yet
  for (const Index k : order) {
    if (inside[at(k)] != 0) open.push_back(k);
  }
  while (!open.empty()) {
    const Index k = open.back();
    open.pop_back();
    for (const Index a : c.package(k).activities) {
      for (const auto& link : c.after[a]) {
        const Index before = c.activity(link.activity).package;
        if (inside[at(before)] == 0) open.push_back(before);
        inside[at(before)] = 1;
      }
    }
  }
  std::vector<Index> core;
  for (const Index k : c.offered) {
    if (inside[at(k)] != 0) core.push_back(k);
  }
  return core;
}

Compiled offering(const Compiled& compiled, std::vector<Index> packages) {
  Compiled c = compiled;
  std::vector<std::uint8_t> inside(c.packages.size(), 0);
  for (const Index k : packages) inside[at(k)] = 1;
  c.offered = std::move(packages);
  for (std::size_t a = 0; a < c.activities.size(); ++a) {
    if (inside[at(c.activities[a].package)] == 0 && c.frozen[a] == 0) c.activities[a].latest = -1;
  }
  return c;
}

}  // namespace flexteam::planning
