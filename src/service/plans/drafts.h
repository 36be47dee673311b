// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "model/staffing_plan.h"
#include "planning/files/plan.h"
#include "service/problem/from_store.h"
#include "store/refusal.h"
#include "store/transaction.h"

namespace flexteam::service {

/// Drafts that stay when a new one is kept; older ones go, so that a thousand runs do not fill the disk.
inline constexpr int drafts_kept = 8;

/// Keeps `plan` with its problem as a new draft beside the published plan, and takes away the oldest drafts.
[[nodiscard]] store::Outcome<model::StaffingPlan> keep_draft(store::WriteTransaction& tx, const planning::Plan& plan,
                                                             const BuiltProblem& built, const model::MenuCard& menu,
                                                             std::string name);

/// Gives a draft another plan: a moved, held or released line. `version` is the draft's; can be undone.
[[nodiscard]] store::Outcome<model::StaffingPlan> replace_draft(store::WriteTransaction& tx, model::PlanId draft,
                                                                std::int64_t version, const planning::Plan& plan,
                                                                const BuiltProblem& built, const model::MenuCard& menu);

/// Publishes the draft. `beside` is the published plan that the coordinator compared it with (none: there was none):
/// when another was published since, version_conflict with that plan's id as key. A requested order with a step in the
/// plan becomes agreed.
[[nodiscard]] store::Outcome<model::StaffingPlan> publish_draft(store::WriteTransaction& tx, model::PlanId draft,
                                                                std::optional<model::PlanId> beside);

}  // namespace flexteam::service
