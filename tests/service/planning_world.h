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

/// The example, its problem and a plan from a short, repeatable search, which is published.
struct Planned {
  Kept kept;
  BuiltProblem built;
  planning::Plan plan;
};

/// Drenthe planned: made once, for it takes a while.
inline const Planned& drenthe() {
  static const Planned made = [] {
    Planned all{.kept = example({.first_week = first_week})};
    all.built = build_problem(all.kept, {.first_week = first_week});
    all.plan = planning::solve(all.built.problem, {.seconds = std::nullopt, .iterations = 200, .threads = 1});
    all.kept.published = outcome_of(all.plan, all.built, all.kept.menu);
    return all;
  }();
  return made;
}

inline const Kept& planned_drenthe() {
  return drenthe().kept;
}

}  // namespace flexteam::service::testing_world
