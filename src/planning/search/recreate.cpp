// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/recreate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Number of packages that are not planned whole and get a chance in every round.
constexpr int newcomers = 6;
/// Of so many drawn, the one that brings most is taken.
constexpr int draws = 4;

/// A package's effort counts to a power of 0 up to this: large ones come seldom in when small ones stand everywhere.
constexpr double most_size = 0.5;

/// False if the package's chain cannot end within the horizon whatever is free.
bool can_be_whole(const State& s, Index package) {
  const auto& c = *s.c;
  return std::ranges::all_of(c.package(package).activities, [&](Index a) {
    const auto& activity = c.activity(a);
    return s.planned(a) || activity.release + activity.tail <= c.periods;
  });
}

void draw_newcomers(Round& round, const Prices& prices, double size, std::vector<Index>& list) {
  const auto& s = round.state;
  const auto& offered = s.c->offered;
  if (offered.empty()) return;
  for (int i = 0; i < newcomers; ++i) {
    Index best = none;
    double most = 0;
    for (int j = 0; j < draws; ++j) {
      const Index k = offered[round.random.below(offered.size())];
      if (s.whole(k)) continue;
      const double value = density(s, prices, k, size);
      if (best == none || value > most) {
        best = k;
        most = value;
      }
    }
    if (best != none && std::ranges::find(list, best) == list.end()) list.push_back(best);
  }
}

std::vector<Index> in_order(Round& round, const Prices& prices) {
  const auto& s = round.state;
  auto list = round.touched;
  for (const Index k : round.wanted) {
    if (std::ranges::find(list, k) == list.end()) list.push_back(k);
  }
  const double size = most_size * round.random.unit();
  draw_newcomers(round, prices, size, list);
  std::vector<std::pair<double, Index>> keyed;
  const double noise = round.random.chance(0.5) ? 0.2 : 1.0;
  for (const Index k : list) {
    const bool first = std::ranges::find(round.wanted, k) != round.wanted.end();
    const double bound = s.c->package(k).required ? 1e6 : first ? 1e3 : 1;
    keyed.emplace_back(-bound * density(s, prices, k, size) * std::exp(noise * (round.random.unit() - 0.5)), k);
  }
  std::ranges::sort(keyed);
  list.clear();
  for (const auto& [key, k] : keyed) list.push_back(k);
  return list;
}

}  // namespace

double worth(const State& s, Index package) {
  const auto& c = *s.c;
  const auto& compiled = c.package(package);
  const double entitled = c.entitled[at(compiled.client)];
  if (entitled <= 0) return 1e-3 * compiled.weight;
  const double x = static_cast<double>(s.client_value[at(compiled.client)]) / value_scale / entitled;
  return compiled.weight * std::pow(1 + x, -c.problem->policy.fairness_alpha);
}

double density(const State& s, const Prices& prices, Index package, double size) {
  const double part = can_be_whole(s, package) ? 1 : 1 - s.c->problem->policy.whole;
  const auto effort = static_cast<double>(s.c->package(package).effort);
  const double value = worth(s, package) * part * std::pow(1 + effort, size);
  if (prices.package.empty()) return value;
  const double least = 0.05 * effort + 1e-6;  // time that nobody wants is nearly free, but not quite
  return value * effort / std::max(least, prices.package[at(package)]);
}

bool fill_package(Round& round, Inserter& inserter, const Profile& profile, const Taste& taste, Index package,
                  bool whole) {
  auto& s = round.state;
  const auto mark = round.journal.mark();
  const auto before = quality(profile, s);
  for (const Index a : s.c->package(package).activities) {
    if (s.planned(a)) continue;
    if (inserter.find(s, a, taste)) {
      round.journal.put(a, std::move(inserter.placement()));
      inserter.placement() = {};
    } else if (whole) {
      break;
    }
  }
  if (round.journal.mark() == mark) return false;
  if ((whole && !s.whole(package)) || !quality(profile, s).better_than(before)) {
    round.journal.undo(mark);
    return false;
  }
  return true;
}

void recreate(Round& round, Inserter& inserter, const Profile& profile, const Prices& prices, const Taste& taste) {
  for (const Index a : round.agreed) {
    if (round.state.planned(a) || !inserter.find(round.state, a, {})) continue;
    round.journal.put(a, std::move(inserter.placement()));
    inserter.placement() = {};
  }
  const auto list = in_order(round, prices);
  for (const Index k : list) {
    if (!round.state.whole(k) && can_be_whole(round.state, k)) fill_package(round, inserter, profile, taste, k, true);
  }
  for (const Index k : list) {
    if (!round.state.whole(k)) fill_package(round, inserter, profile, taste, k, false);
  }
}

}  // namespace flexteam::planning
