// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "planning/state/state.h"

/// The named rules: the one list that the score, the explanation, the tests and the documentation read.
/// Each rule stands in a file of its own name; docs/planning/a-new-rule.md says how to change or add one.
namespace flexteam::planning::rules {

/// A rule that no plan may break. Users see `name`.
struct HardRule {
  std::string_view name;
  std::string_view meaning;
  /// How often the whole plan breaks it; 0 in every plan that is written.
  std::int64_t (*full)(const State&);
  /// How often `placement` of `activity`, which is not planned in the state, would break it.
  std::int64_t (*breaks)(const State&, Index activity, const Placement& placement);
};

/// A part of the cost: points = weight × count.
struct CostRule {
  std::string_view name;
  std::string_view unit;  ///< what one count is
  std::string_view meaning;
  double Weights::* weight;  ///< points per count
  /// The count of the whole plan.
  std::int64_t (*full)(const State&);
  /// By how much the count grows when `activity`, which is not planned in the state, is placed so.
  std::int64_t (*delta)(const State&, Index activity, const Placement& placement);
};

/// All hard rules, in the order of docs/planning/model.md.
[[nodiscard]] std::span<const HardRule> hard();
/// The cost parts; State::costs has the same order.
[[nodiscard]] std::span<const CostRule> costs();

/// The first hard rule that the placement would break, or nullptr when it fits.
[[nodiscard]] const HardRule* first_broken(const State& state, Index activity, const Placement& placement);

/// Sum of `breaks` over what is planned, for rules that look at nothing but the placement itself.
[[nodiscard]] std::int64_t sum_over_planned(const State& state,
                                            std::int64_t (*breaks)(const State&, Index, const Placement&));

// Each rule is defined in the file of its name.
extern const HardRule skill, capacity, pool_capacity, intensity, effort, distinct_people, duration, max_gap, horizon,
    release, deadline, precedence, required, max_parallel, frozen, same_person;
extern const CostRule handover, new_face, change, travel, lateness, start, interruption;

// What the cost rules count for one line or activity; the decoder weighs people and starts by the same functions.

/// 1 if `person` would be one more person in the role, 0 if it is theirs or nobody's yet.
[[nodiscard]] std::int64_t more_hands(const State& state, Index role, Index person);
/// 1 if the person has never worked for the client, neither before nor in this plan.
[[nodiscard]] std::int64_t is_new_face(const State& state, Index person, Index client);
/// Periods that `end` is after the activity's due period.
[[nodiscard]] Period late(const Compiled& c, Index activity, Period end);
/// Periods without work between the first and the last with work, of one line's amounts.
[[nodiscard]] Period interrupted(std::span<const Units> amounts);

// Level `broken`.

/// Weight of all commitments on the activity.
[[nodiscard]] std::int64_t agreed_weight(const Compiled& compiled, Index activity);
/// Weight of the commitments on the activity that the placement keeps exactly.
[[nodiscard]] std::int64_t kept_weight(const Compiled& c, Index activity, const Placement& placement);
/// Weight of all commitments that the plan does not keep.
[[nodiscard]] std::int64_t broken_weight(const State& state);

// Level `benefit`.

/// max(0, 1 − late_discount_per_period × late).
[[nodiscard]] double timely(const Compiled& c, Index activity, Period end);
/// The package's part of V_m: weight × got × (1 or 1 − whole), in fixed point (value_scale).
[[nodiscard]] std::int64_t package_value(const State& state, Index package);
/// E_m × u(V_m / E_m) of one client, in units.
[[nodiscard]] double client_service(const State& state, Index client);
/// u(x) for the policy's fairness_alpha.
[[nodiscard]] double utility(double x, double alpha);
/// Hundredths of points: Σ round(100 × weight) × count.
[[nodiscard]] std::int64_t cost(const State& state);
/// floor(1e9 × Σ_m (E_m / C) × u(V_m / E_m) + ½), V_m summed afresh in the order of the file.
[[nodiscard]] std::int64_t service(const State& state);
/// service − floor(1e9 × point_hours × cost / 100 / C + ½).
[[nodiscard]] std::int64_t benefit(const State& state);

}  // namespace flexteam::planning::rules
