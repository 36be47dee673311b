// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "service/kept.h"
#include "service/plans/outcome.h"

/// Asked against available, per role and quarter, and what holds most back.
namespace flexteam::service {

struct Quarter {
  int year = 0;
  int number = 1;  ///< 1..4; a week belongs to the quarter of its Thursday
  friend constexpr auto operator<=>(const Quarter&, const Quarter&) = default;
};
[[nodiscard]] Quarter quarter_of(model::Week week);

/// Hours of one role in one quarter. A member with several roles counts in each for what the other roles leave:
/// available is planned in this role + what is free of those who have the role.
struct RoleQuarter {
  std::string role;
  bool own = false;
  Quarter quarter;
  double asked = 0;  ///< planned + unplanned steps where they would fit, else spread evenly over their wished span
  double available = 0;
  double planned = 0;
};

[[nodiscard]] std::vector<RoleQuarter> capacity_by_role(const Kept& kept, const Outcome& plan);

/// A role that stands in the way, and how much work waits for it. The weeks are those of the quarter that lacks most.
struct Bottleneck {
  std::string role;
  bool own = false;
  std::string municipality;  ///< code when own
  model::Week from;
  model::Week until;
  double hours_per_week = 0;   ///< the most that one step lacks
  double hours_held_back = 0;  ///< of the steps that wait for it, later steps of the same orders included
  int steps = 0;
};

/// The `count` that hold most back, worst first.
[[nodiscard]] std::vector<Bottleneck> bottlenecks(const Kept& kept, const Outcome& plan, std::size_t count);

/// Hours a week that the unplanned steps lack, per role, from plan.first_week on: what the witnesses give to people who
/// are not there.
struct Shortage {
  std::string role;
  bool own = false;
  std::vector<double> hours;  ///< one per week of the plan
};
[[nodiscard]] std::vector<Shortage> shortages(const Kept& kept, const Outcome& plan);

}  // namespace flexteam::service
