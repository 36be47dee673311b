// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <random>
#include <string>

#include "planning/files/read.h"
#include "planning/files/write.h"

namespace flexteam::planning {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr auto good = R"({
  "format": "flexteam-problem/1", "name": "Drenthe", "profile": "flexteam", "periods": 4, "first_week": "2027-W01",
  "unit_minutes": 60, "skills": ["PB", "WR"],
  "people": [
    {"id": "p1", "name": "Procesbegeleider 01", "site": "A", "skills": {"PB": 3, "WR": 1}, "capacity": 28},
    {"id": "p2", "skills": {"WR": 2}, "capacity": [8, 0, 8, 3], "only_clients": ["A"], "forbidden_clients": ["B"]}],
  "pools": [{"id": "room", "capacity": 4}, {"id": "car", "capacity": [1, 2, 1, 2]}],
  "sites": {"ids": ["A", "B"], "minutes": [[0, 30], [31, 0]]},
  "clients": [{"id": "A", "name": "Assen", "share": 0.25, "known": ["p1"]}, {"id": "B", "share": 0.75}],
  "packages": [
    {"id": "w1", "client": "A", "site": "B", "weight": 1.5, "release": 1, "due": 3, "required": true, "activities": [
      {"id": "B1", "release": 1, "deadline": 3, "due": 2, "min_periods": 2, "rigid": true,
       "lines": [{"role": "lead", "skill": "WR", "level": 1, "effort": 12, "min": 4, "max": 8, "heads": 2},
                 {"skill": "PB", "effort": 3, "min": 0, "max": 9, "group": "g"}],
       "pools": [{"pool": "room", "use": 1}]},
      {"id": "B2", "after": [{"activity": "B1", "lag": 1}, {"activity": "w2/A7"}]}]},
    {"id": "w2", "client": "B", "activities": [{"id": "A7", "lines": []}]}],
  "commitments": [{"package": "w1", "activity": "B1", "line": 2, "person": "p1", "start": 1, "amounts": [3], "weight": 10}],
  "published": {"format": "flexteam-plan/1", "activities": [
    {"package": "w1", "activity": "B1", "start": 1, "end": 2, "lines": [{"person": "gone", "start": 1, "amounts": [4, 0, 8]}]}]},
  "policy": {"fairness_alpha": 1.0, "late_discount_per_period": 0.02, "whole": 0.3, "point_hours": 0.1,
             "max_parallel_packages": 4, "max_gap": 4, "freeze_until": 1,
             "weights": {"handover": 40, "new_face": 10, "change": 1, "travel": 0.01, "lateness": 1, "start": 0.01}}
})";

boost::json::value good_value() {
  return boost::json::parse(good);
}

/// The good problem with the value at `pointer` set (also a new field) to `json`.
std::string with(const std::string& pointer, const std::string& json) {
  auto value = good_value();
  const auto slash = pointer.rfind('/');
  boost::json::error_code error;
  auto& parent = *value.find_pointer(pointer.substr(0, slash), error);
  const auto key = pointer.substr(slash + 1);
  if (parent.is_array()) {
    parent.as_array().at(std::stoul(key)) = boost::json::parse(json);
  } else {
    parent.as_object()[key] = boost::json::parse(json);
  }
  return boost::json::serialize(value);
}

std::string without(const std::string& pointer) {
  auto value = good_value();
  const auto slash = pointer.rfind('/');
  boost::json::error_code error;
  value.find_pointer(pointer.substr(0, slash), error)->as_object().erase(pointer.substr(slash + 1));
  return boost::json::serialize(value);
}

json::Problems problems_of(const std::string& text) {
  const auto problem = read_problem(text);
  return problem ? json::Problems{} : problem.error();
}

auto at(const std::string& place, const std::string& part) {
  return AllOf(Field(&json::Problem::place, place), Field(&json::Problem::message, HasSubstr(part)));
}

TEST(ProblemTest, ReadsEveryFieldAndResolvesReferences) {
  const auto problem = read_problem(good);
  ASSERT_TRUE(problem) << problem.error()[0].place << problem.error()[0].message;
  EXPECT_EQ(problem->people[0].site, 0);
  EXPECT_THAT(problem->people[0].capacity, ElementsAre(28, 28, 28, 28));
  EXPECT_THAT(problem->people[1].only_clients, ElementsAre(0));
  EXPECT_THAT(problem->clients[0].known, ElementsAre(0));
  const auto& b1 = problem->packages[0].activities[0];
  ASSERT_THAT(b1.lines, SizeIs(3));  // heads 2 and one more
  EXPECT_EQ(b1.lines[1].role, "lead");
  EXPECT_EQ(b1.lines[2].role, "PB");
  EXPECT_EQ(b1.lines[2].group, "g");
  const auto& b2 = problem->packages[0].activities[1];
  EXPECT_EQ(b2.after[0].activity, 0);
  EXPECT_EQ(b2.after[0].lag, 1);
  EXPECT_EQ(b2.after[1].package, 1);
  EXPECT_EQ(b2.min_periods, 1);
  EXPECT_EQ(problem->packages[1].weight, 1);
  EXPECT_EQ(problem->commitments[0].line, 2);
  EXPECT_EQ(problem->published->activities[0].lines[0].person, "gone");
  EXPECT_EQ(problem->policy.weights.travel, 0.01);
}

