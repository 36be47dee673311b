// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>
#include <utility>

#include "planning/explain/probes.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

using Taken = std::vector<std::pair<Index, Placement>>;

/// What is frozen makes no way, nor what must be planned (but for something that must be planned too), nor what
/// something of the kind depends on.
bool must_stay(const State& s, Index activity, Index package) {
  const bool among_equals = s.c->package(s.c->activity(activity).package).required;
  const auto stays = [&](const auto& self, Index a) -> bool {
    const bool required = s.c->package(s.c->activity(a).package).required;
    if (s.c->frozen[at(a)] != 0 || (required && !among_equals)) return true;
    return std::ranges::any_of(s.c->before[a],
                               [&](const Link& link) { return s.planned(link.activity) && self(self, link.activity); });
  };
  return std::ranges::any_of(s.c->package(package).activities,
                             [&](Index a) { return s.planned(a) && stays(stays, a); });
}

bool has_commitment(const Compiled& c, Index package) {
  return std::ranges::any_of(c.package(package).activities, [&](Index a) { return !c.commitments[at(a)].empty(); });
}

void take(State& s, Index activity, Taken& taken) {
  for (const auto& link : s.c->before[activity]) {
    if (s.planned(link.activity)) take(s, link.activity, taken);
  }
  taken.emplace_back(activity, lift(s, activity));
}

Taken take_package(State& s, Index package) {
  Taken taken;
  for (const Index a : s.c->package(package).activities) {
    if (s.planned(a)) take(s, a, taken);
  }
  return taken;
}

void put_back(State& s, Taken& taken) {
  for (auto& [activity, placement] : taken) place(s, activity, std::move(placement));
  taken.clear();
}

/// Nothing that `activity` comes after was taken.
bool spares_predecessors(const State& s, Index activity, const Taken& taken) {
  return std::ranges::none_of(taken, [&](const auto& pair) {
    return std::ranges::any_of(s.c->after[activity], [&](const Link& link) { return link.activity == pair.first; });
  });
}

/// The place fits beside everything in the state, as far as people of the problem and pools go.
bool fits_beside(const State& s, Index activity, const Placement& place) {
  const auto& c = *s.c;
  Placement known = place;
  std::erase_if(known.runs, [&](const Run& run) { return run.person >= c.people; });
  return rules::capacity.breaks(s, activity, known) == 0 && rules::max_parallel.breaks(s, activity, known) == 0 &&
         rules::pool_capacity.breaks(s, activity, place) == 0;
}

/// Packages other than the activity's own that do work in the window for which `counts` holds, the least valuable
/// first.
template <class Counts>
std::vector<Index> rivals(const State& s, Index activity, Window window, Counts&& counts) {
  const auto& c = *s.c;
  std::vector<Index> list;
  for (Index k = 0; k < static_cast<Index>(c.packages.size()); ++k) {
    if (k == c.activity(activity).package || s.planned_of[at(k)] == 0) continue;
    const bool in_the_way = std::ranges::any_of(c.package(k).activities, [&](Index a) {
      const auto& placement = s.placement(a);
      return placement.planned() && placement.start <= window.latest && placement.end >= window.earliest && counts(a);
    });
    if (in_the_way && !must_stay(s, activity, k)) list.push_back(k);
  }
  std::ranges::sort(list, {}, [&](Index k) { return std::tuple(c.package(k).required, s.package_value[at(k)], k); });
  return list;
}

double value_of(const State& s, Index package) {
  return static_cast<double>(s.package_value[at(package)]) / value_scale;
}

Relaxation displaced(const Compiled& c, Index package) {
  Relaxation relaxation{.kind = "displace"};
  relaxation.package = c.problem->packages[at(package)].id;
  return relaxation;
}

/// What only displacing can free: the activity's pools and the one person of its groups.
bool uses_same(const State& s, Index activity, Index other) {
  const auto& c = *s.c;
  for (const auto& need : c.pool_needs[activity]) {
    for (const auto& use : c.pool_needs[other]) {
      if (use.pool == need.pool) return true;
    }
  }
  for (Index i = 0; i < c.activity(activity).lines; ++i) {
    const Index group = c.line(activity, i).group;
    const Index holder = group == none ? none : s.group_holder[at(group)].person;
    if (holder == none) continue;
    if (std::ranges::any_of(s.placement(other).runs, [&](const Run& run) { return run.person == holder; })) return true;
  }
  return false;
}

