// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Scenarios, and the plan that was last made for each.
namespace flexteam::store::scenarios {

/// More than one compares; each has a plan that is kept.
inline constexpr std::size_t most = 12;

/// In the order in which they were made.
[[nodiscard]] std::vector<model::Scenario> all(ReadTransaction& tx);
[[nodiscard]] std::optional<model::Scenario> find(ReadTransaction& tx, model::ScenarioId id);

/// Keeps a new one, made by who writes, now. duplicate: there is one of this name; not_allowed: there are `most`.
[[nodiscard]] Outcome<model::Scenario> add(WriteTransaction& tx, model::Scenario scenario);
/// Keeps name and changes; can be undone. not_found, version_conflict, duplicate.
[[nodiscard]] Outcome<model::Scenario> update(WriteTransaction& tx, model::Scenario scenario);
/// Takes it away with its plan; undone, it has to be planned again. not_found, version_conflict.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, model::ScenarioId id, std::int64_t version);

[[nodiscard]] std::vector<model::ScenarioPlan> plans(ReadTransaction& tx);
[[nodiscard]] std::optional<model::ScenarioPlan> plan(ReadTransaction& tx, model::ScenarioId id);
/// In the place of the one before. not_found: the scenario is gone.
[[nodiscard]] Outcome<void> put_plan(WriteTransaction& tx, const model::ScenarioPlan& plan);

/// Changes as the column holds them, and back; reading trusts that only this room wrote them.
[[nodiscard]] std::string text_of(const model::ScenarioChanges& changes);
[[nodiscard]] model::ScenarioChanges changes_from(std::string_view text);

}  // namespace flexteam::store::scenarios
