// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <vector>

#include "check/check.h"
#include "planning/profiles/profile.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"

namespace flexteam::planning::testing {

/// Where the independent checker finds a hard rule broken, but for required packages that are not planned.
inline std::vector<check::Broken> hard_rules_broken(const Problem& problem, const Plan& plan) {
  auto report = check::check(problem, plan);
  if (!report) return {{"unreadable", "", ""}};
  std::erase_if(report->broken, [](const check::Broken& one) {
    return one.rule == rules::required.name ||
           std::ranges::find(rules::hard(), one.rule, &rules::HardRule::name) == rules::hard().end();
  });
  return std::move(report->broken);
}

/// The independent checker lets `activity` stand so beside what is planned.
inline bool checker_allows(const State& state, Index activity, const Placement& placement) {
  const auto& c = *state.c;
  Plan plan = plan_of(state, profile_of(c.problem->profile));
  plan.activities.push_back(
      {package_id(c, activity), activity_id(c, activity), placement.start, placement.end, lines_of(c, placement)});
  return hard_rules_broken(*c.problem, plan).empty();
}

}  // namespace flexteam::planning::testing
