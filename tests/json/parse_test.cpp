// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "json/parse.h"

#include <gmock/gmock.h>

#include <string>

namespace flexteam::json {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

auto problem(const std::string& place, const std::string& part) {
  return AllOf(Field(&Problem::place, place), Field(&Problem::message, HasSubstr(part)));
}

TEST(ParseTest, ReadsEveryKindOfValue) {
  const auto value = parse(R"( {"a": [1, -2.5, "x\u00e9", true, null], "b": {}} )");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->at("a").at(0).as_int64(), 1);
  EXPECT_EQ(value->at("a").at(1).as_double(), -2.5);
  EXPECT_EQ(value->at("a").at(2).as_string(), "xé");
  EXPECT_TRUE(value->at("a").at(4).is_null());
}

TEST(ParseTest, NamesEveryKeyThatStandsTwice) {
  const auto value = parse(R"({"a": 1, "list": [{}, {"x": 1, "in": {"k/~": 1, "k/~": 2}, "x": 2}], "a": 3})");
  ASSERT_FALSE(value);
  EXPECT_THAT(value.error(),
              ElementsAre(problem("/list/1/in/k~1~0", "twice"), problem("/list/1/x", "twice"), problem("/a", "twice")));
}

TEST(ParseTest, FindsADuplicateAmongManyKeys) {
  std::string text = "{";
  for (int i = 0; i < 100; ++i) {
    text += "\"k" + std::to_string(i % 99) + "\": 1,";
  }
  const auto value = parse(text + "\"last\": 0}");
  ASSERT_FALSE(value);
  EXPECT_THAT(value.error(), ElementsAre(problem("/k0", "twice")));
}

TEST(ParseTest, SameKeyInDifferentObjectsIsFine) {
  EXPECT_TRUE(parse(R"([{"a": {"a": 1}}, {"a": 2}])"));
}

TEST(ParseTest, SaysLineAndColumnOfASyntaxError) {
  const auto value = parse("{\"a\": 1,\n  oops}");
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().front().place, "line 2, column 3");
}

TEST(ParseTest, RefusesWhatIsNotStrictJson) {
  for (const auto* text : {"", "{} {}", "[1,]", "{\"a\": 1 /* c */}", "[NaN]", "[01]", "'a'", "[1e999]",
                           "\xEF\xBB\xBF{}", "\"\xff\"", "\"\\ud800\""}) {
    EXPECT_FALSE(parse(text)) << text;
  }
}

TEST(ParseTest, BoundsDepthAndLength) {
  EXPECT_TRUE(parse("[[[]]]", {.depth = 3, .bytes = 100}));
  EXPECT_FALSE(parse("[[[[]]]]", {.depth = 3, .bytes = 100}));
  EXPECT_FALSE(parse("[1,2,3]", {.depth = 3, .bytes = 6}));
  EXPECT_FALSE(parse(std::string(1'000'000, '[')));
}

TEST(ParseTest, RoundsFractionsToTheNearestDouble) {
  const auto value = parse("[0.1, 2.2250738585072014e-308, 123456789.123456789, 7.0e-10]");
  ASSERT_TRUE(value);
  EXPECT_EQ(value->at(0).as_double(), 0.1);
  EXPECT_EQ(value->at(1).as_double(), 2.2250738585072014e-308);
  EXPECT_EQ(value->at(2).as_double(), 123456789.123456789);
  EXPECT_EQ(value->at(3).as_double(), 7.0e-10);
}

}  // namespace
}  // namespace flexteam::json
