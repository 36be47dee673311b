// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/instant.h"
#include "model/units.h"
#include "model/week.h"

namespace flexteam::model {

enum class PlanState { draft, published, superseded };

/// A plan as lists show it; its problem and plan documents are kept beside it and read when asked for.
struct StaffingPlan {
  PlanId id;
  std::string name;
  PlanState state = PlanState::draft;
  Instant created;
  std::string created_by;
  Week first_week;                   ///< the week of period 0
  int weeks = 0;                     ///< length of the plan
  std::optional<PlanId> based_on;    ///< the published plan that it was made beside
  std::optional<Instant> published;  ///< when it was published
  std::string score;                 ///< JSON object of named levels, {"broken":0,"benefit":…}, as in the plan file
  std::string bound;                 ///< likewise; "{}" when none is known
  std::int64_t version = 1;          ///< for optimistic locking (ETag)

  friend bool operator==(const StaffingPlan&, const StaffingPlan&) = default;
};

/// Hours of one member on one role of one step of an order, week after week from `from` on, zeros included.
struct Assignment {
  OrderId order;
  std::string item;
  int line = 0;
  std::string role;
  MemberId member;
  Week from;
  std::vector<Hours> hours;

  friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// A coordinator's hold on a part of the plan: this member does this line from this week on. The planner treats it as a
/// commitment.
struct Pin {
  PinId id;
  OrderId order;
  std::string item;
  int line = 0;
  MemberId member;
  Week from;
  std::vector<Hours> hours;

  friend bool operator==(const Pin&, const Pin&) = default;
};

}  // namespace flexteam::model