/// The place fits when just these packages, with what depends on them, are away.
bool fits_without(State& s, Index activity, const Placement& place, const std::vector<Index>& packages) {
  std::vector<Taken> log;
  for (const Index k : packages) log.push_back(take_package(s, k));
  const bool fits = fits_beside(s, activity, place);
  for (auto& taken : log) put_back(s, taken);
  return fits;
}

/// Whoever can come back without harm was not in the way.
void keep_only_needed(State& s, Index activity, const Placement& place, std::vector<Index>& away) {
  for (std::size_t i = 0; i < away.size();) {
    auto fewer = away;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (fits_without(s, activity, place, fewer)) {
      away = std::move(fewer);
    } else {
      ++i;
    }
  }
}

}  // namespace

Found displace(Bench& bench, Index activity, Window window) {
  constexpr int tries = 3;
  auto& s = bench.state;
  const auto& c = *s.c;
  std::vector<Index> seen;
  for (Index i = 0; i < c.activity(activity).lines; ++i) {
    for (const Index p : c.crews[c.line(activity, i).crew]) {
      for (const Index a : s.agenda[at(p)]) {
        const Index k = c.activity(a).package;
        const auto& placement = s.placement(a);
        if (k != c.activity(activity).package && placement.start <= window.latest && placement.end >= window.earliest &&
            !must_stay(s, activity, k) && !has_commitment(c, k)) {
          seen.push_back(k);
        }
      }
      if (seen.size() > 64) break;
    }
  }
  std::ranges::sort(seen, {}, [&](Index k) { return std::pair(s.package_value[at(k)], k); });
  const auto [end, last] = std::ranges::unique(seen);
  seen.erase(end, last);
  for (std::size_t i = 0; i < seen.size() && i < tries; ++i) {
    const double price = value_of(s, seen[i]);
    auto taken = take_package(s, seen[i]);
    auto place = spares_predecessors(s, activity, taken) ? bench.fit(s, activity, window) : std::nullopt;
    put_back(s, taken);
    if (place) return Finding{price, "capacity", {displaced(c, seen[i])}, std::move(*place)};
  }
  return std::nullopt;
}

Found displace_many(Bench& bench, Index activity, Window window) {
  auto& s = bench.state;
  const auto& c = *s.c;
  const auto list = rivals(s, activity, window, [&](Index other) { return uses_same(s, activity, other); });
  std::vector<Index> away;
  std::vector<Taken> log;
  double price = 0;
  Found found;
  for (const Index k : list) {
    const double value = value_of(s, k);
    auto taken = take_package(s, k);
    if (taken.empty() || !spares_predecessors(s, activity, taken)) {
      put_back(s, taken);
      continue;
    }
    price += value;
    away.push_back(k);
    log.push_back(std::move(taken));
    found = extra_capacity(bench, activity, window, true);
    if (found) break;
  }
  for (auto& taken : log) put_back(s, taken);
  if (!found) return std::nullopt;
  keep_only_needed(s, activity, found->place, away);
  found->price += price;
  found->reason = c.pool_needs[activity].empty() ? "same-person" : "pool-capacity";
  std::vector<Relaxation> relaxations;
  for (const Index k : away) relaxations.push_back(displaced(c, k));
  found->relaxation.insert(found->relaxation.begin(), relaxations.begin(), relaxations.end());
  return found;
}

Found displace_own(Bench& bench, Index activity, Window window) {
  auto& s = bench.state;
  const auto& c = *s.c;
  const Index own = c.activity(activity).package;
  if (s.planned_of[at(own)] == 0 || must_stay(s, activity, own)) return std::nullopt;
  std::vector<Relaxation> relaxations{displaced(c, own)};
  for (const auto& link : c.after[activity]) {
    if (c.activity(link.activity).package != own || !s.planned(link.activity)) continue;
    Relaxation first{.kind = "plan-first"};
    first.package = package_id(c, link.activity);
    first.activity = activity_id(c, link.activity);
    relaxations.push_back(std::move(first));
  }
  bool bound_to_somebody = false;
  for (Index i = 0; i < c.activity(activity).lines; ++i) {
    const Index group = c.line(activity, i).group;
    bound_to_somebody |= group != none && s.group_holder[at(group)].person != none;
  }
  const double price = value_of(s, own);
  auto taken = take_package(s, own);
  auto found = extra_capacity(bench, activity, window, true);
  if (!found) found = displace_many(bench, activity, window);
  put_back(s, taken);
  if (!found) return std::nullopt;
  found->price += price;
  found->reason = bound_to_somebody ? "same-person" : "pool-capacity";
  found->relaxation.insert(found->relaxation.begin(), relaxations.begin(), relaxations.end());
  return found;
}

}  // namespace flexteam::planning
