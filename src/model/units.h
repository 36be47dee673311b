// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>

namespace flexteam::model {

/// A number with a unit: adds to its own kind only.
template <class Tag>
struct Quantity {
  std::int64_t value = 0;

  friend constexpr auto operator<=>(Quantity, Quantity) = default;
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.value + b.value}; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.value - b.value}; }
  constexpr Quantity& operator+=(Quantity b) {
    value += b.value;
    return *this;
  }
};

/// Whole working hours.
using Hours = Quantity<struct HoursTag>;
/// Homes (verblijfsobjecten with a dwelling function).
using Homes = Quantity<struct HomesTag>;
/// A length of time in ISO weeks.
using Weeks = Quantity<struct WeeksTag>;

/// Key of a row that users make; 0 = not stored yet.
template <class Tag>
struct Id {
  std::int64_t value = 0;
  friend constexpr auto operator<=>(Id, Id) = default;
};

using OrderId = Id<struct OrderTag>;
using MemberId = Id<struct MemberTag>;
using PlanId = Id<struct PlanTag>;
using PinId = Id<struct PinTag>;
using LearningPairId = Id<struct LearningPairTag>;
using RunId = Id<struct RunTag>;
using AgreementId = Id<struct AgreementTag>;

}  // namespace flexteam::model
