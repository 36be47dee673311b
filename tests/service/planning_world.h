// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "planning/solve.h"
#include "service/example/fill.h"
#include "service/problem/from_store.h"
#include "service/problem/outcome_of.h"

/// Worlds that tests of planning and insights share.
namespace flexteam::service::testing_world {

inline constexpr model::Week first_week{2027, 1};

/// Drenthe with a plan that was made by a short, repeatable search. Made once.
inline const Kept& planned_drenthe() {
  static const Kept kept = [] {
    Kept made = example({.first_week = first_week});
    const auto built = build_problem(made, {.first_week = first_week});
    const auto plan = planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 200, .threads = 1});
    made.published = outcome_of(plan, built, made.menu);
    return made;
  }();
  return kept;
}

}  // namespace flexteam::service::testing_world
