// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/explain/explain.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "planning/explain/late.h"
#include "planning/explain/probes.h"
#include "planning/explain/sentences.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// What binds an unplanned activity before anybody's time is asked for: where it may lie, and what that takes.
struct Bounds {
  Window window;
  Period lowest = 0;  ///< earliest start if it were released in time
  bool needs_deadline = false;
  bool needs_release = false;
  bool stuck = false;             ///< something it comes after has no place either
  std::string reason;             ///< of what must be relaxed anyway; empty: nothing
  std::vector<Relaxation> first;  ///< plan-first
};

/// What to say of an activity for which nothing helps.
std::string hindrance(const Compiled& c, Index activity, const Bounds& bounds) {
  if (c.activity(activity).contradicts_itself) return "distinct-people";
  if (!bounds.reason.empty()) return bounds.reason;
  if (!c.pool_needs[activity].empty()) return "pool-capacity";
  return "capacity";
}

class Explainer {
 public:
  Explainer(Bench& bench, std::chrono::steady_clock::time_point until, const std::stop_token& stop)
      : c_(*bench.state.c),
        bench_(bench),
        until_(until),
        stop_(stop),
        ends_(c_.activities.size(), none),
        room_(c_.activities.size(), 0) {
    for (const Index a : c_.order) ends_[at(a)] = bench.state.placement(a).end;
    for (auto a = c_.order.rbegin(); a != c_.order.rend(); ++a) {
      if (!bench.state.planned(*a)) room_[at(*a)] = room_of(*a);
    }
  }

  Unplanned unplanned(Index activity) {
    Unplanned out;
    out.package = package_id(c_, activity);
    out.activity = activity_id(c_, activity);
    const auto bounds = bounds_of(activity);
    auto found = bounds.stuck || c_.activity(activity).contradicts_itself ? Found{} : find(activity, bounds);
    if (found) {
      ends_[at(activity)] = found->place.end;
      complete(bounds, *found);
      out.reason = found->reason;
      out.price = found->price;
      out.relaxation = std::move(found->relaxation);
      out.place = Place{found->place.start, found->place.end, lines_of(c_, found->place)};
    } else {
      out.reason = hindrance(c_, activity, bounds);
    }
    out.message = sentence(out);
    return out;
  }

 private:
  /// Periods from its start to the end of all that comes after it, at least; none of that is planned.
  Period room_of(Index activity) const {
    const Period own = c_.activity(activity).shortest;
    Period room = own;
    for (const auto& link : c_.before[activity]) room = std::max(room, own + link.lag + room_[at(link.activity)]);
    return room;
  }

  /// What it comes after counts with its end, that of what is not planned by its witness. A planned one that ends too
  /// late for the horizon is left aside and must be planned first, that is, earlier.
  void bound_by_predecessors(Index activity, Bounds& b) const {
    const Period last = c_.periods - c_.activity(activity).shortest;
    for (const auto& link : c_.after[activity]) {
      const Period end = ends_[at(link.activity)];
      b.stuck |= end == none;
      const Period from = end == none ? 0 : end + link.lag + 1;
      if (!bench_.state.planned(link.activity) || from > last) {
        Relaxation relaxation{.kind = "plan-first"};
        relaxation.package = package_id(c_, link.activity);
        relaxation.activity = activity_id(c_, link.activity);
        b.first.push_back(std::move(relaxation));
        if (b.reason.empty()) b.reason = "precedence";
        if (from > last) b.reason = "horizon";
      }
      if (from <= last) b.lowest = std::max(b.lowest, from);
    }
  }

