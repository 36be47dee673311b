// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "json/problems.h"
#include "planning/files/plan.h"
#include "planning/files/problem.h"

/// The independent checker: it judges a plan by the words of docs/planning/model.md and shares no code with the
/// planner.
namespace flexteam::check {

/// One rule broken at one place.
struct Broken {
  std::string rule;     ///< name of the hard rule, or "score", "unplanned", "witness", "late"
  std::string place;    ///< "w1/B1, line 0, period 7"
  std::string message;  ///< what is and what may be
};

struct Report {
  std::vector<Broken> broken;
  planning::Levels score;  ///< recomputed from scratch, in the order of the profile
};

/// Judges every hard rule, the score that the plan claims, and its explanations: every unplanned activity listed once
/// with a witness that replays, every late one with the right number of periods and a cause that is true.
/// Errors: the plan names something that the problem has not; then it cannot be judged.
[[nodiscard]] std::expected<Report, json::Problems> check(const planning::Problem& problem, const planning::Plan& plan);

}  // namespace flexteam::check
