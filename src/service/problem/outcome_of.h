// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "planning/files/plan.h"
#include "service/plans/outcome.h"
#include "service/problem/from_store.h"

/// A plan → the words of the domain, and back.
namespace flexteam::service {

/// The order that a package is: package_id the other way. 0 for a name of another kind.
[[nodiscard]] model::OrderId order_of(std::string_view package);
/// The member that a person is: person_id the other way. Nothing for a name of another kind.
[[nodiscard]] std::optional<model::MemberId> member_of(std::string_view person);
/// The plan in words of the domain. `built` must be the problem that it was made for.
[[nodiscard]] Outcome outcome_of(const planning::Plan& plan, const BuiltProblem& built, const model::MenuCard& menu);
/// An outcome as a plan file of `built`, to start a search from; what `built` does not have is left out.
[[nodiscard]] planning::Plan plan_of(const Outcome& outcome, const BuiltProblem& built);

}  // namespace flexteam::service
