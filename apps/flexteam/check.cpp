// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/check.h"

#include <fmt/core.h>

#include <cstdio>
#include <string>

#include "commands.h"
#include "json/one_line.h"
#include "planning/files/read.h"

namespace flexteam::commands {
namespace {

constexpr int broken = 1;
constexpr int unusable = 2;

int tell(const std::string& file, const json::Problems& problems) {
  for (const auto& problem : problems) {
    fmt::print(stderr, "{}\n", json::one_line(file, problem));
  }
  return unusable;
}

}  // namespace

int check(const CheckArguments& arguments) {
  const auto problem = planning::read_any(arguments.problem, planning::parse_format(arguments.format).value());
  if (!problem) {
    return tell(arguments.problem, problem.error());
  }
  const auto plan = planning::read_plan_file(arguments.plan);
  if (!plan) {
    return tell(arguments.plan, plan.error());
  }
  const auto report = check::check(*problem, *plan);
  if (!report) {
    return tell(arguments.plan, report.error());
  }
  for (const auto& found : report->broken) {
    fmt::print("{}: {}: {}\n", found.rule, found.place, found.message);
  }
  for (const auto& [level, value] : report->score) {
    fmt::print("{} {}\n", level, value);
  }
  return report->broken.empty() ? 0 : broken;
}

}  // namespace flexteam::commands
