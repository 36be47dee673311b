// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/explain/late.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>

#include "planning/explain/probes.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

class Causes {
 public:
  explicit Causes(Bench& bench) : c_(*bench.state.c), bench_(bench) {}

  Late of(Index a) {
    const auto& placement = bench_.state.placement(a);
    Late late{.package = package_id(c_, a),
              .activity = activity_id(c_, a),
              .periods = rules::late(c_, a, placement.end),
              .reason = {},
              .message = {}};
    name_cause(a, late);
    return late;
  }

 private:
  void name_cause(Index a, Late& late) {
    const auto& activity = c_.activity(a);
    const auto in_time = [&](Period start) { return start + activity.shortest - 1 <= activity.due; };
    const auto by = [&](std::string reason, std::string why) {
      late.message = fmt::format("{} ends {} periods late: {}", late.activity, late.periods, why);
      late.reason = std::move(reason);
    };
    if (c_.frozen[static_cast<std::size_t>(a)] != 0) return by("frozen", "its published place is frozen.");
    if (!in_time(activity.release)) return by("release", "it may not start soon enough.");
    for (const auto& link : c_.after[a]) {
      if (!in_time(bench_.state.placement(link.activity).end + link.lag + 1)) {
        return by("precedence", fmt::format("it comes after {}.", activity_id(c_, link.activity)));
      }
    }
    const auto kept = rules::kept_weight(c_, a, bench_.state.placement(a));
    const auto earlier = elsewhere(bench_.state, a);
    if (earlier && rules::kept_weight(c_, a, *earlier) < kept) return by("commitment", "it was agreed so.");
    if (earlier) return by("benefit", "an earlier place costs more than it brings.");
    if (c_.max_parallel > 0 && elsewhere(bench_.without_parallel_limit(), a)) {
      return by("max-parallel", "who can do it already works for enough packages.");
    }
    if (elsewhere(bench_.state, a, {.without_pools = true})) return by("pool-capacity", "what it needs is taken.");
    if (elsewhere(bench_.state, a, {.without_groups = true})) {
      return by("same-person", "the one person who must do it has no time before.");
    }
    by("capacity", "nobody who can do it has time before.");
  }

  /// A place in time for what is planned, all else kept; under agreements one that keeps them where there is any.
  std::optional<Placement> elsewhere(State& state, Index a, Terms terms = {}) {
    const Window window{earliest_start(state, a), c_.activity(a).due, c_.activity(a).due};
    auto placement = lift(state, a);
    // Everybody: a cause says that there is no place in time at all.
    auto found = bench_.fit(state, a, window, terms, c_.people);
    place(state, a, std::move(placement));
    return found;
  }

  const Compiled& c_;
  Bench& bench_;
};

/// In the order of the file.
std::vector<Index> which_are_late(const State& state) {
  std::vector<Index> late;
  for (Index a = 0; a < static_cast<Index>(state.c->activities.size()); ++a) {
    if (state.planned(a) && rules::late(*state.c, a, state.placement(a).end) > 0) late.push_back(a);
  }
  return late;
}

}  // namespace

std::vector<Late> late_ones(Bench& bench) {
  std::vector<Late> list;
  Causes causes(bench);
  for (const Index a : which_are_late(bench.state)) list.push_back(causes.of(a));
  return list;
}

double seconds_for_late_ones(const State& state) {
  constexpr std::size_t most_tried = 32;
  const auto late = which_are_late(state);
  if (late.empty()) return 0;
  const auto begin = std::chrono::steady_clock::now();
  Bench bench(state);
  if (state.c->max_parallel > 0) bench.without_parallel_limit();
  const auto made = std::chrono::steady_clock::now();
  Causes causes(bench);
  const std::size_t step = (late.size() + most_tried - 1) / most_tried;
  std::size_t tried = 0;
  for (std::size_t i = 0; i < late.size(); i += step, ++tried) static_cast<void>(causes.of(late[i]));
  const auto seconds = [](auto time) { return std::chrono::duration<double>(time).count(); };
  const double each = seconds(std::chrono::steady_clock::now() - made) / static_cast<double>(tried);
  return seconds(made - begin) + each * static_cast<double>(late.size());
}

}  // namespace flexteam::planning
