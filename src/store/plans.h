// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/staffing_plan.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Plans: at most one is published; publishing another makes it superseded. Documents never change.
namespace flexteam::store::plans {

/// What was asked of the planner and what it answered, as JSON text; one write-once row.
struct Documents {
  std::string problem;  ///< flexteam-problem/1
  std::string plan;     ///< flexteam-plan/1
  std::string outcome;  ///< what the service wants to keep beside it (reasons in the words of orders), "{}" = nothing
};

/// Newest first; without documents.
[[nodiscard]] std::vector<model::StaffingPlan> all(ReadTransaction& tx);
[[nodiscard]] std::optional<model::StaffingPlan> find(ReadTransaction& tx, model::PlanId id);
[[nodiscard]] std::optional<model::StaffingPlan> published(ReadTransaction& tx);
[[nodiscard]] std::optional<Documents> documents(ReadTransaction& tx, model::PlanId id);

/// All assignments of a plan, by order, item, line; of one order; of one member.
[[nodiscard]] std::vector<model::Assignment> assignments(ReadTransaction& tx, model::PlanId id);
[[nodiscard]] std::vector<model::Assignment> assignments(ReadTransaction& tx, model::PlanId id, model::OrderId order);
[[nodiscard]] std::vector<model::Assignment> assignments(ReadTransaction& tx, model::PlanId id, model::MemberId member);

/// Stores a new draft; id, state and created are set by the store and returned.
[[nodiscard]] model::StaffingPlan add(WriteTransaction& tx, model::StaffingPlan plan, const Documents& documents,
                                      const std::vector<model::Assignment>& assignments);
/// Gives a draft another content: documents, assignments, score, bound, first week, weeks (a short replan, a moved
/// line). `plan.version` must be the stored one. Can be undone. not_found, version_conflict; not_allowed: not a draft.
[[nodiscard]] Outcome<model::StaffingPlan> replace(WriteTransaction& tx, model::StaffingPlan plan,
                                                   const Documents& documents,
                                                   const std::vector<model::Assignment>& assignments);
/// not_found, version_conflict (`version`; none = whatever it is); not_allowed: it is not a draft.
[[nodiscard]] Outcome<model::StaffingPlan> publish(WriteTransaction& tx, model::PlanId id,
                                                   std::optional<std::int64_t> version = {});
/// not_found.
[[nodiscard]] Outcome<model::StaffingPlan> rename(WriteTransaction& tx, model::PlanId id, std::string name);
/// Takes a plan away; can be undone until `prune`. not_found; not_allowed: it is published.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, model::PlanId id);
/// Takes away all but the newest `keep` drafts and all but the newest `keep` superseded plans, and the documents that
/// no plan has any more, so that the database does not grow with every run. Cannot be undone. Number of plans taken
/// away.
int prune(WriteTransaction& tx, int keep);

}  // namespace flexteam::store::plans
