// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "json/problems.h"
#include "model/place.h"

namespace flexteam::areas {

/// The true outline of one district.
struct Outline {
  std::string code;      ///< CBS, without the padding spaces of its lists
  std::string geometry;  ///< GeoJSON Polygon or MultiPolygon, WGS84
};

struct Outlines {
  std::vector<Outline> found;  ///< one per known district at most
  std::size_t elsewhere = 0;   ///< features of districts that are not known here
  json::Problems bad;          ///< features that are left out, each with its place and code
};

/// Takes the outlines of the known districts from GeoJSON in WGS84. A feature's code stands in one of the fields that
/// CBS and PDOK use (statcode, wijkcode, WK_CODE, …), its name likewise; areas of water are passed over. A feature is
/// bad when it has no code, another name than the district here, no polygon, or stands there a second time. Problems:
/// the text is no GeoJSON collection of features.
[[nodiscard]] std::expected<Outlines, json::Problems> read_outlines(std::string_view geojson,
                                                                    const std::vector<model::District>& known);

}  // namespace flexteam::areas
