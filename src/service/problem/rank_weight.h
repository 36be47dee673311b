// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

/// How a municipality's order of priority becomes weight in the plan.
namespace flexteam::service {

/// One wish of a municipality.
struct RankedHours {
  int rank = 1;         ///< 1 first; below 1 counts as 1
  bool urgent = false;  ///< weighs twice
  double hours = 0;     ///< of all its steps; not negative
};

/// The weight of each of `ranked`, all wishes of one municipality, in the same order: 1 / (1 + (rank − 1) / 4), twice
/// that when urgent, then all scaled so that their mean over the hours is 1. So weights × hours always add up to the
/// hours: what one wish gains, the municipality's other wishes lose. Ranking everything first, or calling everything
/// urgent, changes nothing. What follows for fairness stands in docs/planning/order-to-activities.md.
[[nodiscard]] std::vector<double> weights_by_rank(const std::vector<RankedHours>& ranked);

}  // namespace flexteam::service
