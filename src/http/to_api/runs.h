// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "http/generated/types.h"
#include "model/planning_run.h"
#include "service/plans/outcome.h"
#include "service/plans/runs.h"

namespace flexteam::http {

enum class Curve { with, without };

[[nodiscard]] api::PlanningRun to_api(const service::RunStatus& status, Curve curve);
/// A run of an earlier process, as the store remembers it.
[[nodiscard]] api::PlanningRun to_api(const model::PlanningRun& run);
[[nodiscard]] bool has_ended(const service::RunStatus& status);

[[nodiscard]] api::PlanValue value_of(const service::ScoreLevels& score, const service::ScoreLevels& bound);
/// From the JSON texts that the store keeps.
[[nodiscard]] api::PlanValue value_of(std::string_view score, std::string_view bound);

}  // namespace flexteam::http
