// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "model/menu.h"
#include "model/staffing_plan.h"
#include "model/units.h"
#include "model/week.h"
#include "planning/risk/replay.h"
#include "service/kept.h"
#include "store/store.h"

/// When orders are finished in futures in which work takes more or less than planned. docs/planning/uncertainty.md.
namespace flexteam::service {

/// How far the hours and weeks of an item may turn out otherwise: what the card says of it, else the settings.
[[nodiscard]] model::Uncertainty uncertainty_of(const Kept& kept, const model::MenuItem* item);
/// One spread per activity of `problem`, which is one that build_problem made. Roles of one step share their lead time.
[[nodiscard]] std::vector<planning::Spread> spreads_of(const planning::Problem& problem, const Kept& kept);

/// When one order, planned whole, is finished.
struct FinishChance {
  model::OrderId order;
  model::Week planned;
  std::optional<model::Week> early;   ///< in 10% of the futures it is finished in this week or before
  std::optional<model::Week> likely;  ///< in half of them
  std::optional<model::Week> late;    ///< in 90%; none, here and above: beyond the weeks of the plan
  std::optional<double> chance;       ///< to be finished in the week wished for now; none: none is wished
};

/// What the futures of one plan say of the orders that it plans whole, in the order of its problem.
[[nodiscard]] std::vector<FinishChance> finish_chances(const Kept& kept, const planning::Problem& problem,
                                                       const planning::Plan& plan, const planning::Finishes& finishes,
                                                       model::Week first_week);

/// Futures of plans, remembered: they take a second, and change only with the plan or the spreads. Safe to use from
/// many threads; who asks while they are computed waits.
class PlanFutures {
 public:
  /// Nothing when there is no such plan any more.
  [[nodiscard]] std::vector<FinishChance> chances(store::Store& store, const Kept& kept,
                                                  const model::StaffingPlan& plan);

 private:
  struct Entry {
    model::PlanId plan;
    std::int64_t version = 0;
    planning::Problem problem;
    planning::Plan content;
    std::vector<planning::Spread> spreads;
    planning::Finishes finishes;
  };
  std::mutex mutex_;
  std::vector<std::shared_ptr<const Entry>> remembered_;  ///< the last few asked for, newest first
};

}  // namespace flexteam::service
