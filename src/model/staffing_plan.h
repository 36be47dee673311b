// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/units.h"
#include "model/week.h"

namespace flexteam::model {

enum class PlanState { draft, published, superseded };

/// Hours of one member on one role of one step of an order, week after week from `from` on, zeros included.
struct Assignment {
  OrderId order;
  std::string item;
  int line = 0;
  std::string role;
  MemberId member;
  Week from;
  std::vector<Hours> hours;
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
};

}  // namespace flexteam::model
