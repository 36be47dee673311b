// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "check/check.h"
#include "planning/files/read.h"

/// A small problem with a plan that breaks nothing, for tests that break one thing each.
namespace flexteam::check {

inline constexpr auto scenario_problem = R"({
  "format": "flexteam-problem/1", "name": "Two towns", "profile": "flexteam", "periods": 12,
  "skills": ["PB", "WR"],
  "people": [
    {"id": "anna", "skills": {"PB": 3}, "capacity": 8, "site": "Assen"},
    {"id": "bert", "skills": {"WR": 2, "PB": 1}, "capacity": 8, "site": "Emmen"},
    {"id": "carla", "skills": {"PB": 2}, "capacity": [8, 8, 0, 8, 8, 3, 8, 8, 8, 8, 8, 8], "site": "Assen",
     "only_clients": ["Assen"]}],
  "pools": [{"id": "room", "capacity": 1}],
  "sites": {"ids": ["Assen", "Emmen"], "minutes": [[0, 30], [30, 0]]},
  "clients": [{"id": "Assen", "share": 0.5, "known": ["anna"]}, {"id": "Emmen", "share": 0.5}],
  "packages": [
    {"id": "w1", "client": "Assen", "site": "Assen", "activities": [
      {"id": "B1", "min_periods": 3, "pools": [{"pool": "room", "use": 1}], "lines": [
        {"skill": "PB", "level": 2, "effort": 16, "min": 4, "max": 8},
        {"skill": "WR", "effort": 8, "min": 2, "max": 4}]},
      {"id": "B2", "due": 3, "after": [{"activity": "B1"}], "lines": [
        {"skill": "PB", "effort": 8, "min": 4, "max": 8}]}]},
    {"id": "w2", "client": "Emmen", "site": "Emmen", "activities": [
      {"id": "E1", "lines": [{"skill": "WR", "effort": 6, "min": 2, "max": 4}]},
      {"id": "E2", "lines": [{"skill": "WR", "level": 3, "effort": 8, "min": 8, "max": 8}]}]}],
  "commitments": [{"package": "w1", "activity": "B1", "line": 0, "person": "anna", "start": 0, "amounts": [8], "weight": 10}],
  "policy": {"fairness_alpha": 0, "late_discount_per_period": 0.5, "whole": 0.25, "point_hours": 0.1, "freeze_until": 0,
             "weights": {"handover": 40, "new_face": 10, "change": 1, "travel": 0.1, "lateness": 1, "start": 0.01}}
})";

inline constexpr auto scenario_plan = R"({
  "format": "flexteam-plan/1", "problem": "Two towns", "profile": "flexteam", "seed": 1,
  "activities": [
    {"package": "w1", "activity": "B1", "start": 0, "end": 2, "lines": [
      {"person": "anna", "start": 0, "amounts": [8, 8]}, {"person": "bert", "start": 0, "amounts": [4, 4]}]},
    {"package": "w1", "activity": "B2", "start": 3, "end": 4, "lines": [
      {"person": "carla", "start": 3, "amounts": [4, 4]}]},
    {"package": "w2", "activity": "E1", "start": 5, "end": 6, "lines": [
      {"person": "bert", "start": 5, "amounts": [4, 2]}]}],
  "unplanned": [{"package": "w2", "activity": "E2", "reason": "skill", "message": "nobody has WR at level 3",
    "relaxation": [{"kind": "extra-capacity", "skill": "WR", "level": 3, "from": 4, "to": 4, "units": 8}],
    "place": {"start": 4, "end": 4, "lines": [{"person": "extra-1", "start": 4, "amounts": [8]}]}}],
  "late": [{"package": "w1", "activity": "B2", "periods": 1, "reason": "benefit", "message": ""}]
})";

struct Scenario {
  planning::Problem problem;
  planning::Plan plan;

  planning::PlannedActivity& b1() { return plan.activities[0]; }
  planning::PlannedActivity& b2() { return plan.activities[1]; }
  planning::PlannedActivity& e1() { return plan.activities[2]; }

  Report judge() const {
    const auto report = check(problem, plan);
    EXPECT_TRUE(report);
    return report.value_or(Report{});
  }

  /// Names of the broken rules, each once, the plan's own score aside.
  std::vector<std::string> broken() const {
    std::vector<std::string> rules;
    for (const auto& found : judge().broken) {
      if (found.rule != "score") {
        rules.push_back(found.rule);
      }
    }
    std::sort(rules.begin(), rules.end());
    rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
    return rules;
  }

  std::int64_t level(const std::string& name) const {
    for (const auto& [level, value] : judge().score) {
      if (level == name) {
        return value;
      }
    }
    ADD_FAILURE() << "no level " << name;
    return 0;
  }
};

inline Scenario good_scenario() {
  Scenario scenario{planning::read_problem(scenario_problem).value(), planning::read_plan(scenario_plan).value()};
  scenario.plan.score = scenario.judge().score;
  return scenario;
}

}  // namespace flexteam::check
