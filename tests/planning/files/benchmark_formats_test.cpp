// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "planning/files/read.h"

namespace flexteam::planning {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const std::filesystem::path bench = std::filesystem::path(FLEXTEAM_SOURCE) / ".." / "shared" / "data" / "bench";

std::string first_problem(const std::expected<Problem, json::Problems>& read) {
  return read ? "" : read.error().front().place + ": " + read.error().front().message;
}

constexpr auto mspsp = R"(% four activities; 1 and 4 are dummies
nActs = 5; dur = [0,3,0,2,0];
nSkills = 2;
sreq = [| 0,0,| 2,1,| 0,0, | 0,1,
        | 0,0, |];
nResources = 3; mastery = [| true,false,| true,true,| false,true, |];
nPrecs = 4; pred = [1,2,3,4]; succ = [2,3,4,5];
USEFUL_RES = [{},{1,2},{}];
)";

TEST(MspspTest, EveryRequirementIsThatManyHeads) {
  const auto problem = read_text(mspsp, "small.dzn");
  ASSERT_TRUE(problem) << first_problem(problem);
  EXPECT_EQ(problem->profile, "makespan");
  EXPECT_EQ(problem->periods, 5);
  ASSERT_THAT(problem->packages, SizeIs(1));
  const auto& activities = problem->packages[0].activities;
  ASSERT_THAT(activities, SizeIs(2));
  EXPECT_TRUE(activities[0].rigid);
  ASSERT_THAT(activities[0].lines, SizeIs(3));
  EXPECT_EQ(activities[0].lines[2].skill, 1);
  EXPECT_EQ(activities[0].lines[2].effort, 3);
  EXPECT_THAT(problem->people, SizeIs(3));
  EXPECT_THAT(problem->people[1].skills, SizeIs(2));
}

TEST(MspspTest, PrecedenceIsCarriedOverDummies) {
  const auto problem = read_text(mspsp, "small.dzn");
  ASSERT_TRUE(problem);
  const auto& after = problem->packages[0].activities[1].after;
  ASSERT_THAT(after, SizeIs(1));
  EXPECT_EQ(after[0].activity, 0);
}

TEST(MspspTest, TellsWhatIsMissingOrOfTheWrongSize) {
  std::string text = mspsp;
  text.replace(text.find("dur = [0,3"), 10, "dur = [0");
  const auto problem = read_text(text, "small.dzn");
  ASSERT_FALSE(problem);
  EXPECT_EQ(problem.error()[0].place, "line 2");
  EXPECT_THAT(problem.error()[0].message, HasSubstr("dur must be a list of 5 numbers"));
  EXPECT_THAT(first_problem(read_text("nActs = 3;", "x.dzn")), HasSubstr("\"dur = …;\" is missing"));
  EXPECT_THAT(first_problem(read_text("nActs = ;", "x.dzn")), HasSubstr("whole number"));
}

constexpr auto patterson = R"(5 2
 4 3
 0 0 0  2 2 3
 3 2 0  1 4
 2 1 1  1 4
 1 0 3  1 5
 0 0 0  0
)";

TEST(PsplibTest, ResourcesArePools) {
  const auto problem = read_text(patterson, "J5.txt");
  ASSERT_TRUE(problem) << first_problem(problem);
  EXPECT_EQ(problem->profile, "makespan");
  EXPECT_THAT(problem->pools, SizeIs(2));
  EXPECT_EQ(problem->periods, 6);
  const auto& activities = problem->packages[0].activities;
  ASSERT_THAT(activities, SizeIs(3));
  EXPECT_EQ(activities[0].min_periods, 3);
  EXPECT_EQ(activities[0].pools[0].use, 2);
  EXPECT_THAT(activities[2].after, SizeIs(2));
}

TEST(PsplibTest, TellsOfCirclesAndShortFiles) {
  std::string text = patterson;
  text.replace(text.find("1 5"), 3, "1 2");
  EXPECT_THAT(first_problem(read_text(text, "x")), HasSubstr("circle"));
  EXPECT_THAT(first_problem(read_text("5 2\n 4 3\n 0 0", "x")), HasSubstr("file ends"));
  EXPECT_THAT(first_problem(read_text("1 1\n 4\n 1 0 1 9", "x")), HasSubstr("between 1 and 1"));
  EXPECT_THAT(first_problem(read_text(std::string(patterson) + "7", "x")), HasSubstr("behind the last activity"));
}

TEST(MplibTest, EveryProjectIsAPackageWithItsRelease) {
  const auto problem = read_text("2\n1\n5\n2 0\n1\n0 0 1 1:2\n3 2 1 2:1\n1 4\n1\n2 5 0\n", "two.txt");
  ASSERT_TRUE(problem) << first_problem(problem);
  EXPECT_EQ(problem->profile, "portfolio");
  ASSERT_THAT(problem->packages, SizeIs(2));
  EXPECT_EQ(problem->packages[1].release, 4);
  EXPECT_EQ(problem->periods, 9);
  ASSERT_THAT(problem->packages[1].activities[0].after, SizeIs(1));
  EXPECT_EQ(problem->packages[1].activities[0].after[0].package, 0);
}

constexpr auto imopse = R"(File name: x.def
Tasks: 2
====
ResourceID 	 Salary 	 Skills
1	 56.2	 Q4: 1 	  Q0: 0
====
TaskID 	 Duration 	 Skill 	 Predecessor IDs
1	 10	 Q4: 0
2	 15	 Q0: 0	 1
====
)";

TEST(ImopseTest, OneLineForEveryTask) {
  const auto problem = read_text(imopse, "x.def");
  ASSERT_TRUE(problem) << first_problem(problem);
  EXPECT_THAT(problem->skills, ElementsAre("Q4", "Q0"));
  const auto& activities = problem->packages[0].activities;
  ASSERT_THAT(activities, SizeIs(2));
  EXPECT_EQ(activities[0].lines[0].level, 1);
  EXPECT_EQ(problem->people[0].skills[0].level, 2);
  EXPECT_THAT(activities[1].after, SizeIs(1));
  std::string wrong = imopse;
  wrong.replace(wrong.find("\t 1\n==="), 3, "\t 7");
  EXPECT_EQ(first_problem(read_text(wrong, "x.def")), "line 9: there is no task \"7\"");
}

TEST(BenchmarkFilesTest, EveryFileOfTheVisibleSetsIsRead) {
  if (!std::filesystem::exists(bench)) {
    GTEST_SKIP() << bench << " is absent";
  }
  int read = 0;
  for (const auto* set : {"mspsp", "rcmpsp", "rcpsp-j120", "imopse-d36", "workforce"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(bench / set)) {
      if (entry.is_regular_file() && entry.path().extension() != ".csv") {
        const auto problem = read_any(entry.path());
        EXPECT_TRUE(problem) << entry.path() << " " << first_problem(problem);
        ++read;
      }
    }
  }
  EXPECT_GT(read, 500);
}

}  // namespace
}  // namespace flexteam::planning
