// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "planning/compiled/compiled.h"
#include "planning/files/plan.h"
#include "planning/files/problem.h"
#include "planning/mend/mender.h"
#include "planning/state/state.h"

namespace flexteam::planning {

/// One way to plan a line, with all that it brings about.
struct Advice {
  Spot spot;
  double gain = 0;             ///< benefit of the plan after it less that before, in units of work
  std::int64_t broken = 0;     ///< weight of the agreements it breaks more than there were; negative: it mends some
  std::int64_t late = 0;       ///< periods that activities end later after their due than before, together
  std::vector<Index> changed;  ///< activities that stand elsewhere than in what holds of the plan given, or no more
  std::vector<PlannedActivity> after;  ///< those of them that are planned, as they become
};

/// Who could do a line best, and when, in a plan that stays as it is but for what must make way. Works out the whole
/// plan for every advice, the same each time: plan_with() gives just what the advice said.
class Adviser {
 public:
  /// `problem` outlives this. What of `plan` breaks a hard rule of it counts as not planned.
  Adviser(const Problem& problem, const Plan& plan);

  /// What of the plan given breaks a hard rule, and what comes after that, is let go before anything is tried: no
  /// advice is the cause of it.
  [[nodiscard]] const std::vector<Index>& dropped() const { return dropped_; }

  /// The index of an activity by its package and its number there.
  [[nodiscard]] Index activity(Index package, Index number) const { return c_.package(package).first + number; }
  /// The first activity of the package that has no place and waits for none of the package itself; the first of all
  /// when all have one; `none` for a package without activities.
  [[nodiscard]] Index first_open(Index package) const;

  /// The best `count` of the people who can do the line, each with the first start at which it fits and the first at
  /// which it could. Fewest broken agreements first, then the largest gain. Where the line stands now is not among
  /// them. None for a line that the activity has not.
  [[nodiscard]] std::vector<Advice> recommend(Index activity, Index line, std::size_t count);

  /// The plan after an advice, with its score; without explanations. Nothing when it cannot be.
  [[nodiscard]] std::optional<Plan> plan_with(const Spot& spot);

 private:
  std::optional<Advice> consider(const Spot& spot, Journal& journal);
  void tell_changes(Advice& advice, Journal& journal);
  bool carry_out(const Spot& spot, Journal& journal);
  [[nodiscard]] Period first_way(Spot spot, Period free);
  [[nodiscard]] std::vector<Spot> spots(Index activity, Index line);

  Compiled c_;
  State state_;
  std::vector<Index> dropped_;
};

}  // namespace flexteam::planning
