// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "model/scenario.h"
#include "model/staffing_plan.h"
#include "planning/files/plan.h"
#include "service/agreements/actions.h"
#include "service/kept.h"
#include "service/scenarios/question.h"
#include "store/transaction.h"

/// Making a scenario true: its changes as ordinary writes, its plan as the draft.
namespace flexteam::service {

/// What the changes say against what is kept, in Dutch, one sentence a change; what is so already is left out.
[[nodiscard]] std::vector<std::string> sentences(const Kept& kept, const model::ScenarioChanges& changes);

struct Adoption {
  std::vector<std::string> changes;  ///< sentences(): what will be written
  std::vector<std::string>
      others;                 ///< what its municipality has to do first: the team may not; then nothing is written
  std::string obstacle;       ///< Dutch, why it cannot be now; empty: it can
  bool can_be_undone = true;  ///< false: a request is declined, which its municipality hears at once
};

/// What adopting would do. `plan` is the scenario's, if it was planned.
[[nodiscard]] Adoption adoption_of(const Kept& kept, const model::ScenarioChanges& changes,
                                   const std::optional<model::ScenarioPlan>& plan, const std::string& question);

/// Writes the changes, keeps the plan as a draft and takes the scenario away, for it is what is now; all in one
/// transaction. `plan` is that of the scenario, explanations and all. Denied: a rule of the store or of agreements, or
/// the plan does not keep to what is kept after the changes.
[[nodiscard]] Acted<model::StaffingPlan> adopt(store::WriteTransaction& tx, const model::Scenario& scenario,
                                               planning::Plan plan, const Signer& by, std::chrono::sys_days today);

}  // namespace flexteam::service
