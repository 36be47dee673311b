// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/area_outlines.h"

#include <gtest/gtest.h>
#include <boost/json/parse.hpp>

#include <cmath>

#include "service/example/region.h"

namespace flexteam::service {
namespace {

struct Corner {
  double lon;
  double lat;
};

std::vector<Corner> corners(const std::string& geojson) {
  std::vector<Corner> found;
  const auto value = boost::json::parse(geojson);
  for (const auto& corner : value.at("coordinates").at(0).as_array()) {
    found.push_back({corner.at(0).to_number<double>(), corner.at(1).to_number<double>()});
  }
  return found;
}

/// Squared distance on the flat map on which the cells are made: degrees of longitude shrunk as in Drenthe. Its
/// middle is known to some hundredths of a degree here, which makes some tens of metres over a long distance.
double distance(const Corner& corner, const model::Point& centre) {
  const double shrink = std::cos(52.9 * 3.14159265 / 180);
  return std::pow((corner.lon - centre.lon) * shrink, 2) + std::pow(corner.lat - centre.lat, 2);
}
constexpr double tens_of_metres = 1e-4;

TEST(AreaOutlines, EveryDistrictOfDrentheHasACellAroundItsCentre) {
  const auto region = drenthe();
  std::vector<model::Point> centres;
  for (const auto& district : region.districts) centres.push_back(district.centre);
  const auto cells = voronoi_cells(centres);
  ASSERT_EQ(cells.size(), 189U);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto outline = corners(cells[i]);
    ASSERT_GE(outline.size(), 4U) << region.districts[i].name;
    EXPECT_EQ(outline.front().lon, outline.back().lon) << "a ring is closed";
    for (const auto& corner : outline) {
      for (std::size_t other = 0; other < centres.size(); ++other) {
        EXPECT_LE(distance(corner, centres[i]), distance(corner, centres[other]) + tens_of_metres)
            << region.districts[i].name << " holds land of " << region.districts[other].name;
      }
    }
  }
}

TEST(AreaOutlines, NoCentresNoCells) {
  EXPECT_TRUE(voronoi_cells({}).empty());
}

}  // namespace
}  // namespace flexteam::service
