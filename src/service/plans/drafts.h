// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "model/staffing_plan.h"
#include "planning/files/plan.h"
#include "service/agreements/actions.h"
#include "service/agreements/content.h"
#include "service/plans/outcome.h"
#include "service/problem/from_store.h"
#include "store/refusal.h"
#include "store/store.h"
#include "store/transaction.h"

namespace flexteam::service {

/// Drafts that stay when a new one is kept; older ones go, so that a thousand runs do not fill the disk.
inline constexpr int drafts_kept = 8;

/// Keeps `plan` with its problem as a new draft beside the published plan; can be undone. `decided` is what stands
/// decided of its differences.
[[nodiscard]] store::Outcome<model::StaffingPlan> add_draft(store::WriteTransaction& tx, const planning::Plan& plan,
                                                            const BuiltProblem& built, const model::MenuCard& menu,
                                                            std::string name, std::vector<Decision> decided = {});
/// Likewise, and takes away the oldest drafts, which cannot be undone.
[[nodiscard]] store::Outcome<model::StaffingPlan> keep_draft(store::WriteTransaction& tx, const planning::Plan& plan,
                                                             const BuiltProblem& built, const model::MenuCard& menu,
                                                             std::string name);

/// Takes away the oldest drafts in a write of its own, so that what was done before it can still be undone.
void drop_old_drafts(store::Store& store);

/// Gives a draft another plan: a moved, held or released line. `version` is the draft's; can be undone.
[[nodiscard]] store::Outcome<model::StaffingPlan> replace_draft(store::WriteTransaction& tx, model::PlanId draft,
                                                                std::int64_t version, const planning::Plan& plan,
                                                                const BuiltProblem& built, const model::MenuCard& menu,
                                                                std::vector<Decision> decided);

struct PublishOptions {
  std::optional<model::PlanId> beside;  ///< the published plan that it was compared with; none: there was none
  bool propose = true;                  ///< orders without an agreement that the plan carries out get a proposal
  Signer by;
};

/// Why a draft is not published: another plan was meanwhile (version_conflict with its id as key), or it does not keep
/// to what was agreed.
struct PublishRefusal {
  store::Refusal refusal;
  std::vector<BrokenAgreement> in_the_way;
};

/// Publishes the draft, unless an agreement that holds is broken in it: then the municipality must accept a change
/// first, or overmacht must be recorded.
[[nodiscard]] std::expected<model::StaffingPlan, PublishRefusal> publish_draft(store::WriteTransaction& tx,
                                                                               model::PlanId draft,
                                                                               const PublishOptions& options);

}  // namespace flexteam::service
