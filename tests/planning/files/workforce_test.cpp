// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "planning/files/read.h"
#include "planning/files/write.h"

namespace flexteam::planning {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// Three teams; t1 and t3 are for one team, t2 is for red or blue.
std::string small() {
  std::ifstream in(std::filesystem::path(FLEXTEAM_SOURCE) / "tests/fuzz/corpus/workforce/small.json");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string with(const std::string& old, const std::string& text) {
  std::string all = small();
  const auto at = all.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return all.replace(at, old.size(), text);
}

std::string problems_of(const std::string& text) {
  const auto read = read_text(text, "small.json", Format::workforce);
  std::string all;
  if (!read) {
    for (const auto& problem : read.error()) all += problem.place + ": " + problem.message + "\n";
  }
  return all;
}

TEST(WorkforceTest, TasksStandAtTheirOriginalStartForOneTeam) {
  const auto problem = read_text(small(), "small.json");
  ASSERT_TRUE(problem) << problems_of(small());
  EXPECT_EQ(problem->name, "small.json");
  EXPECT_EQ(problem->profile, "balance");
  EXPECT_EQ(problem->unit_minutes, 1);
  EXPECT_EQ(problem->periods, 90);
  ASSERT_THAT(problem->packages, SizeIs(1));
  EXPECT_TRUE(problem->packages[0].required);
  const auto& tasks = problem->packages[0].activities;
  ASSERT_THAT(tasks, SizeIs(3));
  EXPECT_EQ(tasks[1].id, "t2");
  EXPECT_EQ(tasks[1].release, 15);
  EXPECT_EQ(tasks[1].deadline, 59);
  EXPECT_EQ(tasks[1].min_periods, 45);
  EXPECT_TRUE(tasks[1].rigid);
  ASSERT_THAT(tasks[1].lines, SizeIs(1));
  EXPECT_EQ(tasks[1].lines[0].effort, 45);
}

TEST(WorkforceTest, CompatibleTeamsHaveTheSkillOfTheTask) {
  const auto problem = read_text(small(), "small.json");
  ASSERT_TRUE(problem);
  EXPECT_THAT(problem->skills, ElementsAre("/all", "red/blue"));
  EXPECT_THAT(problem->people[0].skills, SizeIs(2));
  EXPECT_THAT(problem->people[2].skills, ElementsAre(testing::Field(&SkillLevel::skill, 0)));
  EXPECT_EQ(problem->packages[0].activities[1].lines[0].skill, 1);
}

TEST(WorkforceTest, TasksOfOneAllocationAreOneGroup) {
  const auto problem = read_text(small(), "small.json");
  ASSERT_TRUE(problem);
  const auto& tasks = problem->packages[0].activities;
  EXPECT_EQ(tasks[0].lines[0].group, "t1");
  EXPECT_EQ(tasks[1].lines[0].group, std::nullopt);
  EXPECT_EQ(tasks[2].lines[0].group, "t1");
  const auto joined = read_text(with(R"([["t1", "t3"]])", R"([["t2", "t3"], ["t3", "t1"]])"), "small.json");
  ASSERT_TRUE(joined);
  EXPECT_THAT(joined->packages[0].activities,
              Each(testing::Field(&Activity::lines, Contains(testing::Field(&Line::group, "t1")))));
}

TEST(WorkforceTest, TheCalendarSaysWhenATeamIsThere) {
  const auto problem = read_text(small(), "small.json");
  ASSERT_TRUE(problem);
  EXPECT_THAT(problem->people[0].capacity, Each(1));
  EXPECT_THAT(problem->people[1].capacity, Each(1)) << "two intervals side by side are one";
  EXPECT_EQ(problem->people[2].capacity[14], 1);
  EXPECT_EQ(problem->people[2].capacity[15], 0);
}

TEST(WorkforceTest, ItIsToldFromOurOwnFormatByItsFields) {
  EXPECT_TRUE(read_text(small(), "anything"));
  const auto ours = write_problem(*read_text(small(), "small.json"));
  const auto again = read_text(ours, "ours.json");
  ASSERT_TRUE(again);
  EXPECT_EQ(write_problem(*again), ours);
}

TEST(WorkforceTest, EveryMistakeIsToldWithItsPlace) {
  EXPECT_THAT(problems_of(with(R"("t1": {"duration": 30})", R"("t1": {"duration": 0})")),
              HasSubstr("/tasks_data/t1/duration: "));
  EXPECT_THAT(problems_of(with(R"("t1": 0.0)", R"("t1": 0.5)")), HasSubstr("/original_start/t1: "));
  EXPECT_THAT(problems_of(with(R"("t2": 60, "t3": 90)", R"("t2": 61, "t3": 90)")),
              HasSubstr("/original_end/t2: 61 is not the original start plus the duration, 60"));
  EXPECT_THAT(problems_of(with(R"("t2": ["red", "blue"])", R"("t2": ["red", "blu"])")),
              HasSubstr("/compatible_teams/t2/1: there is no team \"blu\"; did you mean \"blue\"?"));
  EXPECT_THAT(problems_of(with(R"([["t1", "t3"]])", R"([["t1", "t9"]])")), HasSubstr("/same_allocation/0/1: "));
  EXPECT_THAT(problems_of(with(R"("green": [[0, 15]])", R"("green": [[0]])")), HasSubstr("/calendar/green/0: "));
  EXPECT_THAT(problems_of(with(R"(, "green": [[0, 15]])", "")), HasSubstr("/calendar/green: "));
  EXPECT_THAT(problems_of(with(R"("t3": 75.0)", R"("t9": 75.0)")),
              testing::AllOf(HasSubstr("/original_start/t9: "), HasSubstr("/original_start/t3: ")));
  EXPECT_THAT(problems_of(with(R"("horizon_shift")", R"("disruption")")), HasSubstr("/disruption: "));
  EXPECT_THAT(problems_of(with(R"("blue", "green"])", R"("blue", "blue"])")), HasSubstr("/teams/2: "));
  EXPECT_THAT(problems_of(with(R"(75.0}, "original_end": {"t1": 30.0, "t2": 60, "t3": 90})", "99999}")),
              HasSubstr("/original_start: "));
  EXPECT_THAT(problems_of("[]"), HasSubstr("object"));
  EXPECT_THAT(problems_of("{\"teams\": ["), testing::Not(testing::IsEmpty()));
}

}  // namespace
}  // namespace flexteam::planning
