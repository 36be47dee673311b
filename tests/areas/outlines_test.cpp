// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "areas/outlines.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace flexteam::areas {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<model::District> assen() {
  std::vector<model::District> districts(2);
  districts[0].code = {"WK010600", 2024};
  districts[0].name = "Centrum";
  districts[1].code = {"WK010601", 2024};
  districts[1].name = "Lariks";
  return districts;
}

constexpr auto square = R"({"type": "Polygon", "coordinates": [[[6.5, 53], [6.6, 53], [6.6, 53.1], [6.5, 53]]]})";

std::string collection(const std::string& features) {
  return fmt::format(R"({{"type": "FeatureCollection", "features": [{}]}})", features);
}
std::string feature(const std::string& properties, const std::string& geometry = square) {
  return fmt::format(R"({{"type": "Feature", "properties": {}, "geometry": {}}})", properties, geometry);
}

TEST(OutlinesTest, KnowsTheFieldNamesOfCbsAndPdokAndTheirPadding) {
  for (const auto* properties :
       {R"({"statcode": "WK010600", "statnaam": "Centrum"})", R"({"WK_CODE": "WK010600  ", "WK_NAAM": "CENTRUM"})",
        R"({"wijkcode": "WK010600", "wijknaam": " Centrum ", "water": "NEE"})", R"({"Code": "WK010600"})"}) {
    const auto outlines = read_outlines(collection(feature(properties)), assen());
    ASSERT_TRUE(outlines) << properties;
    ASSERT_THAT(outlines->found, SizeIs(1)) << properties;
    EXPECT_EQ(outlines->found[0].code, "WK010600");
    EXPECT_EQ(outlines->found[0].geometry,
              R"({"type": "Polygon", "coordinates": [[[6.5, 53], [6.6, 53], [6.6, 53.1], [6.5, 53]]]})");
  }
}

TEST(OutlinesTest, DistrictsElsewhereAndWaterArePassedOver) {
  const auto outlines = read_outlines(
      collection(feature(R"({"statcode": "WK036300"})") + "," + feature(R"({"statcode": "WK010600", "H2O": "JA"})")),
      assen());
  ASSERT_TRUE(outlines);
  EXPECT_THAT(outlines->found, IsEmpty());
  EXPECT_THAT(outlines->bad, IsEmpty());
  EXPECT_EQ(outlines->elsewhere, 1U);
}

TEST(OutlinesTest, EveryBadFeatureIsNamed) {
  const auto good = feature(R"({"statcode": "WK010600"})");
  const auto outlines = read_outlines(
      collection(good + "," + good + "," + feature(R"({"statcode": "WK010601", "statnaam": "Noorderpark"})") + "," +
                 feature(R"({"statcode": "WK010601"})", "null") + "," + feature(R"({"naam": "nergens"})") + ", 7"),
      assen());
  ASSERT_TRUE(outlines);
  EXPECT_THAT(outlines->found, SizeIs(1));
  ASSERT_THAT(outlines->bad, SizeIs(5));
  EXPECT_EQ(outlines->bad[0].place, "/features/1");
  EXPECT_THAT(outlines->bad[0].message, HasSubstr("second time"));
  EXPECT_THAT(outlines->bad[1].message, HasSubstr("\"Noorderpark\" in the map and \"Lariks\" here"));
  EXPECT_THAT(outlines->bad[2].message, HasSubstr("WK010601 (Lariks): it has no polygon"));
  EXPECT_THAT(outlines->bad[3].message, HasSubstr("no code"));
  EXPECT_EQ(outlines->bad[4].place, "/features/5");
}

TEST(OutlinesTest, APolygonIsMadeOfClosedRingsOfDegrees) {
  for (const auto* geometry :
       {R"({"type": "Polygon", "coordinates": []})",
        R"({"type": "Polygon", "coordinates": [[[6, 53], [7, 53], [6, 53]]]})",
        R"({"type": "Polygon", "coordinates": [[[6, 53], [7, 53], [7, 54], [6, 54]]]})",
        R"({"type": "Polygon", "coordinates": [[[233000, 556000], [6, 53], [7, 54], [233000, 556000]]]})",
        R"({"type": "Polygon", "coordinates": [[["6", 53], [7, 53], [7, 54], ["6", 53]]]})",
        R"({"type": "MultiPolygon", "coordinates": [[[6, 53]]]})", R"({"type": "Point", "coordinates": [6, 53]})"}) {
    const auto outlines = read_outlines(collection(feature(R"({"statcode": "WK010600"})", geometry)), assen());
    ASSERT_TRUE(outlines);
    EXPECT_THAT(outlines->found, IsEmpty()) << geometry;
    EXPECT_THAT(outlines->bad, SizeIs(1)) << geometry;
  }
}

TEST(OutlinesTest, WhatIsNoCollectionIsRefused) {
  EXPECT_FALSE(read_outlines("[]", assen()));
  EXPECT_FALSE(read_outlines("{\"features\": 3}", assen()));
  EXPECT_FALSE(read_outlines("no json", assen()));
}

}  // namespace
}  // namespace flexteam::areas
