// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "planning/files/problem.h"

/// A classical problem as flat arrays, made once and shared by all decoders.
namespace flexteam::planning::makespan {

using Job = std::int32_t;   ///< index of an activity, packages after each other
using Time = std::int32_t;  ///< period

/// start >= end of `job` + lag, with ends exclusive (start + duration).
struct Arc {
  Job job = 0;
  Time lag = 0;
};

/// Arcs of every job as compressed rows.
struct Arcs {
  std::vector<std::int32_t> first{0};
  std::vector<Arc> arcs;

  [[nodiscard]] std::span<const Arc> of(Job job) const {
    const auto at = static_cast<std::size_t>(job);
    return {arcs.data() + first[at], arcs.data() + first[at + 1]};
  }
};

/// Precedence in one direction of time. Backward, `before` and `after` change places and nothing is released late.
struct Network {
  Arcs before;
  Arcs after;
  std::vector<Time> release;
};

/// Which slots a crew has, counts left out: one Hall row for every set of slots whose people differ.
/// A crew can be formed from `free` if, for every row, |free ∩ row| >= need of the job in that row (Hall, 1935).
struct CrewType {
  std::vector<std::uint64_t> rows;   ///< rows × people_words: the people who can take any slot of the set
  std::vector<std::uint32_t> slots;  ///< rows: the set of slots as bits
  std::vector<std::int16_t> touch;   ///< people × lanes: −1 where the person is in the row, else 0
  std::int32_t row_count = 0;
  std::int32_t lanes = 0;  ///< row_count rounded up to a multiple of 8
};

struct Crew {
  std::int32_t type = -1;          ///< none: the job needs nobody
  std::int32_t total = 0;          ///< heads in all
  std::vector<std::int16_t> need;  ///< lanes; far below zero in the padding
};

/// Where a job comes from in the problem.
struct Origin {
  Index package = none;
  Index activity = none;
};

struct Instance {
  std::vector<Origin> origin;
  std::vector<Time> duration;
  Network forward;
  Network backward;
  std::int32_t pools = 0;
  std::vector<std::int32_t> capacity;  ///< per pool
  std::vector<std::int32_t> use;       ///< jobs × pools
  std::int32_t people = 0;             ///< people are renumbered: the scarcest first
  std::int32_t people_words = 0;       ///< 64-bit words of a set of people: 0, 1 or 4
  std::vector<Index> person;           ///< index in the problem of a renumbered person
  std::vector<CrewType> crew_types;
  std::vector<Crew> crew;                               ///< per job; empty without people
  std::vector<std::vector<std::uint64_t>> slot_people;  ///< distinct sets of eligible people
  std::vector<std::vector<std::int32_t>> line_slot;     ///< per job and line: index in slot_people
  std::vector<std::int32_t> package;                    ///< per job: index of its package
  std::vector<Time> due;                                ///< per package; never = no due period
  bool count_delay = false;                             ///< profile project-delay

  [[nodiscard]] std::int32_t jobs() const { return static_cast<std::int32_t>(duration.size()); }
};

inline constexpr Time never = 1 << 29;
inline constexpr Time longest_schedule = 1 << 22;  ///< periods, all activities in a row; decoders keep every period
inline constexpr std::int32_t most_people = 256;
inline constexpr std::int32_t most_pools = 16;
inline constexpr std::int32_t most_slots = 8;  ///< different kinds of people in one activity
inline constexpr std::int32_t largest_pool = 32767;

/// Makes the flat instance of a problem that `fits`.
[[nodiscard]] Instance compile(const Problem& problem);

}  // namespace flexteam::planning::makespan
