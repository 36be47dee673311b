// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/place_list.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace flexteam::service {
namespace {

constexpr double people_in_a_home = 2.24;

model::Homes homes_of(const model::Village& village) {
  return {std::max<std::int64_t>(1, std::llround(village.population / people_in_a_home))};
}

ListedPlace listed(const model::Municipality& place) {
  return {place.code.code, PlaceKind::municipality, place.name, place.code.code, {}, place.homes, false, place.centre};
}
ListedPlace listed(const model::District& place) {
  return {place.code.code, PlaceKind::district,     place.name,  place.municipality, {},
          place.homes,     place.homes_are_example, place.centre};
}
ListedPlace listed(const model::Village& place) {
  return {place.id,       PlaceKind::village, place.name, place.municipality,
          place.district, homes_of(place),    true,       place.centre};
}

/// U+00C0 … U+00FF without their accents, lower case; '?' where the letter has no plain form.
constexpr std::string_view latin_1 = "aaaaaaaceeeeiiii?nooooo??uuuuy??aaaaaaaceeeeiiii?nooooo??uuuuy?y";

}  // namespace

std::vector<ListedPlace> places_of(const Kept& kept) {
  std::vector<ListedPlace> places;
  places.reserve(kept.municipalities.size() + kept.districts.size() + kept.villages.size());
  for (const auto& place : kept.municipalities) places.push_back(listed(place));
  for (const auto& place : kept.districts) places.push_back(listed(place));
  for (const auto& place : kept.villages) places.push_back(listed(place));
  std::ranges::stable_sort(places, [](const ListedPlace& a, const ListedPlace& b) {
    return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
  });
  return places;
}

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xC3 && at + 1 < text.size()) {
      const auto index = static_cast<unsigned char>(text[++at]) & 0x3FU;
      out.push_back(latin_1[index]);
    } else {
      out.push_back(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[at]);
    }
  }
  return out;
}

std::vector<ListedPlace> search(std::vector<ListedPlace> places, std::string_view part) {
  const auto wanted = folded(part);
  std::erase_if(places, [&](const ListedPlace& place) { return folded(place.name).find(wanted) == std::string::npos; });
  std::ranges::stable_partition(places,
                                [&](const ListedPlace& place) { return folded(place.name).starts_with(wanted); });
  return places;
}

std::string municipality_of_place(const Kept& kept, std::string_view place) {
  if (const auto* municipality = find_municipality(kept, place)) return municipality->code.code;
  for (const auto& district : kept.districts) {
    if (district.code.code == place) return district.municipality;
  }
  for (const auto& village : kept.villages) {
    if (village.id == place) return village.municipality;
  }
  return {};
}

std::string district_of_place(const Kept& kept, std::string_view place) {
  for (const auto& district : kept.districts) {
    if (district.code.code == place) return district.code.code;
  }
  for (const auto& village : kept.villages) {
    if (village.id == place) return village.district;
  }
  return {};
}

model::Homes homes_of_place(const Kept& kept, std::string_view place) {
  model::Homes homes;
  if (const auto* municipality = find_municipality(kept, place)) homes = municipality->homes;
  for (const auto& district : kept.districts) {
    if (district.code.code == place) homes = district.homes;
  }
  for (const auto& village : kept.villages) {
    if (village.id == place) homes = homes_of(village);
  }
  return std::max(homes, model::Homes{1});
}

}  // namespace flexteam::service
