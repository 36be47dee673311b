// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/area_outlines.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <numeric>

namespace flexteam::service {
namespace {

/// A point of a flat map: degrees of latitude, longitude shrunk to the same length.
struct Flat {
  double x = 0;
  double y = 0;
};
using Polygon = std::vector<Flat>;

constexpr double border = 0.06;  // degrees of latitude beyond the outermost centres: some seven kilometres

double shrink_of(const std::vector<model::Point>& centres) {
  double sum = 0;
  for (const auto& centre : centres) sum += centre.lat;
  const auto mean = centres.empty() ? 0.0 : sum / static_cast<double>(centres.size());
  return std::cos(mean * std::numbers::pi / 180);
}

double cross(const Flat& a, const Flat& b, const Flat& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// The part of `polygon` to the left of the line from `a` to `b`.
Polygon left_part(const Polygon& polygon, const Flat& a, const Flat& b) {
  Polygon part;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto& here = polygon[i];
    const auto& next = polygon[(i + 1) % polygon.size()];
    const double side = cross(a, b, here);
    const double next_side = cross(a, b, next);
    if (side >= 0) part.push_back(here);
    if ((side > 0 && next_side < 0) || (side < 0 && next_side > 0)) {
      const double along = side / (side - next_side);
      part.push_back({here.x + along * (next.x - here.x), here.y + along * (next.y - here.y)});
    }
  }
  return part;
}

/// Convex hull, counter-clockwise (Andrew's monotone chain).
Polygon hull_of(std::vector<Flat> points) {
  std::ranges::sort(points, [](const Flat& a, const Flat& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  Polygon hull;
  const auto add_chain = [&](auto begin, auto end) {
    const auto from = hull.size();
    for (auto at = begin; at != end; ++at) {
      while (hull.size() >= from + 2 && cross(hull[hull.size() - 2], hull.back(), *at) <= 0) hull.pop_back();
      hull.push_back(*at);
    }
    if (!hull.empty()) hull.pop_back();
  };
  add_chain(points.begin(), points.end());
  add_chain(points.rbegin(), points.rend());
  return hull;
}

/// The land: around every centre a ring of `border`, all within one convex outline.
Polygon land_around(const std::vector<Flat>& centres) {
  constexpr int corners = 12;
  std::vector<Flat> ring;
  for (const auto& centre : centres) {
    for (int i = 0; i < corners; ++i) {
      const double angle = 2 * std::numbers::pi * i / corners;
      ring.push_back({centre.x + border * std::cos(angle), centre.y + border * std::sin(angle)});
    }
  }
  return hull_of(std::move(ring));
}

Polygon cell_of(std::size_t own, const std::vector<Flat>& centres, const Polygon& land) {
  Polygon cell = land;
  const auto& centre = centres[own];
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const auto& other = centres[i];
    const Flat to_other{other.x - centre.x, other.y - centre.y};
    if (i == own || (to_other.x == 0 && to_other.y == 0)) continue;
    const Flat middle{(centre.x + other.x) / 2, (centre.y + other.y) / 2};
    // Along the line halfway, the centre on its left.
    cell = left_part(cell, middle, {middle.x - to_other.y, middle.y + to_other.x});
  }
  return cell;
}

std::string geojson_of(const Polygon& cell, double shrink) {
  std::string text = R"({"type":"Polygon","coordinates":[[)";
  for (std::size_t i = 0; i <= cell.size() && !cell.empty(); ++i) {
    const auto& corner = cell[i % cell.size()];
    fmt::format_to(std::back_inserter(text), "{}[{:.5f},{:.5f}]", i == 0 ? "" : ",", corner.x / shrink, corner.y);
  }
  return text + "]]}";
}

}  // namespace

std::vector<std::string> voronoi_cells(const std::vector<model::Point>& centres) {
  const double shrink = shrink_of(centres);
  std::vector<Flat> flat;
  flat.reserve(centres.size());
  for (const auto& centre : centres) flat.push_back({centre.lon * shrink, centre.lat});
  const auto land = land_around(flat);
  std::vector<std::string> cells;
  cells.reserve(centres.size());
  for (std::size_t i = 0; i < flat.size(); ++i) cells.push_back(geojson_of(cell_of(i, flat, land), shrink));
  return cells;
}

}  // namespace flexteam::service
