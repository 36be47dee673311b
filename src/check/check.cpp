// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <fmt/format.h>

#include "check/activity_rules.h"
#include "check/explanation.h"
#include "check/schedule.h"
#include "check/score.h"
#include "check/shared_rules.h"
#include "check/usage.h"

namespace flexteam::check {

std::expected<Report, json::Problems> check(const planning::Problem& problem, const planning::Plan& plan) {
  const Names names(problem);
  auto schedule = resolve(problem, names, plan);
  json::Problems problems = schedule ? json::Problems{} : schedule.error();
  if (!plan.profile.empty() && plan.profile != problem.profile) {
    problems.push_back(
        {"/profile", fmt::format("the plan is for profile {}; the problem says {}", plan.profile, problem.profile)});
  }
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  Report report;
  const Staff staff(problem);
  Usage usage(problem);
  for_each_placed(*schedule, [&](ActivityId id, const Placed& placed) {
    check_activity(problem, staff, terms_of(problem, id), id, placed, report.broken);
    usage.add(id, placed, 1);
  });
  check_shared(problem, *schedule, usage, report.broken);
  check_frozen(problem, names, *schedule, report.broken);
  check_unplanned(problem, names, *schedule, usage, plan, report.broken, problems);
  check_late(problem, names, *schedule, usage, plan, report.broken, problems);
  report.score = score(problem, names, *schedule);
  compare_score(plan.score, report.score, report.broken);
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  return report;
}

}  // namespace flexteam::check
