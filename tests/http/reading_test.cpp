// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Requests through the generated readers: everything that is wrong is told at once, with its place.
#include <gmock/gmock.h>

#include <string_view>

#include "http/generated/operations.h"
#include "tests/http/for_operation.h"

namespace flexteam::http {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;

RawCall call_with(std::string_view body, std::vector<NameValue> query = {}, std::vector<NameValue> path = {}) {
  return {.method = Method::post,
          .path = std::move(path),
          .query = std::move(query),
          .header = [](std::string_view) { return std::optional<std::string>(); },
          .body = body};
}

std::vector<std::string> places(const CallProblems& problems) {
  std::vector<std::string> found;
  for (const auto& problem : problems) found.push_back(problem.location);
  return found;
}

template <class Call>
CallProblems problems_of(const RawCall& raw, Call& call) {
  CallProblems problems;
  read(raw, call, problems);
  return problems;
}

TEST(Reading, AGoodOrderIsRead) {
  api::CreateOrder call;
  EXPECT_THAT(problems_of(call_with(R"({"municipalityCode":"GM1701","placeId":"GM1701/Diever","items":["B4","B5"],
      "homes":800,"urgent":true,"wishedFrom":"2027-W05","tailoring":[{"item":"B4","leadTimeWeeks":12}]})"),
                          call),
              IsEmpty());
  EXPECT_EQ(call.body.municipality_code, "GM1701");
  EXPECT_EQ(call.body.items->size(), 2U);
  EXPECT_EQ(call.body.wished_from, (model::Week{2027, 5}));
  EXPECT_TRUE(call.body.urgent);
  EXPECT_FALSE(call.body.submit);
  EXPECT_EQ(call.body.tailoring->front().lead_time_weeks, 12);
}

TEST(Reading, AllProblemsAreToldAtOnce) {
  api::CreateOrder call;
  const auto problems = problems_of(call_with(R"({"municipalityCode":"GM17","items":["",3],"homes":0,"urgent":"ja",
      "wishedFrom":"2027-W53","tailoring":[{"leftOut":1}],"colour":"blue"})",
                                              {{"x", "1"}}),
                                    call);
  EXPECT_THAT(places(problems),
              IsSupersetOf({"x", "/municipalityCode", "/placeId", "/items/0", "/items/1", "/homes", "/urgent",
                            "/wishedFrom", "/tailoring/0/item", "/tailoring/0/leftOut", "/colour"}));
}

TEST(Reading, NullClearsWhatMayBeEmptyAndIsRefusedElsewhere) {
  api::UpdateOrder call;
  const auto problems = problems_of(call_with(R"({"wishedFrom":null,"title":null})", {}, {{"orderId", "3"}}), call);
  EXPECT_THAT(places(problems), ElementsAre("/title"));
  api::UpdateOrder good;
  EXPECT_THAT(problems_of(call_with(R"({"wishedFrom":null})", {}, {{"orderId", "3"}}), good), IsEmpty());
  EXPECT_TRUE(good.body.wished_from.given);
  EXPECT_FALSE(good.body.wished_from.value);
  EXPECT_FALSE(good.body.free_text.given);
  EXPECT_EQ(good.order_id, 3);
}

TEST(Reading, DoubleKeysAndControlCharactersAreRefused) {
  api::DeclineOrder call;
  EXPECT_THAT(places(problems_of(call_with(R"({"reason":"a","reason":"b"})", {}, {{"orderId", "3"}}), call)),
              Contains("/reason"));
  EXPECT_THAT(places(problems_of(call_with(R"({"reason":"a\u0000b"})", {}, {{"orderId", "3"}}), call)),
              Contains("/reason"));
}

TEST(Reading, LengthIsCountedInCharacters) {
  api::DeclineOrder call;
  std::string thousand;
  for (int i = 0; i < 1000; ++i) thousand += "é";
  EXPECT_THAT(problems_of(call_with(R"({"reason":")" + thousand + R"("})", {}, {{"orderId", "3"}}), call), IsEmpty());
}

TEST(Reading, QueryParametersAreOfTheirKindAndStandOnce) {
  api::ListPlaces call;
  EXPECT_THAT(problems_of(call_with("", {{"limit", "20"}, {"kind", "village"}}), call), IsEmpty());
  EXPECT_EQ(call.limit, 20);
  EXPECT_EQ(call.kind, api::PlaceKind::village);
  EXPECT_THAT(places(problems_of(call_with("", {{"limit", "ten"}, {"kind", "street"}, {"q", "a"}, {"q", "b"}}), call)),
              ElementsAre("q", "kind", "limit"));
}

TEST(Reading, EveryOperationStandsAnEmptyRequest) {
  // The only one without a body that cannot do without its parameters.
  constexpr std::string_view asks_parameters = "listRecommendations";
  for (std::size_t i = 0; i < api::operations.size(); ++i) {
    for_operation(static_cast<api::OperationId>(i), [&](auto call) {
      CallProblems problems;
      read(call_with(""), call, problems);
      const auto& operation = api::operations[i];
      EXPECT_EQ(problems.empty(), !operation.has_body && operation.name != asks_parameters) << operation.name;
    });
  }
}

}  // namespace
}  // namespace flexteam::http
