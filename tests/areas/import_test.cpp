// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "areas/import.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "process/process.h"
#include "sql/address.h"
#include "store/places.h"

namespace flexteam::areas {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::filesystem::path drenthe = std::filesystem::path(FLEXTEAM_SOURCE) / ".." / "shared" / "data" / "drenthe";
const auto map_file = drenthe / "wijken_2024_wgs84_generalised.geojson";

TEST(ProcessTest, RunsAProgramWithItsArgumentsAsTheyStand) {
  const process::ScratchFolder scratch;
  const auto out = scratch.path() / "out";
  EXPECT_EQ(process::run({"printf", {"%s|", "a b", "$(id)"}, out, scratch.path() / "err"}), 0);
  std::ifstream in(out);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "a b|$(id)|");
  EXPECT_EQ(process::run({"false", {}, out, scratch.path() / "err"}), 1);
}

TEST(ProcessTest, StopsWhatTakesTooLong) {
  const process::ScratchFolder scratch;
  const auto result =
      process::run({"sleep", {"30"}, scratch.path() / "out", scratch.path() / "err", std::chrono::milliseconds(50)});
  ASSERT_FALSE(result);
  EXPECT_THAT(result.error(), HasSubstr("longer than 50 ms"));
}

TEST(ProcessTest, SaysWhatIsNotInstalled) {
  const process::ScratchFolder scratch;
  const auto result = process::run({"no-such-program", {}, scratch.path() / "out", scratch.path() / "err"});
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error(), "no-such-program is not installed");
}

TEST(ProcessTest, AScratchFolderLeavesNothing) {
  std::filesystem::path path;
  {
    const process::ScratchFolder scratch;
    path = scratch.path();
    std::ofstream(path / "file") << "x";
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(ConvertTest, TellsOfFilesThatAreNoMap) {
  const Box box{6, 52, 8, 54};
  EXPECT_THAT(to_geojson("/no/such/map.gpkg", box).error()[0].message, HasSubstr("no such file"));
  const process::ScratchFolder scratch;
  std::ofstream(scratch.path() / "map.vrt") << "<OGRVRTDataSource/>";
  EXPECT_THAT(to_geojson(scratch.path() / "map.vrt", box).error()[0].message, HasSubstr("neither"));
  std::ofstream(scratch.path() / "map.gpkg") << "SQLite format 3" << '\0' << "and nothing more";
  EXPECT_FALSE(to_geojson(scratch.path() / "map.gpkg", box));
}

/// The districts of Drenthe in a database of its own, without outlines.
class ImportAreasTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(map_file)) {
      GTEST_SKIP() << map_file << " is absent";
    }
    auto opened = store::Store::open(sql::parse_address((scratch_.path() / "test.sqlite").string()));
    ASSERT_TRUE(opened) << opened.error().message;
    store_.emplace(std::move(*opened));
    load();
  }

  void load() {
    const auto districts = read_districts();
    const auto written = store_->write({"test", "load"}, [&](auto& tx) -> store::Outcome<bool> {
      std::set<std::string> municipalities;
      for (const auto& district : districts) {
        if (municipalities.insert(district.municipality).second) {
          model::Municipality municipality;
          municipality.code = {district.municipality, 2023};
          municipality.name = district.municipality;
          municipality.sign = district.municipality;
          if (const auto put = store::places::put(tx, municipality); !put) {
            return std::unexpected(put.error());
          }
        }
        if (const auto put = store::places::put(tx, district); !put) {
          return std::unexpected(put.error());
        }
      }
      return true;
    });
    ASSERT_TRUE(written) << written.error().message;
  }

  static std::vector<model::District> read_districts() {
    std::vector<model::District> districts;
    std::ifstream in(drenthe / "districts.csv");
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
      std::vector<std::string> cells;
      std::stringstream row(line);
      for (std::string cell; std::getline(row, cell, ',');) {
        cells.push_back(cell);
      }
      model::District district;
      district.code = {cells.at(0), 2024};
      district.name = cells.at(1);
      district.municipality = cells.at(2);
      district.centre = {std::stod(cells.at(4)), std::stod(cells.at(5))};
      districts.push_back(district);
    }
    return districts;
  }

  std::vector<model::District> stored() {
    return store_->read([](auto& tx) { return store::places::districts(tx, store::places::Outlines::with); });
  }

  /// Runs ogr2ogr for making test files.
  void make(const std::vector<std::string>& arguments) {
    ASSERT_EQ(process::run({"ogr2ogr", arguments, scratch_.path() / "out", scratch_.path() / "err"}), 0);
  }

  process::ScratchFolder scratch_;
  std::optional<store::Store> store_;
};

TEST_F(ImportAreasTest, EveryDistrictOfDrentheGetsItsOutlineFromGeoJson) {
  const auto imported = import_areas(*store_, map_file, "test");
  ASSERT_TRUE(imported) << imported.error()[0].message;
  EXPECT_EQ(imported->stored, 189U);
  EXPECT_THAT(imported->missing, IsEmpty());
  EXPECT_THAT(imported->bad, IsEmpty());
  for (const auto& district : stored()) {
    ASSERT_TRUE(district.outline) << district.code.code;
    EXPECT_THAT(*district.outline, HasSubstr("Polygon"));
  }
}

TEST_F(ImportAreasTest, AndFromAGeoPackageInRdNewWithSeveralLayers) {
  const auto map = (scratch_.path() / "wijkenbuurten.gpkg").string();
  make({"-f", "GPKG", "-t_srs", "EPSG:28992", "-nln", "wijken", map, map_file.string()});
  make({"-f", "GPKG", "-t_srs", "EPSG:28992", "-nln", "gemeenten", "-update", map,
        (drenthe / "drenthe_gemeenten_2024_wgs84_generalised.geojson").string()});
  const auto imported = import_areas(*store_, map, "test");
  ASSERT_TRUE(imported) << imported.error()[0].message;
  EXPECT_EQ(imported->stored, 189U);
  for (const auto& district : stored()) {
    if (district.code.code == "WK010601") {  // back in degrees, to the metre: [6.556, 52.997] is one of its corners
      EXPECT_THAT(*district.outline, testing::ContainsRegex(R"(6\.55(6|59|60)[0-9]*, 52\.99(7|69|70))"));
    }
  }
}

TEST_F(ImportAreasTest, TellsWhichDistrictsAMapLacks) {
  const auto map = (scratch_.path() / "assen.geojson").string();
  make({"-f", "GeoJSON", "-where", "gemeentecode = 'GM0106'", map, map_file.string()});
  const auto imported = import_areas(*store_, map, "test");
  ASSERT_TRUE(imported) << imported.error()[0].message;
  EXPECT_LT(imported->stored, 20U);
  EXPECT_EQ(imported->missing.size(), 189 - imported->stored);
}

TEST_F(ImportAreasTest, AMapOfElsewhereChangesNothing) {
  const auto map = scratch_.path() / "elsewhere.geojson";
  std::ofstream(map)
      << R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"statcode": "WK036300"},
    "geometry": {"type": "Polygon", "coordinates": [[[4.8, 52.3], [4.9, 52.3], [4.9, 52.4], [4.8, 52.3]]]}}]})";
  EXPECT_FALSE(import_areas(*store_, map, "test"));
  EXPECT_FALSE(stored()[0].outline);
}

}  // namespace
}  // namespace flexteam::areas