  /// The witness leaves room for the witnesses of what comes after, wherever what is planned allows that.
  Bounds bounds_of(Index activity) const {
    const auto& compiled = c_.activity(activity);
    const Period last = c_.periods - compiled.shortest;
    Bounds b;
    b.lowest = c_.freeze_until;
    bound_by_predecessors(activity, b);
    const Period room = b.lowest + room_[at(activity)] <= c_.periods ? room_[at(activity)] : compiled.shortest;
    const Period horizon = c_.periods - 1 - (room - compiled.shortest);
    b.window = {std::max(b.lowest, compiled.release), std::min(compiled.latest, horizon), horizon};
    if (b.window.earliest > c_.periods - room || b.window.earliest > last) {
      b.needs_release = true;
      b.window.earliest = std::max(b.lowest, c_.periods - std::max(room, compiled.shortest));
      if (b.reason.empty()) b.reason = "horizon";
    }
    if (b.window.earliest + compiled.shortest - 1 > b.window.latest) {
      b.needs_deadline = true;
      b.window.latest = horizon;
      if (b.reason.empty()) b.reason = "deadline";
    }
    return b;
  }

  Found find(Index activity, const Bounds& b) {
    const auto window = b.window;
    const bool thorough = !stop_.stop_requested() && std::chrono::steady_clock::now() < until_;
    if (thorough) {
      if (auto found = as_it_is(bench_, activity, window)) return found;
    }
    Found best = extra_capacity(bench_, activity, window, thorough);
    const auto below = [&] { return best ? best->price : std::numeric_limits<double>::infinity(); };
    const auto consider = [&](Found&& other) {
      if (other) best = std::move(other);
    };
    if (thorough) {
      consider(raise_parallel(bench_, activity, window, below()));
      if (b.reason.empty()) {
        consider(later_deadline(bench_, activity, window, below()));
        consider(earlier_release(bench_, activity, window, b.lowest, below()));
        consider(extra_level(bench_, activity, window, below()));
        consider(release_commitment(bench_, activity, window, below()));
        consider(displace(bench_, activity, window, below()));
      }
    }
    if (!best) best = displace_many(bench_, activity, window);
    if (!best) best = displace_own(bench_, activity, window);
    if (best && best->relaxation.empty()) best->reason = "benefit";
    if (thorough && best && best->reason == "capacity") best->reason = scarce(activity, window);
    return best;
  }

  /// What there is too little of where it is not only a deadline, a release or a limit that stands in the way.
  const char* scarce(Index activity, Window window) {
    const bool pools = !c_.pool_needs[activity].empty();
    if (pools && bench_.fit(bench_.state, activity, window, {.without_pools = true})) return "pool-capacity";
    return "capacity";
  }

  /// Adds what the bounds ask for, with the place known.
  void complete(const Bounds& b, Finding& found) const {
    const bool told_already = found.reason == "same-person" && b.reason != "horizon";
    if (!b.reason.empty() && !told_already) found.reason = b.reason;
    std::vector<Relaxation> all = b.first;
    if (b.needs_release) {
      all.push_back({.kind = "earlier-release"});
      all.back().to = found.place.start;
    }
    if (b.needs_deadline) {
      all.push_back({.kind = "later-deadline"});
      all.back().to = found.place.end;
    }
    for (auto& relaxation : found.relaxation) {
      const bool named = relaxation.kind == "plan-first" && std::ranges::any_of(b.first, [&](const Relaxation& first) {
                           return first.package == relaxation.package && first.activity == relaxation.activity;
                         });
      if (!named) all.push_back(std::move(relaxation));
    }
    found.relaxation = std::move(all);
  }

  const Compiled& c_;
  Bench& bench_;
  std::chrono::steady_clock::time_point until_;
  std::stop_token stop_;
  std::vector<Period> ends_;  ///< per activity: its end, or that of its witness
  std::vector<Period> room_;  ///< per unplanned activity: see room_of
};

}  // namespace

void explain(const State& state, std::chrono::steady_clock::time_point until, const std::stop_token& stop, Plan& plan) {
  const auto& c = *state.c;
  Bench bench(state);
  plan.late = late_ones(bench);
  Explainer explainer(bench, until, stop);
  std::vector<std::pair<Index, Unplanned>> unplanned;
  for (const Index a : c.order) {
    if (!state.planned(a)) unplanned.emplace_back(a, explainer.unplanned(a));
  }
  std::ranges::sort(unplanned, {}, [](const auto& pair) { return pair.first; });
  for (auto& [a, entry] : unplanned) plan.unplanned.push_back(std::move(entry));
}

}  // namespace flexteam::planning
