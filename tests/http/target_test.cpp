// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/target.h"

#include <gmock/gmock.h>

namespace flexteam::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Target, IsTakenApartAndDecoded) {
  const auto target = parse_target("/v1/orders/12?municipalityCode=GM1701&q=%C3%A9%C3%A9n+huis#top");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/v1/orders/12");
  EXPECT_THAT(target->segments, ElementsAre("v1", "orders", "12"));
  EXPECT_THAT(target->query, ElementsAre(Pair("municipalityCode", "GM1701"), Pair("q", "één huis")));
}

TEST(Target, ASlashAtTheEndIsAnEmptySegment) {
  EXPECT_THAT(parse_target("/v1/orders/")->segments, ElementsAre("v1", "orders", ""));
  EXPECT_THAT(parse_target("/")->segments, ElementsAre(""));
}

TEST(Target, AnEscapedSlashStaysWithinItsSegment) {
  EXPECT_THAT(parse_target("/v1/places/GM1701%2FDiever")->segments, ElementsAre("v1", "places", "GM1701/Diever"));
}

TEST(Target, WhatIsNoTextIsRefused) {
  for (const auto* bad : {"", "orders", "/%", "/%2", "/%zz", "/%00", "/%0a", "/%ff", "/%c3", "/%c0%af", "/%ed%a0%80",
                          "/%f4%90%80%80", "/v1?q=%7f", "/v1?%=1"}) {
    EXPECT_FALSE(parse_target(bad)) << bad;
  }
}

}  // namespace
}  // namespace flexteam::http
