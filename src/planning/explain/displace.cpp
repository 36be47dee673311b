// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <numeric>
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

bool has_commitment(const Compiled& c, Index package) {
  return std::ranges::any_of(c.package(package).activities, [&](Index a) { return !c.commitments[at(a)].empty(); });
}

/// The planned activities that leave with `activity`, each after those that come after it.
void add_leaving(const State& s, Index activity, std::vector<Index>& leaving) {
  if (std::ranges::find(leaving, activity) != leaving.end()) return;
  for (const auto& link : s.c->before[activity]) {
    if (s.planned(link.activity)) add_leaving(s, link.activity, leaving);
  }
  leaving.push_back(activity);
}

std::vector<Index> leaving_with(const State& s, Index package) {
  std::vector<Index> leaving;
  for (const Index a : s.c->package(package).activities) {
    if (s.planned(a)) add_leaving(s, a, leaving);
  }
  return leaving;
}

/// What is frozen makes no way, nor what must be planned (but for something that must be planned too), nor what
/// something of the kind depends on.
bool must_stay(const State& s, Index activity, Index package) {
  const auto& c = *s.c;
  const bool among_equals = c.package(c.activity(activity).package).required;
  return std::ranges::any_of(leaving_with(s, package), [&](Index a) {
    return c.frozen[at(a)] != 0 || (!among_equals && c.package(c.activity(a).package).required);
  });
}

Taken take(State& s, const std::vector<Index>& leaving) {
  Taken taken;
  for (const Index a : leaving) taken.emplace_back(a, lift(s, a));
  return taken;
}

Taken take_package(State& s, Index package) {
  return take(s, leaving_with(s, package));
}

/// Placed again in the other order, so that each stands after what it comes after.
void put_back(State& s, Taken& taken) {
  for (auto i = taken.rbegin(); i != taken.rend(); ++i) place(s, i->first, std::move(i->second));
  taken.clear();
}

void put_all_back(State& s, std::vector<Taken>& log) {
  for (auto i = log.rbegin(); i != log.rend(); ++i) put_back(s, *i);
}

bool shares_pool(const Compiled& c, Index activity, Index other) {
  return std::ranges::any_of(c.pool_needs[activity], [&](const PoolNeed& need) {
    return std::ranges::find(c.pool_needs[other], need.pool, &PoolNeed::pool) != c.pool_needs[other].end();
  });
}

/// It would be in vain to ask them to leave: nothing of theirs lies in the window that `activity` could use.
bool in_vain(const State& s, Index activity, Window window, const std::vector<Index>& leaving) {
  const auto& c = *s.c;
  const auto useful = [&](const Run& run) {
    for (Index i = 0; i < c.activity(activity).lines; ++i) {
      if (std::ranges::binary_search(c.crews[c.line(activity, i).crew], run.person)) return true;
    }
    return false;
  };
  return std::ranges::none_of(leaving, [&](Index a) {
    const auto& placement = s.placement(a);
    if (c.activity(a).package == c.activity(activity).package) return true;  // may free a group
    if (placement.start > window.latest || placement.end < window.earliest) return false;
    return shares_pool(c, activity, a) || std::ranges::any_of(placement.runs, useful);
  });
}

/// Nothing that `activity` comes after was taken.
bool spares_predecessors(const State& s, Index activity, const std::vector<Index>& leaving) {
  return std::ranges::none_of(leaving, [&](Index a) {
    return std::ranges::any_of(s.c->after[activity], [&](const Link& link) { return link.activity == a; });
  });
}

/// A place for `activity` while they are away.
std::optional<Placement> fit_without(Bench& bench, Index activity, Window window, const std::vector<Index>& leaving) {
  auto& s = bench.state;
  if (!spares_predecessors(s, activity, leaving) || in_vain(s, activity, window, leaving)) return std::nullopt;
  auto taken = take(s, leaving);
  auto place = bench.fit(s, activity, window);
  put_back(s, taken);
  return place;
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
  if (shares_pool(c, activity, other)) return true;
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
  log.reserve(packages.size());
  for (const Index k : packages) log.push_back(take_package(s, k));
  const bool fits = fits_beside(s, activity, place);
  put_all_back(s, log);
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

Found displace(Bench& bench, Index activity, Window window, double below) {
  auto& s = bench.state;
  const auto& c = *s.c;
  for (const Index k : bench.by_value()) {
    const double price = value_of(s, k);
    if (price >= below) break;
    if (k == c.activity(activity).package || has_commitment(c, k) || must_stay(s, activity, k)) continue;
    auto place = fit_without(bench, activity, window, leaving_with(s, k));
    if (place) return Finding{price, "capacity", {displaced(c, k)}, std::move(*place)};
  }
  return std::nullopt;
}

Found release_commitment(Bench& bench, Index activity, Window window, double below) {
  constexpr double per_commitment = 20;
  auto& s = bench.state;
  const auto& c = *s.c;
  const auto& commitments = c.problem->commitments;
  std::vector<std::size_t> order(commitments.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return commitments[i].weight; });
  for (const std::size_t i : order) {
    const double price = per_commitment * static_cast<double>(commitments[i].weight);
    if (price >= below) break;
    const Index other = c.package(commitments[i].package).first + commitments[i].activity;
    if (commitments[i].package == c.activity(activity).package || !s.planned(other)) continue;
    if (rules::kept_weight(c, other, s.placement(other)) == 0 || holds_frozen(s, other)) continue;
    std::vector<Index> leaving;
    add_leaving(s, other, leaving);
    auto place = fit_without(bench, activity, window, leaving);
    if (!place) continue;
    Relaxation relaxation{.kind = "release-commitment"};
    relaxation.commitment = static_cast<std::int32_t>(i);
    return Finding{price, "capacity", {relaxation}, std::move(*place)};
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
    const auto leaving = leaving_with(s, k);
    if (leaving.empty() || !spares_predecessors(s, activity, leaving)) continue;
    auto taken = take(s, leaving);
    price += value;
    away.push_back(k);
    log.push_back(std::move(taken));
    found = extra_capacity(bench, activity, window, true);
    if (found) break;
  }
  put_all_back(s, log);
  if (!found) return std::nullopt;
  keep_only_needed(s, activity, found->place, away);
  found->price += price;
  found->reason = c.pool_needs[activity].empty() ? "same-person" : "pool-capacity";
  std::vector<Relaxation> relaxations;
  relaxations.reserve(away.size());
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
