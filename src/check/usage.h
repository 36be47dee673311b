// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "check/schedule.h"

namespace flexteam::check {

/// What a schedule takes of people and pools in every period. Periods outside the horizon are left out.
class Usage {
 public:
  explicit Usage(const planning::Problem& problem);

  /// Adds (`sign` 1) or takes away (−1) one placed activity; people beyond the problem's own are left out.
  void add(ActivityId id, const Placed& placed, int sign);

  [[nodiscard]] std::int64_t person(Index person, Period t) const { return people_[cell(person, t)]; }
  [[nodiscard]] std::int64_t pool(Index pool, Period t) const { return pools_[cell(pool, t)]; }
  /// Packages for which `person` works in period t, with the number of lines each.
  [[nodiscard]] const std::vector<std::pair<Index, int>>& packages(Index person, Period t) const;
  [[nodiscard]] bool within(Period t) const { return t >= 0 && t < problem_.periods; }

 private:
  [[nodiscard]] std::size_t cell(Index row, Period t) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(problem_.periods) + static_cast<std::size_t>(t);
  }
  void count_package(std::size_t cell, Index package, int sign);

  const planning::Problem& problem_;
  std::vector<std::int64_t> people_;
  std::vector<std::int64_t> pools_;
  std::unordered_map<std::size_t, std::vector<std::pair<Index, int>>> packages_;  // kept only if the policy limits them
};

}  // namespace flexteam::check
