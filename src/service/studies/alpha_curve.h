// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "planning/files/problem.h"
#include "service/studies/delivered.h"

/// Total delivered against the worst-off municipality, over α. docs/planning/alpha-curve.md tells it in words.
namespace flexteam::service {

/// The best plan for one α among all that the study made.
struct AlphaPoint {
  double alpha = 0;
  double found_with = 0;   ///< the α that this plan was searched with
  std::int64_t hours = 0;  ///< planned, of all municipalities together
  int orders = 0;          ///< planned whole
  std::string worst_off;   ///< code of the municipality with the least part; empty when nobody asks anything
  double worst_part = 0;   ///< planned hours / min(asked hours, what it has a right to); see part_of
};

struct AlphaCurve {
  model::Instant made;
  double seconds_per_plan = 0;
  std::vector<AlphaPoint> points;  ///< by α
};

/// What a municipality gets of what it could have: `planned / min(asked, right)`; above 1 when others leave it more
/// than its right. Nothing when it asks nothing or has a right to nothing.
[[nodiscard]] std::optional<double> part_of(std::int64_t planned, std::int64_t asked, std::int64_t right);

/// One plan of `problem` for each of `alphas`, then for each α the best of all these plans by the exact score of the
/// independent checker: chance in one search spoils no point. Points by α, each α once. Nothing when it was stopped.
[[nodiscard]] std::optional<std::vector<AlphaPoint>> alpha_points(const planning::Problem& problem,
                                                                  std::vector<double> alphas, const PlanOne& plan_one);

/// As the store keeps it, and back; nothing when the text is not one of ours.
[[nodiscard]] std::string text_of(const AlphaCurve& curve);
[[nodiscard]] std::optional<AlphaCurve> alpha_curve_from(std::string_view text);

}  // namespace flexteam::service
