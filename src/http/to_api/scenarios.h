// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "http/generated/types.h"
#include "model/scenario.h"
#include "service/kept.h"
#include "service/scenarios/adoption.h"

namespace flexteam::http {

[[nodiscard]] model::ScenarioChanges from_api(const api::ScenarioChanges& changes);
/// `question`: digest of the scenario's question as it is now, to see whether the plan still answers it.
[[nodiscard]] api::Scenario to_api(const service::Kept& kept, const model::Scenario& scenario,
                                   const std::optional<model::ScenarioPlan>& plan, const std::string& question);
[[nodiscard]] api::ScenarioAdoption to_api(const service::Adoption& adoption);

}  // namespace flexteam::http
