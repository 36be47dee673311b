// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How much of the gap between plan and bound is bound, how much is search: on planted problems, of which a full plan is
// known. usage: planted_gap [PEOPLE PERIODS SPARE SECONDS]
#include <fmt/core.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "check/check.h"
#include "planning/bound/bound.h"
#include "planning/solve.h"
#include "tests/planning/planted.h"

namespace {

using namespace flexteam;  // NOLINT(google-build-using-namespace): a program of one page

double level(const planning::Levels& levels, std::string_view name) {
  for (const auto& [known, value] : levels) {
    if (known == name) return static_cast<double>(value);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const int people = argc > 1 ? std::atoi(argv[1]) : 20;
  const int periods = argc > 2 ? std::atoi(argv[2]) : 52;
  const double spare = argc > 3 ? std::atof(argv[3]) : 2;
  const double seconds = argc > 4 ? std::atof(argv[4]) : 10;
  fmt::print("people {} periods {} spare {} seconds {}\nseed  packages  bound over planted  plan under planted\n",
             people, periods, spare, seconds);
  double over = 0;
  double under = 0;
  constexpr int seeds = 5;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto [problem, plan] = planning::testing::planted(seed, people, periods, spare);
    const auto report = check::check(problem, plan);
    if (!report) return 1;
    const double planted = level(report->score, "benefit");
    const double bound = level(planning::find_bound(problem, {}).levels, "benefit");
    const auto found = planning::solve(problem, {.seconds = seconds, .explain = false});
    const double value = level(found.score, "benefit");
    fmt::print("{:4}  {:8}  {:17.2f}%  {:17.2f}%\n", seed, problem.packages.size(), 100 * (bound / planted - 1),
               100 * (1 - value / planted));
    over += bound / planted - 1;
    under += 1 - value / planted;
  }
  fmt::print("mean  {:8}  {:17.2f}%  {:17.2f}%\n", "", 100 * over / seeds, 100 * under / seeds);
}
