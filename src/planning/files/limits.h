// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

/// Sizes above which a file is taken for a mistake (or an attack) rather than a plan. The nation – 5,000 people,
/// 100,000 activities, 260 weeks – is far below all of them.
namespace flexteam::planning::limits {

inline constexpr std::int64_t periods = 100'000;
inline constexpr std::int64_t person_capacity = 30'000;  ///< units per period; fits 16 bits
inline constexpr std::int64_t units = 1'000'000;         ///< a pool's capacity, min and max of a line
inline constexpr std::int64_t effort = 100'000'000;
inline constexpr std::int64_t level = 1'000;
inline constexpr std::int64_t heads = 10'000;
inline constexpr std::int64_t lines = 5'000'000;   ///< of the whole problem, heads expanded
inline constexpr std::int64_t cells = 50'000'000;  ///< (people + pools) × periods
inline constexpr std::int64_t minutes = 100'000;
inline constexpr double points = 1e6;  ///< a weight of the policy
inline constexpr double package_weight = 1e6;

}  // namespace flexteam::planning::limits
