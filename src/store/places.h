// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/place.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Municipalities, their districts and villages. `put` adds or replaces by code or id; put what is above first.
namespace flexteam::store::places {

/// By name.
[[nodiscard]] std::vector<model::Municipality> municipalities(ReadTransaction& tx);
[[nodiscard]] std::optional<model::Municipality> municipality(ReadTransaction& tx, std::string_view code);

/// Outlines are large (megabytes for a province); most questions do not need them.
enum class Outlines { without, with };
/// By municipality, then code.
[[nodiscard]] std::vector<model::District> districts(ReadTransaction& tx, Outlines outlines = Outlines::without);
[[nodiscard]] std::optional<model::District> district(ReadTransaction& tx, std::string_view code);

/// By municipality, then name.
[[nodiscard]] std::vector<model::Village> villages(ReadTransaction& tx);

/// A place of any of the three kinds, by its code or id.
struct Place {
  std::string id;
  std::string name;
  std::string municipality;
  std::string district;  ///< empty for a municipality; the district itself for a district
  model::Point centre;
  model::Homes homes;  ///< 0 for a village: nobody counted them
};
[[nodiscard]] std::optional<Place> find(ReadTransaction& tx, std::string_view id);

/// Shares must be set by the caller so that they add up to 1.
[[nodiscard]] Outcome<void> put(WriteTransaction& tx, const model::Municipality& municipality);
/// unknown_reference: the municipality is not there.
[[nodiscard]] Outcome<void> put(WriteTransaction& tx, const model::District& district);
/// unknown_reference: the municipality, or the district (unless empty), is not there.
[[nodiscard]] Outcome<void> put(WriteTransaction& tx, const model::Village& village);

}  // namespace flexteam::store::places
