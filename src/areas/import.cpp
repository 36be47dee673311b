// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "areas/import.h"

#include <algorithm>
#include <map>

#include "areas/outlines.h"
#include "store/places.h"

namespace flexteam::areas {
namespace {

/// Around the centres of all districts, wide enough for the largest of them.
Box around(const std::vector<model::District>& districts) {
  constexpr double margin = 0.2;  // degrees; districts of the countryside are some ten kilometres wide
  Box box{180, 90, -180, -90};
  for (const auto& district : districts) {
    box.west = std::min(box.west, district.centre.lon - margin);
    box.east = std::max(box.east, district.centre.lon + margin);
    box.south = std::min(box.south, district.centre.lat - margin);
    box.north = std::max(box.north, district.centre.lat + margin);
  }
  return box;
}

}  // namespace

std::expected<Imported, json::Problems> import_areas(store::Store& store, const std::filesystem::path& map,
                                                     const std::string& actor, const Converter& converter) {
  const auto fail = [](std::string message) { return std::unexpected(json::Problems{{"", std::move(message)}}); };
  const auto districts = store.read([](auto& tx) { return store::places::districts(tx); });
  if (districts.empty()) {
    return fail("there are no districts in the database yet; load them first (flexteam example)");
  }
  const auto geojson = to_geojson(map, around(districts), converter);
  if (!geojson) {
    return std::unexpected(geojson.error());
  }
  auto outlines = read_outlines(*geojson, districts);
  if (!outlines) {
    return std::unexpected(outlines.error());
  }
  if (outlines->found.empty() && outlines->bad.empty()) {
    return fail("no district of the database is in the map");
  }
  std::map<std::string, std::string> geometry;
  for (auto& outline : outlines->found) {
    geometry.emplace(outline.code, std::move(outline.geometry));
  }
  Imported imported{.stored = geometry.size(), .elsewhere = outlines->elsewhere, .bad = std::move(outlines->bad)};
  for (const auto& district : districts) {
    if (!geometry.contains(district.code.code)) {
      imported.missing.push_back(district.code.code);
    }
  }
  const auto written = store.write({actor, "areas.import", "command line"}, [&](auto& tx) -> store::Outcome<bool> {
    // Read again: converting a map takes seconds, in which somebody may have changed a district.
    for (auto& district : store::places::districts(tx)) {
      if (const auto found = geometry.find(district.code.code); found != geometry.end()) {
        district.outline = found->second;
        if (const auto put = store::places::put(tx, district); !put) {
          return std::unexpected(put.error());
        }
      }
    }
    return true;
  });
  if (!written) {
    return fail(written.error().message);
  }
  return imported;
}

}  // namespace flexteam::areas
