// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/newcomers.h"

#include <algorithm>
#include <cmath>

#include "planning/state/freeze.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

Problem with_newcomers(const Problem& problem, std::span<const Person> newcomers) {
  Problem larger = problem;
  larger.people.insert(larger.people.end(), newcomers.begin(), newcomers.end());
  return larger;
}

NewcomerWorth newcomer_worth(const Problem& problem, std::span<const Person> newcomers, const LinearOptions& options,
                             const std::stop_token& stop) {
  const Problem larger = with_newcomers(problem, newcomers);
  const auto first = static_cast<Index>(problem.people.size());
  Compiled c = compile(larger);
  freeze(c);
  c.entitled = compile(problem).entitled;  // a newcomer widens nobody's right
  LinearOptions prices = options;
  prices.newcomers = first;
  NewcomerWorth found{.bound = linear_bound(c, prices, stop).bound, .worth = {}};
  if (!std::isfinite(found.bound.benefit)) return found;
  found.worth.assign(newcomers.size(), std::vector<double>(at(problem.periods), 0));
  const auto add = [&](const std::vector<ScarceTime>& scarce, auto&& units) {
    for (const auto& one : scarce) {
      for (const Index p : one.people) {
        if (p < first) continue;
        for (Period t = one.periods.from; t <= one.periods.to; ++t) {
          found.worth[at(p - first)][at(t)] += one.price * units(newcomers[at(p - first)].capacity[at(t)]);
        }
      }
    }
  };
  add(found.bound.scarce, [](Units capacity) { return static_cast<double>(capacity); });
  add(found.bound.places, [&](Units capacity) { return capacity > 0 ? static_cast<double>(c.max_parallel) : 0.0; });
  return found;
}

}  // namespace flexteam::planning