TEST(ProblemTest, AWeightOfLaterIsNothingUntilItIsGiven) {
  const auto without_it = read_problem(good);
  ASSERT_TRUE(without_it);
  EXPECT_EQ(without_it->policy.weights.interruption, 0);
  EXPECT_THAT(write_problem(*without_it), Not(HasSubstr("interruption")));
  const auto given = read_problem(with("/policy/weights/interruption", "2.5"));
  ASSERT_TRUE(given);
  EXPECT_EQ(given->policy.weights.interruption, 2.5);
  const auto again = read_problem(write_problem(*given));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->policy.weights.interruption, 2.5);
}

TEST(ProblemTest, NamesThePlaceOfEverythingWrong) {
  struct Case {
    const char* pointer;
    const char* json;
    const char* place;
    const char* message;
  };
  const Case cases[] = {
      {"/format", "\"flexteam-problem/2\"", "/format", "flexteam-problem/1"},
      {"/profile", "\"flexteem\"", "/profile", "did you mean \"flexteam\"?"},
      {"/periods", "100001", "/periods", "between 1 and 100000"},
      {"/periods", "3.5", "/periods", "no whole number"},
      {"/first_week", "\"2027-53\"", "/first_week", "2027-W01"},
      {"/colour", "1", "/colour", "not known"},
      {"/skills/1", "\"PB\"", "/skills/1", "there already"},
      {"/people/1/id", "\"p1\"", "/people/1/id", "there already"},
      {"/people/1/id", "\"p/1\"", "/people/1/id", "contains \"/\""},
      {"/people/1/id", "\"\"", "/people/1/id", "empty"},
      {"/people/0/capacity", "[8, 8, 8]", "/people/0/capacity", "exactly 4"},
      {"/people/1/capacity/2", "-8", "/people/1/capacity/2", "between 0 and 30000"},
      {"/people/0/skills", "{\"PBB\": 1}", "/people/0/skills/PBB", "did you mean \"PB\"?"},
      {"/people/0/site", "\"C\"", "/people/0/site", "no site \"C\""},
      {"/people/1/only_clients/0", "\"X\"", "/people/1/only_clients/0", "no client \"X\""},
      {"/sites/minutes/0", "[0]", "/sites/minutes/0", "exactly 2"},
      {"/sites/minutes/0/1", "-1", "/sites/minutes/0/1", "between 0"},
      {"/clients/0/share", "0.3", "/clients", "add up to 1.05"},
      {"/clients/0/known/0", "\"p9\"", "/clients/0/known/0", "no person \"p9\""},
      {"/packages/0/client", "\"C\"", "/packages/0/client", "no client"},
      {"/packages/1/id", "\"w1\"", "/packages/1/id", "there already"},
      {"/packages/0/activities/1/id", "\"B1\"", "/packages/0/activities/1/id", "there already"},
      {"/packages/0/activities/0/lines/0/effort", "0", "/packages/0/activities/0/lines/0/effort", "between 1"},
      {"/packages/0/activities/0/lines/0/effort", "2.5", "/packages/0/activities/0/lines/0/effort", "no whole number"},
      {"/packages/0/activities/0/lines/0/min", "9", "/packages/0/activities/0/lines/0/min", "min 9 is more than max 8"},
      {"/packages/0/activities/0/lines/0/heads", "0", "/packages/0/activities/0/lines/0/heads", "between 1"},
      {"/packages/0/activities/0/lines/0/skill", "\"XX\"", "/packages/0/activities/0/lines/0/skill", "no skill"},
      {"/packages/0/activities/0/pools/0/pool", "\"hall\"", "/packages/0/activities/0/pools/0/pool", "no pool"},
      {"/packages/0/activities/0/min_periods", "0", "/packages/0/activities/0/min_periods", "between 1"},
      {"/packages/0/activities/1/after/0/lag", "-1", "/packages/0/activities/1/after/0/lag", "between 0"},
      {"/packages/0/activities/1/after/0/activity", "\"A7\"", "/packages/0/activities/1/after/0/activity",
       "package/activity"},
      {"/packages/0/activities/1/after/1/activity", "\"w3/A7\"", "/packages/0/activities/1/after/1/activity",
       "no activity \"w3/A7\""},
      {"/commitments/0/line", "3", "/commitments/0/line", "3 lines (heads counted)"},
      {"/commitments/0/person", "\"p7\"", "/commitments/0/person", "no person"},
      {"/commitments/0/start", "4", "/commitments/0/start", "between 0 and 3"},
      {"/commitments/0/weight", "0.5", "/commitments/0/weight", "no whole number"},
      {"/published/activities/0/lines/0/amounts/1", "0.5", "/published/activities/0/lines/0/amounts/1", "no whole"},
      {"/policy/whole", "1.5", "/policy/whole", "between 0 and 1"},
      {"/policy/weights/handovers", "1", "/policy/weights/handovers", "did you mean \"handover\"?"},
  };
  for (const auto& wrong : cases) {
    EXPECT_THAT(problems_of(with(wrong.pointer, wrong.json)), Contains(at(wrong.place, wrong.message)))
        << wrong.pointer;
  }
}

