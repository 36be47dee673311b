// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/bound.h"

#include <fmt/core.h>

#include <cstdio>

#include "commands.h"
#include "json/one_line.h"
#include "planning/files/read.h"

namespace flexteam::commands {

int bound(const BoundArguments& asked) {
  const auto problem = planning::read_any(asked.problem, planning::parse_format(asked.format).value());
  if (!problem) {
    for (const auto& one : problem.error()) fmt::print(stderr, "{}\n", json::one_line(asked.problem, one));
    return 2;
  }
  if (!asked.file.empty() && problem->profile != "flexteam") {
    fmt::print(stderr, "--lp: only the profile flexteam has a linear program, not {}\n", problem->profile);
    return 2;
  }
  const auto found = planning::find_bound(*problem, {.seconds = asked.seconds, .file = asked.file});
  for (const auto& [level, value] : found.levels) fmt::print("{} {}\n", level, value);
  if (found.linear.rows > 0) {
    fmt::print("columns {}\nrows {}\nlinear-program {}\n", found.linear.columns, found.linear.rows,
               found.linear.closed ? "solved" : "stopped by the time limit; the bound holds");
  }
  if (!found.file_written) {
    fmt::print(stderr, "{}: cannot be written\n", asked.file);
    return 1;
  }
  if (!found.levels.empty()) return 0;
  fmt::print(stderr, "{}: no bound is known for the profile {} of this shape\n", asked.problem, problem->profile);
  return 1;
}

}  // namespace flexteam::commands
