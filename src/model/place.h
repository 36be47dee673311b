// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "model/units.h"

namespace flexteam::model {

/// WGS84 degrees.
struct Point {
  double lon = 0;
  double lat = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

/// A code of Statistics Netherlands (CBS), always with the year of its list: GM0106 / 2023.
struct AreaCode {
  std::string code;
  int year = 0;

  friend bool operator==(const AreaCode&, const AreaCode&) = default;
};

struct Municipality {
  AreaCode code;
  std::string name;
  std::string sign;  ///< two letters that stand for it in every cell: "WV"
  Homes homes;       ///< 2023, ETM
  double share = 0;  ///< of the shared team; all municipalities add up to 1
  Point centre;

  friend bool operator==(const Municipality&, const Municipality&) = default;
};

/// A wijk.
struct District {
  AreaCode code;
  std::string name;
  std::string municipality;  ///< its code
  Point centre;
  double area_km2 = 0;
  Homes homes;
  bool homes_are_example = false;      ///< spread by number of neighbourhoods, not counted ("voorbeeldverdeling")
  std::optional<std::string> outline;  ///< GeoJSON geometry, WGS84; none: screens show Voronoi cells and say so

  friend bool operator==(const District&, const District&) = default;
};

/// A village or core (dorp, kern). Its id is "<municipality>/<name>".
struct Village {
  std::string id;
  std::string name;
  std::string municipality;
  std::string district;
  Point centre;
  int population = 0;

  friend bool operator==(const Village&, const Village&) = default;
};

}  // namespace flexteam::model