TEST(ProblemTest, TellsOfMissingFields) {
  for (const auto* field : {"/format", "/profile", "/periods", "/skills", "/people", "/packages", "/people/0/capacity",
                            "/people/0/id", "/clients/0/share", "/packages/0/client", "/packages/0/activities/0/id",
                            "/packages/0/activities/0/lines/0/max", "/commitments/0/amounts"}) {
    EXPECT_THAT(problems_of(without(field)), Contains(at(field, "missing"))) << field;
  }
}

TEST(ProblemTest, CollectsAllProblemsAtOnce) {
  auto text = with("/periods", "4");
  text.replace(text.find("\"effort\":12"), 11, "\"effort\":-1");
  text.replace(text.find("\"use\":1"), 7, "\"use\":-1");
  EXPECT_THAT(problems_of(text), SizeIs(2));
}

TEST(ProblemTest, FindsCirclesAcrossPackages) {
  const auto problems = problems_of(with("/packages/1/activities/0/after", R"([{"activity": "w1/B2"}])"));
  EXPECT_THAT(problems,
              ElementsAre(Field(&json::Problem::message, HasSubstr("circle: w1/B2 after w2/A7 after w1/B2"))));
  EXPECT_THAT(problems[0].place, StartsWith("/packages/1/activities/0/after/0"));
  EXPECT_THAT(problems_of(with("/packages/0/activities/0/after", R"([{"activity": "B1"}])")),
              ElementsAre(Field(&json::Problem::message, HasSubstr("w1/B1 after w1/B1"))));
}

TEST(ProblemTest, RefusesWhatWouldFillTheMemory) {
  std::string people = "[";
  for (int i = 0; i < 600; ++i) {
    people += "{},";
  }
  people.back() = ']';
  auto value = good_value();
  value.as_object()["periods"] = 100'000;
  value.as_object()["people"] = boost::json::parse(people);
  EXPECT_THAT(problems_of(boost::json::serialize(value)), ElementsAre(at("/periods", "cells")));
  EXPECT_THAT(problems_of(with("/packages/0/activities/0/lines/0/heads", "10001")), SizeIs(testing::Ge(1U)));
}

TEST(ProblemTest, WhatIsWrittenReadsBackTheSame) {
  const auto problem = read_problem(good);
  ASSERT_TRUE(problem);
  const auto text = write_problem(*problem);
  const auto again = read_problem(text);
  ASSERT_TRUE(again) << again.error()[0].place << again.error()[0].message;
  EXPECT_EQ(write_problem(*again), text);
  EXPECT_EQ(again->packages[0].activities[0].lines.size(), 3U);
  EXPECT_EQ(again->packages[0].activities[1].after[1].package, 1);
  EXPECT_EQ(again->policy.late_discount_per_period, 0.02);
  EXPECT_EQ(again->people[1].capacity, problem->people[1].capacity);
}

/// Every value of `value`, in the order of the text.
void collect(boost::json::value& value, std::vector<boost::json::value*>& all) {
  all.push_back(&value);
  if (auto* object = value.if_object()) {
    for (auto& field : *object) {
      collect(field.value(), all);
    }
  } else if (auto* list = value.if_array()) {
    for (auto& item : *list) {
      collect(item, all);
    }
  }
}

TEST(ProblemTest, ARandomChangeIsReadOrToldOfButNeverCrashes) {
  std::mt19937 random(1);
  const boost::json::value others[] = {nullptr,
                                       true,
                                       -1,
                                       0,
                                       7,
                                       2.5,
                                       1e300,
                                       "",
                                       "B1",
                                       "w1/B1",
                                       boost::json::array{},
                                       boost::json::array{-3, "x"},
                                       boost::json::object{},
                                       boost::json::object{{"id", "p1"}},
                                       4'000'000'000'000'000'000,
                                       "2027-W54"};
  int refused = 0;
  for (int i = 0; i < 4'000; ++i) {
    auto value = good_value();
    for (int changes = 1 + i % 3; changes > 0; --changes) {
      std::vector<boost::json::value*> all;
      collect(value, all);
      *all[random() % all.size()] = others[random() % std::size(others)];
    }
    const auto problem = read_problem(boost::json::serialize(value));
    if (problem) {
      ASSERT_TRUE(read_problem(write_problem(*problem)));
      continue;
    }
    ++refused;
    ASSERT_FALSE(problem.error().empty());
    for (const auto& found : problem.error()) {
      ASSERT_TRUE(found.place.empty() || found.place[0] == '/') << found.place;
      ASSERT_FALSE(found.message.empty());
    }
  }
  EXPECT_GT(refused, 2'000);
}

TEST(ProblemTest, ATruncatedTextIsToldOf) {
  const std::string text = good;
  for (std::size_t length = 0; length + 1 < text.size(); ++length) {
    ASSERT_FALSE(read_problem(text.substr(0, length))) << length;
  }
}

}  // namespace
}  // namespace flexteam::planning
