// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/crew_rows.h"

#include <algorithm>
#include <map>
#include <utility>

namespace flexteam::planning::makespan {
namespace {

constexpr std::int16_t padding = -16384;  ///< need of a row that does not exist: never tight

/// Kuhn's algorithm: one augmenting path per line.
struct Matching {
  const std::vector<PeopleSet>& lines;
  std::vector<std::int32_t> line_of_person;
  std::vector<bool> seen;

  bool augment(std::int32_t line) {
    bool found = false;
    for_each_member(lines[static_cast<std::size_t>(line)], [&](std::size_t person) {
      if (found || seen[person]) return;
      seen[person] = true;
      if (line_of_person[person] < 0 || augment(line_of_person[person])) {
        line_of_person[person] = line;
        found = true;
      }
    });
    return found;
  }
};

PeopleSet union_of(const Instance& instance, const std::vector<std::int32_t>& slots, std::uint32_t chosen) {
  PeopleSet all(static_cast<std::size_t>(instance.people_words));
  for (std::size_t s = 0; s < slots.size(); ++s) {
    if ((chosen >> s & 1U) == 0) continue;
    const PeopleSet& set = instance.slot_people[static_cast<std::size_t>(slots[s])];
    for (std::size_t word = 0; word < all.size(); ++word) all[word] |= set[word];
  }
  return all;
}

/// Of several sets of slots with the same people, the largest asks most; the others are implied.
CrewType make_type(const Instance& instance, const std::vector<std::int32_t>& slots) {
  std::map<PeopleSet, std::uint32_t> rows;
  for (std::uint32_t chosen = 1; chosen < (1U << slots.size()); ++chosen) {
    rows[union_of(instance, slots, chosen)] |= chosen;
  }
  std::vector<std::pair<PeopleSet, std::uint32_t>> sorted(rows.begin(), rows.end());
  std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) { return size_of(a.first) < size_of(b.first); });
  CrewType type;
  type.row_count = static_cast<std::int32_t>(sorted.size());
  type.lanes = (type.row_count + 7) / 8 * 8;
  type.touch.assign(static_cast<std::size_t>(instance.people * type.lanes), 0);
  for (std::size_t row = 0; row < sorted.size(); ++row) {
    const auto& [people, chosen] = sorted[row];
    type.rows.insert(type.rows.end(), people.begin(), people.end());
    type.slots.push_back(chosen);
    for_each_member(people, [&](std::size_t p) { type.touch[p * static_cast<std::size_t>(type.lanes) + row] = -1; });
  }
  return type;
}

}  // namespace

std::vector<std::int32_t> assign(const std::vector<PeopleSet>& lines) {
  const std::size_t people = lines.empty() ? 0 : lines.front().size() * 64;
  Matching matching{lines, std::vector<std::int32_t>(people, -1), {}};
  for (std::size_t line = 0; line < lines.size(); ++line) {
    matching.seen.assign(people, false);
    if (!matching.augment(static_cast<std::int32_t>(line))) return {};
  }
  std::vector<std::int32_t> person(lines.size(), -1);
  for (std::size_t p = 0; p < people; ++p) {
    if (matching.line_of_person[p] >= 0) {
      person[static_cast<std::size_t>(matching.line_of_person[p])] = static_cast<std::int32_t>(p);
    }
  }
  return person;
}

void add_crews(Instance& instance) {
  std::map<std::vector<std::int32_t>, std::int32_t> known;
  for (const std::vector<std::int32_t>& lines : instance.line_slot) {
    Crew& crew = instance.crew.emplace_back();
    if (lines.empty()) continue;
    std::map<std::int32_t, std::int16_t> heads;
    for (const std::int32_t slot : lines) ++heads[slot];
    std::vector<std::int32_t> slots;
    for (const auto& [slot, count] : heads) slots.push_back(slot);
    const auto [at, fresh] = known.try_emplace(slots, static_cast<std::int32_t>(instance.crew_types.size()));
    if (fresh) instance.crew_types.push_back(make_type(instance, slots));
    const CrewType& type = instance.crew_types[static_cast<std::size_t>(at->second)];
    crew.type = at->second;
    crew.total = static_cast<std::int32_t>(lines.size());
    crew.need.assign(static_cast<std::size_t>(type.lanes), padding);
    for (std::size_t row = 0; row < type.slots.size(); ++row) {
      std::int16_t need = 0;
      for (std::size_t s = 0; s < slots.size(); ++s) {
        if ((type.slots[row] >> s & 1U) != 0) need = static_cast<std::int16_t>(need + heads[slots[s]]);
      }
      crew.need[row] = need;
    }
  }
}

}  // namespace flexteam::planning::makespan
