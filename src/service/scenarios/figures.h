// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/units.h"
#include "model/week.h"
#include "planning/files/plan.h"
#include "service/plans/outcome.h"
#include "service/problem/from_store.h"
#include "service/studies/delivered.h"

/// What the plan of a scenario delivers, as it is compared with that of others.
namespace flexteam::service {

struct MunicipalityFigures {
  std::string municipality;  ///< code
  Delivered asked;
  Delivered delivered;
  std::optional<double> part;  ///< of what it could have of its right (part_of); none: it asks nothing
};

struct OrderFigures {
  model::OrderId order;
  std::string municipality;
  std::optional<model::Week> finish;  ///< last week of work; none: not whole within the plan
};

struct ScenarioFigures {
  model::Week first_week;
  int weeks = 0;
  ScoreLevels score;
  ScoreLevels bound;
  std::vector<MunicipalityFigures> municipalities;  ///< in the order of the problem
  std::vector<OrderFigures> orders;
};

[[nodiscard]] ScenarioFigures figures_of(const BuiltProblem& built, const planning::Plan& plan);
/// Of all municipalities together.
[[nodiscard]] Delivered delivered_in(const ScenarioFigures& figures);
/// The municipality with the least part; null when nobody asks anything.
[[nodiscard]] const MunicipalityFigures* worst_off(const ScenarioFigures& figures);

/// As the store keeps it, and back; nothing when the text is not one of ours.
[[nodiscard]] std::string text_of(const ScenarioFigures& figures);
[[nodiscard]] std::optional<ScenarioFigures> figures_from(std::string_view text);

}  // namespace flexteam::service
