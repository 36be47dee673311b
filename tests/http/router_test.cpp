// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/router.h"

#include <gmock/gmock.h>

namespace flexteam::http {
namespace {

using api::OperationId;
using testing::ElementsAre;
using testing::Pair;

std::optional<Found> find(Method method, std::vector<std::string> segments) {
  return find_operation(method, segments);
}

TEST(Router, FindsTheOperationAndItsPathParameters) {
  const auto found = find(Method::patch, {"orders", "12"});
  ASSERT_TRUE(found && found->operation);
  EXPECT_EQ(*found->operation, OperationId::update_order);
  EXPECT_THAT(found->path, ElementsAre(Pair("orderId", "12")));
}

TEST(Router, AWordGoesBeforeAParameter) {
  EXPECT_EQ(find(Method::post, {"pins", "_check"})->operation, OperationId::check_pin);
  EXPECT_EQ(find(Method::patch, {"pins", "7"})->operation, OperationId::update_pin);
}

TEST(Router, HeadAsksTheSameAsGet) {
  EXPECT_EQ(find(Method::head, {"overview"})->operation, OperationId::get_overview);
}

TEST(Router, TellsWhatAPathCanDo) {
  const auto found = find(Method::put, {"orders"});
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->operation);
  EXPECT_EQ(allow_header(found->allowed), "GET, HEAD, POST, OPTIONS");
}

TEST(Router, KnowsNoOtherPaths) {
  EXPECT_FALSE(find(Method::get, {}));
  EXPECT_FALSE(find(Method::get, {"orders", ""}));
  EXPECT_FALSE(find(Method::get, {"orders", "1", "steps"}));
  EXPECT_FALSE(find(Method::get, {"Orders"}));
}

}  // namespace
}  // namespace flexteam::http
