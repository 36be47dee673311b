// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "http/answer_cache.h"
#include "http/answer_head.h"
#include "http/gzip.h"

namespace flexteam::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Answer, AProblemListsEverythingThatIsWrong) {
  const auto answer = bad_request({{In::body, "/homes", "must be at least 1"}, {In::query, "x", "is not known here"}});
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.content_type, "application/problem+json");
  EXPECT_EQ(*answer.body,
            R"({"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "The request has 2 problems", )"
            R"("errors": [{"in": "body", "location": "/homes", "detail": "must be at least 1"}, )"
            R"({"in": "query", "location": "x", "detail": "is not known here"}]})");
}

TEST(Answer, EveryHeadIsSafe) {
  const auto head = head_of(text_answer(200, json_type, "{}"), {.is_api = true});
  EXPECT_THAT(head, HasSubstr("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(head, HasSubstr("Content-Length: 2\r\n"));
  EXPECT_THAT(head, HasSubstr("API-Version: "));
  EXPECT_THAT(head, HasSubstr("Cache-Control: no-store\r\n"));
  EXPECT_THAT(head, HasSubstr("X-Content-Type-Options: nosniff\r\n"));
  EXPECT_THAT(head, HasSubstr("Content-Security-Policy: default-src 'none'"));
  EXPECT_THAT(head, HasSubstr("Cross-Origin-Resource-Policy: same-origin\r\n"));
  const auto page = head_of(text_answer(200, "text/html", "x"), {.is_html = true});
  EXPECT_THAT(page, HasSubstr("script-src 'self'"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe")));
}

TEST(Answer, IsCompressedForThoseWhoTakeIt) {
  auto answer = text_answer(200, json_type, std::string(5000, 'a'));
  compress(answer);
  ASSERT_TRUE(answer.gzip);
  EXPECT_LT(answer.gzip->size(), 100U);
  EXPECT_EQ(body_of(answer, {.gzip = true}), *answer.gzip);
  EXPECT_EQ(body_of(answer, {.gzip = false}), *answer.body);
  EXPECT_THAT(head_of(answer, {.gzip = false}), HasSubstr("Vary: Accept-Encoding\r\n"));
}

TEST(Answer, ReadsWhatTheClientTakes) {
  EXPECT_TRUE(accepts_gzip("gzip, deflate, br"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0, br"));
  EXPECT_FALSE(accepts_gzip("br"));
}

TEST(AnswerCache, ForgetsWithTheNextWriteAndTheNextDay) {
  using namespace std::chrono_literals;
  const auto monday = std::chrono::sys_days{2027y / 2 / 1};
  AnswerCache cache;
  cache.keep({7, monday}, "/v1/overview", text_answer(200, json_type, "{}"));
  EXPECT_TRUE(cache.find({7, monday}, "/v1/overview"));
  EXPECT_FALSE(cache.find({7, monday}, "/v1/shares"));
  EXPECT_FALSE(cache.find({8, monday}, "/v1/overview"));
  EXPECT_FALSE(cache.find({7, monday + std::chrono::days(1)}, "/v1/overview"));
  cache.keep({8, monday}, "/v1/shares", text_answer(200, json_type, "{}"));
  cache.keep({7, monday}, "/v1/overview", text_answer(200, json_type, "old"));
  EXPECT_FALSE(cache.find({8, monday}, "/v1/overview")) << "an answer from before the write is not kept";
}

}  // namespace
}  // namespace flexteam::http
