// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planning/compiled/compiled.h"
#include "planning/compiled/placement.h"

namespace flexteam::planning {

/// Number of cost parts; their order is that of rules::costs().
inline constexpr std::size_t cost_parts = 7;

/// One unit of value in fixed point, so that sums are exact and independent of their order.
inline constexpr double value_scale = 1 << 20;

/// A person and how many planned lines bind them to something.
struct Holder {
  Index person = none;
  std::int32_t lines = 0;
};

/// A planned line of a package.
struct Worker {  // no defaults: OwnWork makes many and fills few
  Index person;
  Index activity;
  Index line;
};

/// A plan while it is being made: what is placed, what is left, and every count of the score, always up to date.
/// Changes come through place() and lift() only. Copies are independent.
struct State {
  const Compiled* c = nullptr;

  std::vector<Placement> placed;           ///< per activity
  std::vector<Units> left;                 ///< person × period: capacity not given away
  std::vector<Units> open;                 ///< person × period: what a package not yet there may use; −1 = away
  std::vector<std::uint16_t> packages_at;  ///< person × period: packages worked for; kept if Compiled::counts_packages
  std::vector<Units> pool_left;            ///< pool × period
  std::vector<std::int64_t> left_total;    ///< per person: capacity not given away over all periods

  std::vector<std::vector<Worker>> workers;       ///< per package
  std::vector<std::vector<Index>> agenda;         ///< per person: planned activities
  std::vector<std::vector<Holder>> role_holders;  ///< per (package, role)
  std::vector<Holder> group_holder;               ///< per (package, group)
  std::vector<std::int32_t> faces;                ///< person × client: planned lines

  std::array<std::int64_t, cost_parts> costs{};  ///< counts of the cost parts
  std::int64_t broken = 0;                       ///< weight of commitments not kept
  std::int64_t missing = 0;                      ///< activities of required packages that are not planned
  std::vector<std::int32_t> planned_of;          ///< per package: its planned activities
  std::vector<std::int64_t> package_value;       ///< per package, fixed point
  std::vector<std::int64_t> client_value;        ///< V_m per client, fixed point
  std::vector<double> client_service;            ///< per client: E_m × u(V_m / E_m), in units

  [[nodiscard]] bool planned(Index activity) const { return placed[static_cast<std::size_t>(activity)].planned(); }
  [[nodiscard]] const Placement& placement(Index activity) const { return placed[static_cast<std::size_t>(activity)]; }
  [[nodiscard]] bool whole(Index package) const;
};

/// Nothing planned.
[[nodiscard]] State empty_state(const Compiled& compiled);

/// The activity, or something that comes after it, is frozen: what frozen work comes after is frozen too (freeze.h).
[[nodiscard]] inline bool holds_frozen(const State& state, Index activity) {
  return state.c->frozen[static_cast<std::size_t>(activity)] != 0;
}

/// Plans `activity` as `placement` says. The caller has made sure that every hard rule holds and that it is not
/// planned.
void place(State& state, Index activity, Placement&& placement);

/// Takes `activity` out of the plan and hands back its placement. Nothing that comes after it may be planned.
Placement lift(State& state, Index activity);

}  // namespace flexteam::planning
