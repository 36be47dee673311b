// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <map>

#include "http/application.h"

namespace flexteam::http {
namespace {

Incoming request(Method method, std::map<std::string, std::string, std::less<>> headers) {
  return {.method = method,
          .target = "/v1/orders",
          .body = {},
          .header = [headers](std::string_view name) -> std::optional<std::string> {
            const auto found = headers.find(name);
            return found == headers.end() ? std::nullopt : std::optional(found->second);
          }};
}

TEST(Origin, OnlyNamesOfThisMachineAreAnswered) {
  for (const auto* good : {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080"}) {
    EXPECT_FALSE(wrong_origin(request(Method::get, {{"Host", good}}))) << good;
  }
  for (const auto* bad : {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example"}) {
    EXPECT_TRUE(wrong_origin(request(Method::get, {{"Host", bad}}))) << bad;
  }
  EXPECT_TRUE(wrong_origin(request(Method::get, {})));
}

TEST(Origin, PagesOfOtherSitesCannotWrite) {
  const auto post = [](std::map<std::string, std::string, std::less<>> headers) {
    headers["Host"] = "localhost:8080";
    return wrong_origin(request(Method::post, std::move(headers)));
  };
  EXPECT_FALSE(post({}));
  EXPECT_FALSE(post({{"Origin", "http://localhost:8080"}, {"Sec-Fetch-Site", "same-origin"}}));
  EXPECT_TRUE(post({{"Origin", "https://evil.example"}}));
  EXPECT_TRUE(post({{"Origin", "http://localhost:9999"}}));
  EXPECT_TRUE(post({{"Origin", "null"}}));
  EXPECT_TRUE(post({{"Sec-Fetch-Site", "cross-site"}}));
}

}  // namespace
}  // namespace flexteam::http
