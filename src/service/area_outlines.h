// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/place.h"

namespace flexteam::service {

/// GeoJSON polygons (WGS84), one per centre: the part of the land that lies nearer to it than to any other centre
/// (Voronoi cells), cut off at some kilometres around all of them. For maps of districts whose true outline is not
/// known.
[[nodiscard]] std::vector<std::string> voronoi_cells(const std::vector<model::Point>& centres);

}  // namespace flexteam::service
