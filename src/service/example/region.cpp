// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/region.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "service/example/embedded.h"

namespace flexteam::service {
namespace {

using Row = std::vector<std::string_view>;

/// Rows of a comma separated text without quotes, the header left out.
std::vector<Row> rows_of(std::string_view path) {
  std::vector<Row> rows;
  std::string_view text = embedded(path);
  bool header = true;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    Row row;
    while (true) {
      const auto comma = line.find(',');
      row.push_back(line.substr(0, comma));
      if (comma == std::string_view::npos) {
        break;
      }
      line.remove_prefix(comma + 1);
    }
    if (!header && row.size() > 1) {
      rows.push_back(std::move(row));
    }
    header = false;
  }
  return rows;
}

template <class Number>
Number number(std::string_view text) {
  Number value{};
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size()) {
    throw std::logic_error(fmt::format("data/drenthe: \"{}\" is no number", text));
  }
  return value;
}

/// 10% in equal parts, 90% by homes.
void set_shares(std::vector<model::Municipality>& municipalities) {
  double homes = 0;
  for (const auto& municipality : municipalities) {
    homes += static_cast<double>(municipality.homes.value);
  }
  for (auto& municipality : municipalities) {
    municipality.share =
        0.1 / static_cast<double>(municipalities.size()) + 0.9 * static_cast<double>(municipality.homes.value) / homes;
  }
}

/// Homes of a municipality over its districts by number of neighbourhoods (at least one each), remainders to the
/// largest.
void spread_homes(const Region& region, std::vector<model::District>& districts,
                  const std::map<std::string, int>& neighbourhoods) {
  for (const auto& municipality : region.municipalities) {
    std::vector<model::District*> own;
    std::int64_t parts = 0;
    for (auto& district : districts) {
      if (district.municipality == municipality.code.code) {
        own.push_back(&district);
        parts += neighbourhoods.at(district.code.code);
      }
    }
    std::int64_t left = municipality.homes.value;
    for (auto* district : own) {
      district->homes = {municipality.homes.value * neighbourhoods.at(district->code.code) /
                         std::max<std::int64_t>(parts, 1)};
      district->homes_are_example = true;
      left -= district->homes.value;
    }
    for (std::size_t i = 0; left > 0 && !own.empty(); i = (i + 1) % own.size(), --left) {
      own[i]->homes.value += 1;
    }
  }
}

/// Municipality number `extra` with eight districts. Codes from GM9001 on are not in use by CBS; size and place follow
/// a real one.
void add_made_up(Region& region, int extra, int known) {
  const model::Municipality& like = region.municipalities[static_cast<std::size_t>(extra % known)];
  model::Municipality municipality;
  municipality.code = {fmt::format("GM{}", 9001 + extra - known), 2023};
  municipality.name = fmt::format("Gemeente {}", extra + 1);
  municipality.sign = fmt::format("{:02}", (extra + 1) % 100);
  municipality.homes = like.homes;
  municipality.centre = {like.centre.lon + 0.1, like.centre.lat + 0.1};
  for (int number = 0; number < 8; ++number) {
    model::District district;
    district.code = {fmt::format("WK{}{:02}", municipality.code.code.substr(2), number), 2024};
    district.name = fmt::format("Wijk {:02}", number);
    district.municipality = municipality.code.code;
    district.centre = {municipality.centre.lon + 0.01 * number, municipality.centre.lat};
    district.area_km2 = 10;
    district.homes = {municipality.homes.value / 8};
    district.homes_are_example = true;
    region.districts.push_back(std::move(district));
  }
  region.municipalities.push_back(std::move(municipality));
}

}  // namespace

Region drenthe() {
  Region region;
  for (const auto& row : rows_of("data/drenthe/municipalities.csv")) {
    region.municipalities.push_back({.code = {std::string(row.at(0)), number<int>(row.at(1))},
                                     .name = std::string(row.at(2)),
                                     .sign = std::string(row.at(3)),
                                     .homes = {number<std::int64_t>(row.at(5))},
                                     .share = 0,
                                     .centre = {number<double>(row.at(6)), number<double>(row.at(7))}});
  }
  std::ranges::sort(region.municipalities, {}, [](const auto& m) { return m.code.code; });
  set_shares(region.municipalities);
  std::map<std::string, int> neighbourhoods;
  for (const auto& row : rows_of("data/drenthe/districts.csv")) {
    region.districts.push_back({.code = {std::string(row.at(0)), number<int>(row.at(1))},
                                .name = std::string(row.at(2)),
                                .municipality = std::string(row.at(3)),
                                .centre = {number<double>(row.at(4)), number<double>(row.at(5))},
                                .area_km2 = number<double>(row.at(6)),
                                .homes = {},
                                .homes_are_example = true,
                                .outline = {}});
    neighbourhoods[std::string(row.at(0))] = std::max(1, number<int>(row.at(7)));
  }
  spread_homes(region, region.districts, neighbourhoods);
  for (const auto& row : rows_of("data/drenthe/villages.csv")) {
    region.villages.push_back({.id = fmt::format("{}/{}", row.at(1), row.at(0)),
                               .name = std::string(row.at(0)),
                               .municipality = std::string(row.at(1)),
                               .district = std::string(row.at(2)),
                               .centre = {number<double>(row.at(3)), number<double>(row.at(4))},
                               .population = number<int>(row.at(5))});
  }
  return region;
}

Region drenthe_of(int count) {
  Region region = drenthe();
  const auto known = static_cast<int>(region.municipalities.size());
  if (count < known) {
    region.municipalities.resize(static_cast<std::size_t>(std::max(count, 1)));
    const auto stays = [&](const std::string& code) {
      return std::ranges::any_of(region.municipalities, [&](const auto& m) { return m.code.code == code; });
    };
    std::erase_if(region.districts, [&](const auto& district) { return !stays(district.municipality); });
    std::erase_if(region.villages, [&](const auto& village) { return !stays(village.municipality); });
  }
  for (int extra = known; extra < count; ++extra) {
    add_made_up(region, extra, known);
  }
  set_shares(region.municipalities);
  return region;
}

}  // namespace flexteam::service
