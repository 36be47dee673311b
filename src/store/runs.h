// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "model/planning_run.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Planning runs and their results. Progress within a run is sent to listeners, not stored; store its turns only.
namespace flexteam::store::runs {

/// Newest first.
[[nodiscard]] std::vector<model::PlanningRun> latest(ReadTransaction& tx, int count);
[[nodiscard]] std::optional<model::PlanningRun> find(ReadTransaction& tx, model::RunId id);
/// Runs that are queued or running: after a restart of the server nobody works on them any more.
[[nodiscard]] std::vector<model::PlanningRun> unfinished(ReadTransaction& tx);

/// Stores a new run and returns it with its id.
[[nodiscard]] model::PlanningRun add(WriteTransaction& tx, model::PlanningRun run);
/// Replaces it by id. not_found; unknown_reference: plan.
[[nodiscard]] Outcome<void> update(WriteTransaction& tx, const model::PlanningRun& run);

}  // namespace flexteam::store::runs
