// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/menu.h"
#include "model/week.h"

namespace flexteam::model {

/// What the planner is told beside orders and members. Meaning and units of each: docs/planning/model.md, "policy".
struct PlanningSettings {
  Week first_week{2027, 1};
  int weeks = 156;  ///< three years
  double fairness_alpha = 1;
  double late_discount_per_week = 0.02;
  double whole = 0.3;
  double point_hours = 0.1;
  int max_parallel_orders = 4;
  int max_gap_weeks = 4;
  int freeze_weeks = 0;  ///< weeks from today that a new plan leaves as they were published
  double handover = 40;
  double new_face = 10;
  double change = 1;
  double travel = 0.01;
  double lateness = 1;
  double start = 0.01;
  double interruption = 0;
  /// Of items of which the menu card says nothing. An assumption of ours: docs/planning/uncertainty.md.
  Uncertainty uncertainty{.hours_low = 80, .hours_high = 150, .lead_low = 90, .lead_high = 150};

  friend bool operator==(const PlanningSettings&, const PlanningSettings&) = default;
};

}  // namespace flexteam::model
