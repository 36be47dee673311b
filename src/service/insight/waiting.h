// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "service/insight/capacity.h"
#include "service/kept.h"
#include "service/plans/outcome.h"
#include "service/problem/order_to_activities.h"

/// What does not fit, by what it waits for.
namespace flexteam::service {

/// Steps that are not planned, found by order, item and role. They point into the outcome.
using Waiting = std::map<std::tuple<model::OrderId, std::string, std::string>, const UnplannedStep*>;
[[nodiscard]] Waiting waiting_in(const Outcome& plan);
/// The step at the end of the row of those that must be planned first; `step` itself when it waits for none.
[[nodiscard]] const UnplannedStep& root_of(const UnplannedStep& step, const Waiting& steps);

/// Lines of one role in a step of an order, the team's first: those of a witness stand in this order.
[[nodiscard]] std::vector<StepLine> lines_of(const Kept& kept, const model::Order& order, std::string_view item,
                                             std::string_view role);
/// Hours of the lines of a step.
[[nodiscard]] double hours_of(const Kept& kept, const UnplannedStep& step);

/// Who can decide on what would make a step fit.
enum class Decider { team, municipality, both };
/// Its own staff and dates, and which of its orders comes first, are for the municipality; the shared team's people are
/// for the coordinator of the team; an agreement, or an order of another municipality that makes way, for both.
[[nodiscard]] Decider decider_of(const Kept& kept, const UnplannedStep& step);

/// What steps wait for: a role in a quarter, or for what it says.
enum class Hindrance {
  role,     ///< somebody with the role
  time,     ///< weeks: they do not fit between begin and end
  worth,    ///< nothing; they fit, and cost more than they bring
  nothing,  ///< there is no help for them
};

struct WaitingGroup {
  Hindrance hindrance = Hindrance::role;
  std::string role;                         ///< for `role`
  bool own = false;                         ///< staff of the municipality itself
  std::optional<Quarter> quarter;           ///< for `role`: in which the first of their weeks lies
  std::vector<const UnplannedStep*> steps;  ///< the one that asks least first
  int following = 0;                        ///< steps that come after one of these and wait for it
  double hours = 0;                         ///< of all of them
};

/// Everything of the plan that waits, of one municipality (empty: of all): in the order of Hindrance, then the largest
/// group first.
[[nodiscard]] std::vector<WaitingGroup> waiting_groups(const Kept& kept, const Outcome& plan,
                                                       std::string_view municipality);

}  // namespace flexteam::service
