// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// How a plan is searched for (`--search`). `serial` (`none` on the command line): one serial schedule in weight order,
/// the yardstick of the benchmarks.
enum class Search { serial, ruin_and_recreate };

struct Options {
  std::optional<double> seconds = 10;      ///< wall time, reading and writing not counted; none with `iterations`
  std::optional<std::int64_t> iterations;  ///< with one thread: the same bytes on every run
  int threads = 2;
  std::uint64_t seed = 1;
  Search search = Search::ruin_and_recreate;
  const Plan* start = nullptr;  ///< a plan to begin from; what no longer fits is dropped
  bool explain = true;          ///< false: Plan::unplanned and Plan::late stay empty, which saves their time
};

/// The best plan so far; sent when it changes, at most ten times a second. Levels never get worse.
struct Progress {
  double seconds = 0;
  std::int64_t iterations = 0;
  Levels best;
  Levels bound;  ///< empty if none is known
};
using OnProgress = std::function<void(const Progress&)>;

/// Plans `problem` after its profile: every hard rule holds, the score is exact, everything unplanned has its reason,
/// relaxation and witness, everything late its reason. A stop request ends the search; the best so far comes back.
[[nodiscard]] Plan solve(const Problem& problem, const Options& options, const OnProgress& on_progress = {},
                         const std::stop_token& stop = {});

/// Fills `unplanned` and `late` of a plan that keeps every hard rule of `problem`, whoever made it, as solve() does.
/// After `until`, or when asked to stop, what is left unplanned is explained by extra people alone.
void explain(const Problem& problem, Plan& plan,
             std::chrono::steady_clock::time_point until = std::chrono::steady_clock::time_point::max(),
             const std::stop_token& stop = {});

}  // namespace flexteam::planning
