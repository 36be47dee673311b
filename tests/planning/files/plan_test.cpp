// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <string>

#include "planning/files/read.h"
#include "planning/files/write.h"

namespace flexteam::planning {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

Plan example() {
  Plan plan;
  plan.problem = "Drenthe \"2027\"";
  plan.profile = "flexteam";
  plan.seed = 7;
  plan.seconds = 2.5;
  plan.score = {{"broken", 0}, {"benefit", 409000000}, {"service", 412345678}, {"cost", 1234500}};
  plan.bound = {{"benefit", 431000000}};
  plan.activities = {{"w1", "B1", 3, 7, {{"p1", 3, {8, 8, 8, 0, 8}}}}, {"w1", "B2", 8, 8, {}}};
  Unplanned unplanned{"w2", "B5", "capacity", "te weinig TA", {}, Place{12, 13, {{"extra-1", 12, {4, 4}}}}};
  for (const auto* kind : {"extra-capacity", "extra-level", "later-deadline", "earlier-release", "release-commitment",
                           "raise-parallel", "displace", "plan-first"}) {
    unplanned.relaxation.push_back({kind, "TA", "p1", "w1", "B1", 2, 10, 30, 8, 0});
  }
  plan.unplanned = {unplanned, {"w2", "B6", "precedence", "", {}, {}}};
  plan.late = {{"w3", "B9", 6, "precedence", "na B8"}};
  return plan;
}

TEST(PlanTest, WhatIsWrittenReadsBackTheSame) {
  const auto text = write_plan(example());
  const auto plan = read_plan(text);
  ASSERT_TRUE(plan) << plan.error()[0].place << plan.error()[0].message;
  EXPECT_EQ(write_plan(*plan), text);
  EXPECT_EQ(plan->problem, "Drenthe \"2027\"");
  EXPECT_EQ(plan->seconds, 2.5);
  EXPECT_EQ(plan->score[1], std::pair(std::string("benefit"), std::int64_t{409000000}));
  EXPECT_THAT(plan->bound, ElementsAre(Pair("benefit", 431000000)));
  EXPECT_THAT(plan->activities[0].lines[0].amounts, ElementsAre(8, 8, 8, 0, 8));
  EXPECT_EQ(plan->unplanned[0].place->end, 13);
  EXPECT_FALSE(plan->unplanned[1].place);
  EXPECT_EQ(plan->late[0].periods, 6);
}

TEST(PlanTest, ARelaxationHasOnlyTheFieldsOfItsKind) {
  const auto text = write_plan(example());
  EXPECT_THAT(text,
              HasSubstr(R"({"kind": "extra-capacity", "skill": "TA", "level": 2, "from": 10, "to": 30, "units": 8})"));
  EXPECT_THAT(text, HasSubstr(R"({"kind": "extra-level", "person": "p1", "skill": "TA", "level": 2})"));
  EXPECT_THAT(text, HasSubstr(R"({"kind": "later-deadline", "to": 30})"));
  EXPECT_THAT(text, HasSubstr(R"({"kind": "release-commitment", "commitment": 0})"));
  EXPECT_THAT(text, HasSubstr(R"({"kind": "displace", "package": "w1"})"));
  EXPECT_THAT(text, HasSubstr(R"({"kind": "plan-first", "package": "w1", "activity": "B1"})"));
}

TEST(PlanTest, SecondsAreLeftOutWhenIterationsBoundTheRun) {
  auto plan = example();
  plan.seconds.reset();
  EXPECT_THAT(write_plan(plan), Not(HasSubstr("seconds")));
}

TEST(PlanTest, TellsEverythingWrongAtOnce) {
  const auto plan = read_plan(R"({"format": "flexteam-plan/1", "activities": [
    {"package": "w1", "activity": "B1", "start": 3.5, "end": 4, "lines": [{"person": "p1", "start": 3, "amount": [1]}]},
    {"package": "w1", "activity": "B1", "start": 3, "end": 4, "lines": []}],
    "unplanned": [{"package": "w1", "activity": "B2", "relaxation": [{"kind": "displace", "to": 3}, {"kind": "magic"}]}]})");
  ASSERT_FALSE(plan);
  std::vector<std::string> places;
  for (const auto& problem : plan.error()) {
    places.push_back(problem.place);
  }
  EXPECT_THAT(places, ElementsAre("/activities/0/start", "/activities/0/lines/0/amount",
                                  "/activities/0/lines/0/amounts", "/activities/1", "/unplanned/0/relaxation/0/to",
                                  "/unplanned/0/relaxation/0/package", "/unplanned/0/relaxation/1/kind"));
}

TEST(ReadAnyTest, TellsOfFilesThatCannotBeRead) {
  const auto missing = read_any("/no/such/file.json");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error()[0].message, "there is no such file");  // its name is told by who asked
  EXPECT_THAT(read_any("/").error()[0].message, HasSubstr("folder"));
  EXPECT_FALSE(read_plan_file("/no/such/file.json"));
}

TEST(ReadAnyTest, KnowsTheFormatsByName) {
  EXPECT_EQ(parse_format("auto"), Format::automatic);
  EXPECT_EQ(parse_format("psplib"), Format::psplib);
  EXPECT_EQ(parse_format("xlsx"), std::nullopt);
  EXPECT_EQ(read_text("", "x").error()[0].place, "line 1, column 1");
  EXPECT_FALSE(read_text("hello", "x"));
  EXPECT_FALSE(read_text("\f", "x"));
  EXPECT_TRUE(read_text(std::string(30'000, ' ') + "1 0\n1 0", "far.txt"));  // one activity, no resource
}

}  // namespace
}  // namespace flexteam::planning
