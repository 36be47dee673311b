// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/instant.h"
#include "model/units.h"
#include "model/week.h"
#include "service/kept.h"
#include "service/problem/from_store.h"
#include "service/studies/delivered.h"

/// What each municipality finishes in the pool, beside what it would finish alone. docs/planning/pool-or-alone.md says
/// what the comparison favours.
namespace flexteam::service {

/// One side of the comparison.
struct ComparisonSide {
  std::int64_t available = 0;  ///< hours: own staff, and its part of the shared team
  Delivered delivered;
};

struct MunicipalityComparison {
  std::string municipality;  ///< code; empty for the region
  Delivered asked;
  ComparisonSide pool;
  ComparisonSide alone;
};

struct OrderComparison {
  model::OrderId order;
  std::string municipality;
  std::optional<model::Week>
      pool_finish;  ///< its last week of work; none: not whole within the weeks that were planned
  std::optional<model::Week> alone_finish;
};

struct PoolOrAlone {
  model::Instant made;
  double seconds_per_plan = 0;
  model::Week first_week;
  int weeks = 0;
  std::vector<MunicipalityComparison> municipalities;  ///< in the order of the problem
  std::vector<OrderComparison> orders;
};

/// The number of plans that it takes: one of all together, one of each municipality.
[[nodiscard]] int plans_of_comparison(const BuiltProblem& built);

/// Plans the pool once and every municipality alone, all without agreements, published plan and frozen weeks. Nothing
/// when it was stopped. `made` and `seconds_per_plan` are the caller's.
[[nodiscard]] std::optional<PoolOrAlone> pool_or_alone(const Kept& kept, const BuiltProblem& built,
                                                       const PlanOne& plan_one);

/// The sums of all municipalities.
[[nodiscard]] MunicipalityComparison region_of(const PoolOrAlone& comparison);

/// As the store keeps it, and back; nothing when the text is not one of ours.
[[nodiscard]] std::string text_of(const PoolOrAlone& comparison);
[[nodiscard]] std::optional<PoolOrAlone> pool_or_alone_from(std::string_view text);

}  // namespace flexteam::service
