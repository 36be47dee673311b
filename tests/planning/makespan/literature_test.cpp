// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Instances of the literature with a fixed number of iterations, so that the result does not depend on the machine.
#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "check/check.h"
#include "planning/files/read.h"
#include "planning/makespan/solve.h"

namespace flexteam::planning::makespan {
namespace {

struct Known {
  std::string file;
  std::int64_t iterations;
  std::int64_t at_most;
};

class Literature : public testing::TestWithParam<Known> {};

TEST_P(Literature, IsPlannedAsWellAsKnown) {
  const auto& [name, iterations, at_most] = GetParam();
  const auto file = std::filesystem::path(FLEXTEAM_SOURCE) / ".." / "shared/data/bench" / name;
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the instances are not beside the checkout";
  const auto problem = read_any(file);
  ASSERT_TRUE(problem.has_value());
  ASSERT_TRUE(fits(*problem));
  Options options;
  options.iterations = iterations;
  options.threads = 1;
  const Plan plan = makespan::solve(*problem, options);
  EXPECT_LE(plan.score.front().second, at_most);
  EXPECT_LE(plan.bound.front().second, plan.score.front().second);
  const auto report = check::check(*problem, plan);
  ASSERT_TRUE(report.has_value());
  for (const auto& broken : report->broken)
    ADD_FAILURE() << broken.rule << " at " << broken.place << ": " << broken.message;
}

// The values are the proved optima of MSPSP and 1.5% above the best known ones elsewhere.
INSTANTIATE_TEST_SUITE_P(Instances, Literature,
                         testing::Values(Known{"mspsp/set-1a/inst_set1a_sf0.5_nc1.5_n20_m10_00.dzn", 20000, 61},
                                         Known{"mspsp/set-1a/inst_set1a_sf0_nc1.8_n20_m10_00.dzn", 20000, 112},
                                         Known{"mspsp/set-2a/inst_set2a_sf0_nc2.45_n33_l3_m5_00.dzn", 20000, 59},
                                         Known{"rcmpsp/MPLIB1_Set3_1.txt", 300, 552},
                                         Known{"rcmpsp/MPLIB1_Set3_256.txt", 300, 284},
                                         Known{"rcpsp-j120/J120_138.txt", 5000, 113},
                                         Known{"imopse-d36/100_5_48_9.def", 1000, 499},
                                         Known{"imopse-d36/200_10_85_15.def", 3000, 473}));

// 15 skills on three levels: far too many unions of skills to look at them one by one.
TEST(LiteratureBound, SpreadsTheWorkOverEverySetOfPeople) {
  const auto file = std::filesystem::path(FLEXTEAM_SOURCE) / ".." / "shared/data/bench/imopse-d36/100_20_22_15.def";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "the instances are not beside the checkout";
  const auto problem = read_any(file);
  ASSERT_TRUE(problem.has_value());
  Options options;
  options.iterations = 1;
  options.threads = 1;
  EXPECT_EQ(makespan::solve(*problem, options).bound.front().second, 123);
}

}  // namespace
}  // namespace flexteam::planning::makespan
