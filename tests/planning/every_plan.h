// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "planning/rules/rules.h"
#include "planning/state/state.h"

namespace flexteam::planning::testing {

/// Tries every placement of every activity that the hard rules allow.
class EveryPlan {
 public:
  explicit EveryPlan(const Problem& problem) : c_(compile(problem)), state_(empty_state(c_)) {}

  std::int64_t best_benefit() {
    try_from(0);
    return best_;
  }

  /// Called with every placement, if given, and whether the rules allow it.
  std::function<void(const State&, Index activity, const Placement&, bool allowed)> tried;

 private:
  void try_from(std::size_t position) {
    if (position == c_.order.size()) {
      best_ = std::max(best_, rules::benefit(state_));
      return;
    }
    const Index a = c_.order[position];
    try_from(position + 1);
    for (Period start = 0; start < c_.periods; ++start) {
      for (Index person = 0; person < c_.people; ++person) {
        const Period first = c_.next_present[c_.cell(person, start)];
        std::vector<Units> amounts;
        if (first < c_.periods) try_amounts(position, start, person, first, c_.line(a, 0).effort, amounts);
      }
    }
  }

  void try_amounts(std::size_t position, Period start, Index person, Period first, Units left,
                   std::vector<Units>& amounts) {
    const Index a = c_.order[position];
    if (left == 0) {
      const auto length = static_cast<Period>(amounts.size());
      Placement placement{.start = start, .end = 0, .runs = {{person, first, length, 0}}, .amounts = amounts};
      placement.end = std::max(placement.runs[0].end(), start + c_.activity(a).min_periods - 1);
      const bool allowed = rules::first_broken(state_, a, placement) == nullptr;
      if (tried) tried(state_, a, placement, allowed);
      if (!allowed) return;
      place(state_, a, std::move(placement));
      try_from(position + 1);
      lift(state_, a);
      return;
    }
    if (first + static_cast<Period>(amounts.size()) >= c_.periods) return;
    for (Units amount = 0; amount <= std::min(left, c_.line(a, 0).max); ++amount) {
      amounts.push_back(amount);
      try_amounts(position, start, person, first, left - amount, amounts);
      amounts.pop_back();
    }
  }

  Compiled c_;
  State state_;
  std::int64_t best_ = 0;
};

}  // namespace flexteam::planning::testing
