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
};

/// A code of Statistics Netherlands (CBS), always with the year of its list: GM0106 / 2023.
struct AreaCode {
  std::string code;
  int year = 0;
};

struct Municipality {
  AreaCode code;
  std::string name;
  std::string sign;  ///< two letters that stand for it in every cell: "WV"
  Homes homes;       ///< 2023, ETM
  double share = 0;  ///< of the shared team; all municipalities add up to 1
  Point centre;
};

/// A wijk.
struct District {
  AreaCode code;
  std::string name;
  std::string municipality;  ///< its code
  Point centre;
  double area_km2 = 0;
  Homes homes;
  bool homes_are_example = false;                 ///< spread by number of neighbourhoods, not counted ("voorbeeldverdeling")
  std::optional<std::string> outline;             ///< GeoJSON geometry, WGS84; none: screens show Voronoi cells and say so
};

/// A village or core (dorp, kern). Its id is "<municipality>/<name>".
struct Village {
  std::string id;
  std::string name;
  std::string municipality;
  std::string district;
  Point centre;
  int population = 0;
};

}  // namespace flexteam::model
