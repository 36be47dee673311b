// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include "check/check.h"
#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning::testing {

/// The checker finds nothing, but for required packages that cannot be planned.
inline void expect_sound(const Problem& problem, const Plan& plan) {
  const auto report = check::check(problem, plan);
  ASSERT_TRUE(report.has_value());
  for (const auto& broken : report->broken) {
    if (broken.rule != "required") ADD_FAILURE() << broken.rule << ": " << broken.place << ": " << broken.message;
  }
}

}  // namespace flexteam::planning::testing
