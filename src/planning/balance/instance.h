// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

#include "planning/files/problem.h"

/// The problem as blocks: lines that one person must do, for a group is one block. Two blocks that share a moment need
/// two people, so that a plan is a colouring of the blocks with people as colours.
namespace flexteam::planning::balance {

using People = std::uint64_t;  ///< a set of people, one bit each
using Person = std::int32_t;   ///< index into Problem::people
using Block = std::int32_t;

inline constexpr std::size_t most_people = 64;
inline constexpr std::size_t most_lines = 2'000;

/// Who does each block.
using Assignment = std::vector<Person>;

struct Instance {
  std::int32_t people = 0;
  std::vector<std::int64_t> work;            ///< per block: sum of efforts
  std::vector<People> may;                   ///< per block: who can do it
  std::vector<std::vector<Block>> apart;     ///< per block: those that share a moment with it
  std::vector<std::vector<Block>> block_of;  ///< per activity through all packages, per line
  std::vector<Person> twin;                  ///< per person: the first one who may do just the same blocks

  [[nodiscard]] std::size_t blocks() const { return work.size(); }
};

inline std::int32_t size_of(People set) {
  return std::popcount(set);
}
inline People only(Person person) {
  return People{1} << static_cast<unsigned>(person);
}

/// How many people an assignment has, `none` left out.
[[nodiscard]] std::int32_t people_in(const Assignment& assignment);

/// True if `problem` asks for the profile `balance`, every activity is rigid and leaves no choice of its start, lines
/// take 1 unit a period, people have capacity 0 or 1, and nothing else binds: no pools, precedence, commitments, due
/// periods that are missed, nor a published plan. At most `most_people` people and `most_lines` lines.
[[nodiscard]] bool fits(const Problem& problem);

/// Reads a problem that `fits`. Nothing where some block has nobody, or is twice at one moment.
[[nodiscard]] std::optional<Instance> read_instance(const Problem& problem);

/// The period in which an activity of a problem that `fits` starts.
[[nodiscard]] Period start_of(const Package& package, const Activity& activity);

}  // namespace flexteam::planning::balance
