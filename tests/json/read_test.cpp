// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/read.h"

#include <gmock/gmock.h>

#include <string>

#include "json/one_line.h"
#include "json/write.h"

namespace flexteam::json {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

auto problem(const std::string& place, const std::string& part) {
  return AllOf(Field(&Problem::place, place), Field(&Problem::message, HasSubstr(part)));
}

TEST(ReadTest, AnIntegerIsAWholeNumberInItsRange) {
  Problems problems;
  const Pointer root;
  EXPECT_EQ(read_integer(Value(3), root, problems), 3);
  EXPECT_EQ(read_integer(Value(3.0), root, problems), 3);
  EXPECT_THAT(problems, IsEmpty());
  EXPECT_FALSE(read_integer(Value(2.5), root.field("effort"), problems));
  EXPECT_FALSE(read_integer(Value(-1), root.field("effort"), problems, {.min = 0}));
  EXPECT_FALSE(read_integer(Value("3"), root.field("effort"), problems));
  EXPECT_FALSE(read_integer(Value(1e300), root.field("effort"), problems));
  EXPECT_FALSE(read_integer_as<std::int16_t>(Value(40'000), root.field("effort"), problems));
  EXPECT_THAT(problems, ElementsAre(problem("/effort", "2.5 is no whole number"), problem("/effort", "at least 0"),
                                    problem("/effort", "not a text"), problem("/effort", "no whole number"),
                                    problem("/effort", "between -32768 and 32767")));
}

TEST(ReadTest, AnObjectTellsOfUnknownAndMissingFields) {
  Problems problems;
  const auto value = parse(R"({"capcity": 4, "id": "p1", "zzz": null, "name": 7})");
  const Pointer root;
  const Pointer people = root.field("people");
  const Fields fields(*value, people.item(0), problems, {"id", "name", "capacity"});
  EXPECT_EQ(fields.text("id"), "p1");
  EXPECT_EQ(fields.integer("capacity"), std::nullopt);
  EXPECT_EQ(fields.text_or("name", ""), "");
  EXPECT_EQ(problems.size(), 4U);
  EXPECT_THAT(problems[0].message, HasSubstr("did you mean \"capacity\"?"));
  EXPECT_THAT(problems[1].message, HasSubstr("known are: id, name, capacity"));
  EXPECT_THAT(problems[2].message, HasSubstr("missing"));
  EXPECT_THAT(problems[3].message, HasSubstr("a text is due here, not a number"));
}

TEST(ReadTest, ItemsOfAListAreToldByTheirPlace) {
  Problems problems;
  const auto value = parse(R"([8, "x", -1])");
  const auto items = read_items<std::int64_t>(
      *value, Pointer().field("amounts"), problems,
      [](const Value& item, const Pointer& at, Problems& all) { return read_integer(item, at, all, {.min = 0}); });
  EXPECT_THAT(items, ElementsAre(8));
  EXPECT_THAT(problems, ElementsAre(problem("/amounts/1", "whole number"), problem("/amounts/2", "at least 0")));
  EXPECT_EQ(read_list(*value, Pointer(), problems, {.min = 4, .max = 4}), nullptr);
  EXPECT_THAT(problems.back().message, HasSubstr("exactly 4"));
}

TEST(ReadTest, AWordIsOneOfThoseKnown) {
  Problems problems;
  EXPECT_EQ(read_word(Value("makespan"), Pointer(), problems, {"flexteam", "makespan"}), 1U);
  EXPECT_EQ(read_word(Value("makepsan"), Pointer(), problems, {"flexteam", "makespan"}), std::nullopt);
  EXPECT_THAT(problems, ElementsAre(problem("", "did you mean \"makespan\"?")));
}

TEST(OneLineTest, WhatComesFromAFileCannotBreakTheLine) {
  EXPECT_EQ(one_line("p.json", {"/people/0/id", "the id \"a\nb\x1b[31m\" é"}),
            "p.json: /people/0/id: the id \"a\\x0ab\\x1b[31m\" é");
  EXPECT_EQ(one_line("", {"", "no"}), "no");
}

TEST(ReadTest, ALongTextIsCutBetweenLetters) {
  Problems problems;
  const std::string typed = "x" + std::string(59, 'y') + "é";
  read_word(Value(typed), Pointer(), problems, {"flexteam"});
  EXPECT_THAT(problems, ElementsAre(problem("", "\"x" + std::string(59, 'y') + "…\"")));
}

TEST(WriteTest, WritesTokensInOrderAndEscapesText) {
  Writer writer;
  writer.begin_object().key("a\"b").begin_list().integer(1).number(0.1).null().flag(true).end_list();
  writer.key("t").text("é\n\x01").key("o").begin_object().end_object().end_object();
  EXPECT_EQ(std::move(writer).take(), "{\"a\\\"b\": [1, 0.1, null, true], \"t\": \"é\\n\\u0001\", \"o\": {}}");
}

TEST(WriteTest, WhatIsWrittenReadsBack) {
  for (const double number : {0.1, 1.0 / 3, 1e300, -2.5e-12, 409000000.0}) {
    Writer writer;
    writer.number(number);
    Problems problems;
    EXPECT_EQ(read_number(*parse(std::move(writer).take()), Pointer(), problems), number);
  }
}

}  // namespace
}  // namespace flexteam::json
