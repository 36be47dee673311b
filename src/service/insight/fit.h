// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/order.h"
#include "service/kept.h"
#include "service/plans/outcome.h"
#include "service/problem/order_to_activities.h"

/// Where an order would fit beside a plan that stands, before it is sent.
namespace flexteam::service {

struct FittedStep {
  std::string item;
  std::string name;
  model::Week from;
  model::Week until;
};

/// Hours of one role of the order.
struct RoleSplit {
  std::string role;
  model::Hours team;
  model::Hours own;
};

struct Estimate {
  model::Hours team;
  model::Hours own;
  std::vector<RoleSplit> roles;
  int lead_time_weeks = 0;               ///< along the longest chain, when nobody has to wait
  std::vector<std::string> missing;      ///< items that come before and are neither ordered nor part of this order
  std::vector<FittedStep> steps;         ///< earliest, beside the plan; those that fit
  std::optional<model::Week> from;       ///< first week of work; none: it does not fit
  std::optional<model::Week> until;      ///< last week, when all of it fits
  std::optional<UnplannedStep> blocked;  ///< the first step that does not fit, with what is lacking
  double share_hours = 0;                ///< the municipality's share of the team in the span of the plan
  double share_used = 0;                 ///< planned by the team already
  double share_left = 0;                 ///< after this order; below 0 = more than its share
};

/// `order` need not be stored. All that `plan` has stays as it is; hard rules as in planning. Takes some milliseconds.
[[nodiscard]] Estimate estimate(const Kept& kept, const Outcome& plan, const model::Order& order);

}  // namespace flexteam::service
