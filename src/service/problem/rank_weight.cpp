// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/rank_weight.h"

#include <algorithm>

namespace flexteam::service {

std::vector<double> weights_by_rank(const std::vector<RankedHours>& ranked) {
  std::vector<double> weights;
  double hours = 0;
  double weighted = 0;
  for (const auto& one : ranked) {
    const double weight = (one.urgent ? 2.0 : 1.0) / (1.0 + (std::max(one.rank, 1) - 1) / 4.0);
    weights.push_back(weight);
    hours += one.hours;
    weighted += weight * one.hours;
  }
  for (double& weight : weights) {
    weight = weighted > 0 ? weight * hours / weighted : 1;
  }
  return weights;
}

}  // namespace flexteam::service
