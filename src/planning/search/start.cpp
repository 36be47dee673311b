// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/start.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

#include "planning/compiled/published.h"
#include "planning/rules/rules.h"
#include "planning/search/recreate.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

bool has_commitment(const Compiled& c, Index package) {
  return std::ranges::any_of(c.package(package).activities, [&](Index a) { return !c.commitments[at(a)].empty(); });
}

/// Plans `activity` and before it what it comes after. False: something of that does not fit.
bool insert_with_predecessors(State& state, Inserter& inserter, Index activity, const Taste& taste) {
  if (state.planned(activity)) return true;
  return std::ranges::all_of(
             state.c->after[activity],
             [&](const Link& link) { return insert_with_predecessors(state, inserter, link.activity, taste); }) &&
         inserter.insert(state, activity, taste);
}

/// Activities with agreements, those that weigh most first.
std::vector<Index> agreed_by_weight(const Compiled& c) {
  auto list = c.agreed;
  std::ranges::stable_sort(list, std::greater{}, [&](Index a) { return rules::agreed_weight(c, a); });
  return list;
}

}  // namespace

std::vector<Index> weight_order(const Compiled& c) {
  std::vector<Index> order(c.packages.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::less{}, [&](Index k) {
    const auto& package = c.package(k);
    return std::tuple(!package.required, !has_commitment(c, k), -package.weight);
  });
  return order;
}

std::vector<Index> price_order(const State& state, const Prices& prices, double size) {
  const auto& c = *state.c;
  auto order = weight_order(c);
  std::ranges::stable_sort(order, std::less{}, [&](Index k) {
    return std::tuple(!c.package(k).required, !has_commitment(c, k), -density(state, prices, k, size));
  });
  return order;
}

void plan_serially(State& state, Inserter& inserter, const std::vector<Index>& packages, const Taste& taste,
                   const std::stop_token& stop) {
  const auto& c = *state.c;
  // Agreements first: the rest of one package would take the hours that another one's agreement names.
  for (const Index a : agreed_by_weight(c)) insert_with_predecessors(state, inserter, a, taste);
  std::vector<Index> waiting;  // packages with work that comes after a package planned later
  for (const Index k : packages) {
    if (stop.stop_requested()) return;
    for (const Index a : c.package(k).activities) {
      if (state.planned(a) || inserter.insert(state, a, taste)) continue;
      const bool elsewhere = std::ranges::any_of(c.after[a], [&](const Link& link) {
        return !state.planned(link.activity) && c.activity(link.activity).package != k;
      });
      if (elsewhere && (waiting.empty() || waiting.back() != k)) waiting.push_back(k);
    }
  }
  for (const Index k : waiting) {
    for (const Index a : c.package(k).activities) {
      if (!state.planned(a)) inserter.insert(state, a, taste);
    }
  }
}

void adopt(State& state, const std::vector<Placement>& wanted) {
  for (const Index a : state.c->order) {
    const auto& placement = wanted[at(a)];
    if (!placement.planned() || state.planned(a)) continue;
    if (rules::first_broken(state, a, placement) == nullptr) place(state, a, Placement(placement));
  }
}

void adopt_frozen(State& state) {
  const auto& c = *state.c;
  for (const Index a : c.order) {
    if (c.frozen[at(a)] != 0) place(state, a, Placement(c.published[at(a)]));
  }
}

State adopted(const Compiled& c, const Plan* plan) {
  State state = empty_state(c);
  adopt_frozen(state);
  if (plan != nullptr) adopt(state, placements_of(*plan, c));
  return state;
}

}  // namespace flexteam::planning
