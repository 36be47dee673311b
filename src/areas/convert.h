// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <filesystem>
#include <string>

#include "json/problems.h"

namespace flexteam::areas {

/// A part of the map in degrees WGS84; what lies outside is not read.
struct Box {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;
};

/// How a map is converted.
struct Converter {
  std::string ogr2ogr = "ogr2ogr";
  std::string ogrinfo = "ogrinfo";
  std::chrono::milliseconds limit{120'000};
};

/// A map of districts as GeoJSON in WGS84 (RFC 7946), from a GeoPackage or GeoJSON file in any coordinate system; of a
/// map with several layers the one of the districts ("wijken"). GDAL runs as separate processes, so that a hostile file
/// cannot harm this one. Problems: no such file, neither format, no such layer, what ogr2ogr says.
[[nodiscard]] std::expected<std::string, json::Problems> to_geojson(const std::filesystem::path& map, const Box& box,
                                                                    const Converter& converter = {});

}  // namespace flexteam::areas
