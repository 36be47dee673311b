// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/planning/scenario.h"

#include <gmock/gmock.h>

#include "check/check.h"
#include "planning/solve.h"

namespace flexteam::planning::testing {
namespace {

class Scenarios : public ::testing::TestWithParam<Scenario> {};

TEST_P(Scenarios, PlanIsAsExpected) {
  const auto& scenario = GetParam();
  const Options options{.seconds = {}, .iterations = 300, .threads = 1};
  const Plan plan = solve(scenario.problem, options);
  EXPECT_THAT(as_text(scenario.problem, plan), ::testing::ElementsAreArray(scenario.expected));
  const auto report = check::check(scenario.problem, plan);
  ASSERT_TRUE(report.has_value());
  for (const auto& broken : report->broken)
    ADD_FAILURE() << broken.rule << ": " << broken.place << ": " << broken.message;
}

INSTANTIATE_TEST_SUITE_P(, Scenarios, ::testing::ValuesIn(all_scenarios()),
                         [](const auto& scenario) { return scenario.param.name; });

}  // namespace
}  // namespace flexteam::planning::testing
