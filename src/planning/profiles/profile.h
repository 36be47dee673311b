// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string_view>

#include "planning/files/plan.h"
#include "planning/state/state.h"

/// A profile is a short list of named levels, compared one after the other. The search knows no profile by name.
namespace flexteam::planning {

enum class Better { less, more };

/// One level of a score.
struct Level {
  std::string_view name;
  Better better;
  std::int64_t (*value)(const State&);
  bool part = false;  ///< shown beside the levels but not compared (service and cost make up benefit)
};

struct Profile {
  std::string_view name;
  std::span<const Level> levels;
  bool all_required = false;  ///< every package must be planned, not only those that say so
  /// What the search climbs within the first level: larger is better, cheap to ask after every move. For `flexteam`
  /// the benefit in units of work; for the others the levels folded into one number.
  double (*energy)(const State&);
};

/// The profile of this name; `flexteam` for an unknown one.
[[nodiscard]] const Profile& profile_of(std::string_view name);

/// How good a plan is, for quick comparison: activities of required packages that are missing, broken commitments,
/// then energy.
struct Quality {
  std::int64_t missing = 0;
  std::int64_t broken = 0;
  double energy = 0;

  [[nodiscard]] bool better_than(const Quality& other) const {
    if (missing != other.missing) return missing < other.missing;
    if (broken != other.broken) return broken < other.broken;
    return energy > other.energy;
  }
};

[[nodiscard]] Quality quality(const Profile& profile, const State& state);

/// The exact score by the formulas of docs/planning/score.md.
[[nodiscard]] Levels score(const Profile& profile, const State& state);

/// True if `a` is better than `b` or equal, level after level of the profile.
[[nodiscard]] bool at_least_as_good(const Profile& profile, const Levels& a, const Levels& b);

}  // namespace flexteam::planning
