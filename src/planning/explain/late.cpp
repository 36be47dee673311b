// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/explain/late.h"

#include <fmt/format.h>

#include <algorithm>

#include "planning/explain/probes.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

constexpr const char* nobody_has_time = "nobody who can do it has time before.";

class Causes {
 public:
  Causes(const State& state, std::chrono::steady_clock::time_point until)
      : c_(*state.c), bench_(state), until_(until) {}

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
    if (std::chrono::steady_clock::now() >= until_) return by("capacity", nobody_has_time);
    const Window window{earliest_start(bench_.state, a), activity.due};
    const auto kept = rules::kept_weight(c_, a, bench_.state.placement(a));
    auto placement = lift(bench_.state, a);
    const auto earlier = bench_.fit(bench_.state, a, window);
    place(bench_.state, a, std::move(placement));
    if (earlier && rules::kept_weight(c_, a, *earlier) < kept) return by("commitment", "it was agreed so.");
    if (earlier) return by("benefit", "an earlier place costs more than it brings.");
    if (raise_parallel_helps(a, window)) return by("max-parallel", "who can do it already works for enough packages.");
    by("capacity", nobody_has_time);
  }

  bool raise_parallel_helps(Index a, Window window) {
    if (c_.max_parallel == 0) return false;
    auto placement = lift(bench_.roomy, a);
    // Lifting sets the touched periods back to the parallel limit; here only what is left counts.
    for (const auto& run : placement.runs) {
      for (Period t = run.start; t <= run.end(); ++t) {
        const auto cell = c_.cell(run.person, t);
        if (bench_.roomy.open[cell] >= 0) bench_.roomy.open[cell] = bench_.roomy.left[cell];
      }
    }
    const bool fits = bench_.fit(bench_.roomy, a, window).has_value();
    const auto runs = placement.runs;
    place(bench_.roomy, a, std::move(placement));
    for (const auto& run : runs) {
      for (Period t = run.start; t <= run.end(); ++t) {
        const auto cell = c_.cell(run.person, t);
        if (bench_.roomy.open[cell] >= 0) bench_.roomy.open[cell] = bench_.roomy.left[cell];
      }
    }
    return fits;
  }

  const Compiled& c_;
  Bench bench_;
  std::chrono::steady_clock::time_point until_;
};

}  // namespace

std::vector<Late> late_ones(const State& state, std::chrono::steady_clock::time_point until) {
  std::vector<Late> list;
  Causes causes(state, until);
  for (Index a = 0; a < static_cast<Index>(state.c->activities.size()); ++a) {
    if (state.planned(a) && rules::late(*state.c, a, state.placement(a).end) > 0) list.push_back(causes.of(a));
  }
  return list;
}

}  // namespace flexteam::planning
