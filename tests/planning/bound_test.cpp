// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/bound/bound.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

#include "check/check.h"
#include "planning/solve.h"
#include "tests/planning/every_plan.h"
#include "tests/planning/planted.h"
#include "tests/planning/random_problem.h"

namespace flexteam::planning::testing {
namespace {

std::int64_t level(const Levels& levels, std::string_view name) {
  for (const auto& [known, value] : levels) {
    if (known == name) return value;
  }
  ADD_FAILURE() << "no level " << name;
  return 0;
}

TEST(Bound, IsNoLessThanTheBestOfAllPlans) {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = tiny_problem(seed);
    const auto bound = find_bound(problem, {});
    ASSERT_TRUE(bound.linear.closed);
    EXPECT_GE(level(bound.levels, "benefit"), EveryPlan(problem).best_benefit());
  }
}

TEST(Bound, IsNoLessThanAnyPlanWithEveryRuleOfTheModel) {
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    SCOPED_TRACE(seed);
    const Problem problem = random_problem(seed);
    const auto bound = find_bound(problem, {});
    const Plan plan = solve(problem, {.seconds = {}, .iterations = 300, .threads = 1, .explain = false});
    EXPECT_GE(level(bound.levels, "benefit"), level(plan.score, "benefit"));
  }
}

TEST(Bound, IsNoLessThanAPlantedPlanAndWithoutOtherWorkEqualToIt) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE(seed);
    for (const double spare : {0.0, 1.0}) {
      const auto [problem, plan] = planted(seed, 6, 30, spare);
      const auto report = check::check(problem, plan);
      ASSERT_TRUE(report);
      for (const auto& broken : report->broken) {
        // A planted plan says neither its score nor why the rest is not in it.
        EXPECT_TRUE(broken.rule == "score" || broken.rule == "unplanned") << broken.rule << ": " << broken.message;
      }
      const auto best = level(report->score, "benefit");
      const auto bound = level(find_bound(problem, {}).levels, "benefit");
      EXPECT_GE(bound, best);
      if (spare == 0) {
        EXPECT_LE(static_cast<double>(bound), 1.00001 * static_cast<double>(best));
      }
    }
  }
}

TEST(Bound, HoldsHoweverLittleTimeThereIs) {
  const auto [problem, plan] = planted(3, 8, 52, 2);
  const auto report = check::check(problem, plan);
  ASSERT_TRUE(report);
  for (const double seconds : {0.0, 0.01, 0.1}) {
    EXPECT_GE(level(find_bound(problem, {.seconds = seconds}).levels, "benefit"), level(report->score, "benefit"));
  }
}

TEST(Bound, OfFewerColumnsIsNoTighter) {
  const auto [problem, plan] = planted(5, 6, 40, 1);
  const auto fine = find_bound(problem, {});
  const auto coarse = find_bound(problem, {.most_columns = 200});
  EXPECT_LT(coarse.linear.columns, fine.linear.columns);
  EXPECT_GE(coarse.linear.benefit, fine.linear.benefit * (1 - 1e-6));
}

/// What GLPK finds for a program in LP format.
double by_another_solver(const std::string& file) {
  const std::string command = "glpsol --lp '" + file + "' -o '" + file + ".out' >/dev/null && cat '" + file + ".out'";
  std::FILE* pipe = popen(command.c_str(), "r");
  std::string text;
  std::array<char, 4096> piece{};
  while (const auto size = std::fread(piece.data(), 1, piece.size(), pipe)) text.append(piece.data(), size);
  pclose(pipe);
  std::smatch found;
  EXPECT_TRUE(std::regex_search(text, found, std::regex(R"(Objective:\s+\S+ = (\S+) \(MINimum\))")))
      << text.substr(0, 500);
  return found.empty() ? 0 : std::stod(found[1]);
}

TEST(Bound, IsFoundByAnotherSolverOfTheWrittenProgram) {
  const auto file = std::filesystem::path(::testing::TempDir()) / "flexteam-bound.lp";
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    SCOPED_TRACE(seed);
    const auto [problem, plan] = planted(seed, 5, 26, 1);
    const auto bound = find_bound(problem, {.file = file.string()});
    ASSERT_TRUE(bound.file_written);
    ASSERT_TRUE(bound.linear.closed);
    EXPECT_NEAR(-by_another_solver(file.string()), bound.linear.benefit, 1e-4 * bound.linear.benefit);
  }
}

TEST(Bound, HasAProgramAlsoWhereNothingCanBePlanned) {
  const auto file = std::filesystem::path(::testing::TempDir()) / "flexteam-nothing.lp";
  for (const bool has_people : {true, false}) {
    SCOPED_TRACE(has_people);
    auto [problem, plan] = planted(1, 5, 26, 1);
    for (auto& package : problem.packages) package.release = has_people ? problem.periods : 0;
    for (auto& person : problem.people) {
      if (!has_people) std::ranges::fill(person.capacity, 0);
    }
    std::filesystem::remove(file);
    const auto bound = find_bound(problem, {.file = file.string()});
    EXPECT_TRUE(bound.file_written);
    ASSERT_TRUE(std::filesystem::exists(file));
    EXPECT_EQ(by_another_solver(file.string()), 0);
  }
}

}  // namespace
}  // namespace flexteam::planning::testing
