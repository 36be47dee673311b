// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "planning/makespan/instance.h"

/// Crews: who can form one, and the Hall rows that decide it fast.
namespace flexteam::planning::makespan {

using PeopleSet = std::vector<std::uint64_t>;

[[nodiscard]] inline int size_of(const PeopleSet& set) {
  int size = 0;
  for (const std::uint64_t word : set) size += std::popcount(word);
  return size;
}

/// Calls `visit(person)` for every member, lowest number first.
template <typename Visit>
void for_each_member(const PeopleSet& set, const Visit& visit) {
  for (std::size_t word = 0; word < set.size(); ++word) {
    for (std::uint64_t rest = set[word]; rest != 0; rest &= rest - 1) {
      visit(word * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
    }
  }
}

/// Gives every line its own person out of its set by augmenting paths; empty if that cannot be done.
[[nodiscard]] std::vector<std::int32_t> assign(const std::vector<PeopleSet>& lines);

[[nodiscard]] inline bool can_be_formed(const std::vector<PeopleSet>& lines) {
  return lines.empty() || !assign(lines).empty();
}

/// Fills crew_types and crew from slot_people and line_slot.
void add_crews(Instance& instance);

}  // namespace flexteam::planning::makespan
