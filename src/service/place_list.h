// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/kept.h"

/// Everything that can be ordered for: municipalities, districts, villages.
namespace flexteam::service {

enum class PlaceKind { municipality, district, village };

struct ListedPlace {
  std::string id;
  PlaceKind kind = PlaceKind::municipality;
  std::string name;
  std::string municipality;
  std::string district;  ///< of a village; empty when not known
  model::Homes
      homes;  ///< of a village its people / 2.24, the people in a home of Drenthe (502,051 / 223,763, ETM 2023)
  bool homes_are_example = false;
  model::Point centre;
};

/// Municipalities, then districts, then villages, each by name.
[[nodiscard]] std::vector<ListedPlace> places_of(const Kept& kept);

/// Those whose name has `part` in it, case and accents aside; names that begin with it first.
[[nodiscard]] std::vector<ListedPlace> search(std::vector<ListedPlace> places, std::string_view part);

/// Lower case without accents: "Één" → "een". For names in Latin script.
[[nodiscard]] std::string folded(std::string_view text);

/// Code of the municipality that a place lies in; empty when there is no such place.
[[nodiscard]] std::string municipality_of_place(const Kept& kept, std::string_view place);
/// Code of the district that a place is or lies in; empty for a municipality.
[[nodiscard]] std::string district_of_place(const Kept& kept, std::string_view place);
/// At least 1, so that hours can be scaled by it.
[[nodiscard]] model::Homes homes_of_place(const Kept& kept, std::string_view place);

}  // namespace flexteam::service
