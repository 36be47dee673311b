// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/staffing_plan.h"
#include "planning/files/plan.h"
#include "service/kept.h"
#include "service/plans/changes.h"
#include "service/plans/outcome.h"
#include "service/plans/rule_check.h"
#include "service/problem/from_store.h"

/// Move, pin and release a line of the plan in hand, then plan shortly again with the least disruption.
namespace flexteam::service {

/// A plan near the one in hand, with what is needed to keep it as a draft (planning_drafts.h).
struct Replan {
  BuiltProblem built;
  planning::Plan plan;
  Outcome outcome;
  std::vector<Change> changes;  ///< against the plan in hand
};

struct HoldResult {
  bool possible = false;           ///< the line stands as asked
  std::vector<BrokenRule> broken;  ///< why not
  std::vector<Repair> repairs;     ///< what would be possible instead, the nearest first
  Replan after;                    ///< the plan after it
};

struct HoldOptions {
  double seconds = 0.5;  ///< for the short replan, at most
  bool explain = true;   ///< false: what stays unplanned is not told; for a look ahead
};

/// `kept` with a pin where `in_hand` has every line that is decided, instead of those of before, and no agreement on
/// coming weeks of one that it has not: who plans again shortly keeps to them.
[[nodiscard]] Kept with_decisions(const Kept& kept, const Outcome& in_hand);

/// Decisions of `in_hand` whose line stands in `now` as it did.
[[nodiscard]] std::vector<Decision> still_decided(const Outcome& in_hand, const Outcome& now);

/// What a move would do; nothing is kept. `in_hand` is the plan that the coordinator looks at (draft, else published).
/// Other pins of `kept` stand; a pin on the same line gives way.
[[nodiscard]] HoldResult try_move(const Kept& kept, const Outcome& in_hand, const Move& move,
                                  const HoldOptions& options);

/// The plan after the pins in `kept` changed (one added, one released): as near as possible to `in_hand`.
[[nodiscard]] Replan replan_near(const Kept& kept, const Outcome& in_hand, const HoldOptions& options);

/// The pin that holds a line as it stands in `plan`; nullopt when the line is not planned.
[[nodiscard]] std::optional<model::Pin> pin_of(const Outcome& plan, model::OrderId order, std::string_view item,
                                               int line);

}  // namespace flexteam::service
