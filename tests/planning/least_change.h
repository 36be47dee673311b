// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "planning/rules/rules.h"
#include "planning/state/freeze.h"
#include "planning/state/state.h"

namespace flexteam::planning::testing {

/// What a plan disturbs: required activities missing, weight of broken agreements, changed units.
struct Disturbance {
  std::int64_t missing = 0;
  std::int64_t broken = 0;
  std::int64_t changed = 0;
  friend auto operator<=>(const Disturbance&, const Disturbance&) = default;
};

/// The least disturbance of all plans that keep the hard rules: every placement of every activity (of one line) is
/// tried, but for those that disturb more than the best so far whatever follows.
class LeastChange {
 public:
  explicit LeastChange(const Problem& problem) : c_(compile(problem)), state_((freeze(c_), empty_state(c_))) {}

  Disturbance find() {
    best_ = {std::numeric_limits<std::int64_t>::max(), 0, 0};
    try_from(0, {0, 0, c_.lost});
    return best_;
  }

  /// Called with every placement that is tried, if given, and whether the rules allow it.
  std::function<void(const State&, Index activity, const Placement&, bool allowed)> tried;

 private:
  /// What activity `a` disturbs, placed so or (empty) not at all.
  [[nodiscard]] Disturbance of(Index a, const Placement& placement) const {
    Disturbance sum;
    sum.missing = !placement.planned() && c_.package(c_.activity(a).package).required ? 1 : 0;
    sum.broken = rules::agreed_weight(c_, a) - rules::kept_weight(c_, a, placement);
    for (const auto& owed : c_.owed[a]) {
      Units given = 0;
      for (const auto& run : placement.runs) {
        if (run.person != owed.person || owed.period < run.start || owed.period > run.end()) continue;
        given += placement.of(run)[static_cast<std::size_t>(owed.period - run.start)];
      }
      sum.changed += std::max(0, owed.units - given);
    }
    return sum;
  }

  static Disturbance plus(const Disturbance& a, const Disturbance& b) {
    return {a.missing + b.missing, a.broken + b.broken, a.changed + b.changed};
  }

  void try_from(std::size_t position, const Disturbance& so_far) {
    if (!(so_far < best_)) return;
    if (position == c_.order.size()) {
      best_ = so_far;
      return;
    }
    const Index a = c_.order[position];
    const auto& published = c_.published[static_cast<std::size_t>(a)];
    if (published.planned()) try_placement(position, so_far, published);
    const bool frozen = c_.frozen[static_cast<std::size_t>(a)] != 0;
    if (frozen) return;
    for (Period start = 0; start < c_.periods; ++start) {
      for (Index person = 0; person < c_.people; ++person) {
        const Period first = c_.next_present[c_.cell(person, start)];
        std::vector<Units> amounts;
        if (first < c_.periods) try_amounts(position, so_far, start, person, first, c_.line(a, 0).effort, amounts);
      }
    }
    try_from(position + 1, plus(so_far, of(a, {})));
  }

  void try_placement(std::size_t position, const Disturbance& so_far, Placement placement) {
    const Index a = c_.order[position];
    const bool allowed = rules::first_broken(state_, a, placement) == nullptr;
    if (tried) tried(state_, a, placement, allowed);
    if (!allowed) return;
    const auto sum = plus(so_far, of(a, placement));
    if (!(sum < best_)) return;
    place(state_, a, std::move(placement));
    try_from(position + 1, sum);
    lift(state_, a);
  }

  void try_amounts(std::size_t position, const Disturbance& so_far, Period start, Index person, Period first,
                   Units left, std::vector<Units>& amounts) {
    const Index a = c_.order[position];
    if (left == 0) {
      const auto length = static_cast<Period>(amounts.size());
      Placement placement{.start = start, .end = 0, .runs = {{person, first, length, 0}}, .amounts = amounts};
      placement.end = std::max(placement.runs[0].end(), start + c_.activity(a).min_periods - 1);
      try_placement(position, so_far, std::move(placement));
      return;
    }
    const Period t = first + static_cast<Period>(amounts.size());
    if (t >= c_.periods) return;
    const Units most = std::min({left, c_.line(a, 0).max, state_.left[c_.cell(person, t)]});
    for (Units amount = most; amount >= 0; --amount) {
      amounts.push_back(amount);
      try_amounts(position, so_far, start, person, first, left - amount, amounts);
      amounts.pop_back();
    }
  }

  Compiled c_;
  State state_;
  Disturbance best_;
};

}  // namespace flexteam::planning::testing
