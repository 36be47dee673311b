// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How long 500 replayed futures of a plan take: of a problem and plan file, or of a made problem of 60 people and some
// 3,000 activities over 104 weeks. usage: replay_futures [PROBLEM PLAN | PACKAGES SECONDS]
#include <fmt/core.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include "planning/files/read.h"
#include "planning/risk/replay.h"
#include "planning/solve.h"
#include "tests/planning/made_problem.h"

namespace {

using namespace flexteam;  // NOLINT(google-build-using-namespace): a program of one page

/// Processor time of all threads, which other work on the machine does not lengthen.
double processor_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

struct Took {
  double wall = 1e9;
  double processor = 1e9;
};

Took took(const planning::Problem& problem, const planning::Plan& plan, const std::vector<planning::Spread>& spreads,
          int threads) {
  const auto begin = std::chrono::steady_clock::now();
  const double processor = processor_seconds();
  static_cast<void>(planning::replay(problem, plan, spreads, {.futures = 500, .threads = threads}));
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
          processor_seconds() - processor};
}

}  // namespace

int main(int argc, char** argv) {
  planning::Problem problem;
  planning::Plan plan;
  if (argc > 2 && std::atoi(argv[1]) == 0) {
    auto read = planning::read_any(argv[1]);
    auto read_plan = planning::read_plan_file(argv[2]);
    if (!read || !read_plan) return 2;
    problem = std::move(*read);
    plan = std::move(*read_plan);
  } else {
    const int packages = argc > 1 ? std::atoi(argv[1]) : 470;
    problem =
        planning::testing::made_problem(1, false, {.people = 60, .packages = packages, .periods = 104, .clients = 12});
    plan = planning::solve(problem, {.seconds = argc > 2 ? std::atof(argv[2]) : 10, .explain = false});
  }
  std::vector<planning::Spread> spreads;
  for (const auto& package : problem.packages) {
    spreads.insert(spreads.end(), package.activities.size(), {.effort = {0.8, 1, 1.5}, .lead = {0.9, 1, 1.5}});
  }
  fmt::print("people {} packages {} activities {} planned {} periods {}\n", problem.people.size(),
             problem.packages.size(), spreads.size(), plan.activities.size(), problem.periods);
  for (const int threads : {1, 2}) {
    Took best;
    for (int i = 0; i < 3; ++i) {
      const auto one = took(problem, plan, spreads, threads);
      best = {std::min(best.wall, one.wall), std::min(best.processor, one.processor)};
    }
    fmt::print("500 futures, {} thread(s): {:.2f} s, {:.2f} s of processor time; best of three\n", threads, best.wall,
               best.processor);
  }
}
