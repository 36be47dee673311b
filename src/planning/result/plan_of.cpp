// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/result/plan_of.h"

#include <string>

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::string person_id(const Compiled& c, Index person) {
  if (person < c.people) return c.problem->people[at(person)].id;
  return "extra-" + std::to_string(person - c.people + 1);
}

}  // namespace

const std::string& package_id(const Compiled& c, Index activity) {
  return c.problem->packages[at(c.activity(activity).package)].id;
}

const std::string& activity_id(const Compiled& c, Index activity) {
  const auto& compiled = c.activity(activity);
  return c.problem->packages[at(compiled.package)].activities[at(compiled.number)].id;
}

std::vector<PlannedLine> lines_of(const Compiled& c, const Placement& placement) {
  std::vector<PlannedLine> lines;
  for (const auto& run : placement.runs) {
    const auto amounts = placement.of(run);
    lines.push_back({person_id(c, run.person), run.start, {amounts.begin(), amounts.end()}});
  }
  return lines;
}

Plan plan_of(const State& state, const Profile& profile) {
  const auto& c = *state.c;
  Plan plan;
  plan.problem = c.problem->name;
  plan.profile = c.problem->profile;
  plan.score = score(profile, state);
  for (Index a = 0; a < static_cast<Index>(c.activities.size()); ++a) {
    const auto& placement = state.placement(a);
    if (!placement.planned()) continue;
    plan.activities.push_back(
        {package_id(c, a), activity_id(c, a), placement.start, placement.end, lines_of(c, placement)});
  }
  return plan;
}

}  // namespace flexteam::planning
