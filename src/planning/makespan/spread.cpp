// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/spread.h"

#include <algorithm>

namespace flexteam::planning::makespan {

Spread::Spread(const Instance& instance)
    : instance_(instance),
      part_(instance.slot_people.size() * static_cast<std::size_t>(instance.people)),
      load_(static_cast<std::size_t>(instance.people)),
      came_(load_.size()) {}

void Spread::clear() {
  std::ranges::fill(part_, 0);
  std::ranges::fill(load_, 0);
}

Time& Spread::part(std::int32_t slot, std::int32_t person) {
  return part_[static_cast<std::size_t>(person) * instance_.slot_people.size() + static_cast<std::size_t>(slot)];
}

Time Spread::add(std::int32_t slot, Time work, Time load) {
  while (work > 0) {
    const std::int32_t last = reach(slot, load);
    if (last < 0) {  // everybody seen is full with work that nobody else can do
      const Time full = static_cast<Time>(queue_.size());
      load += (work + full - 1) / full;
      continue;
    }
    Time moved = std::min(work, load - load_[static_cast<std::size_t>(last)]);
    for (std::int32_t to = last;;) {
      const auto [from, kind] = came_[static_cast<std::size_t>(to)];
      if (from < 0) break;
      moved = std::min(moved, part(kind, from));
      to = from;
    }
    for (std::int32_t to = last;;) {
      const auto [from, kind] = came_[static_cast<std::size_t>(to)];
      part(from < 0 ? slot : kind, to) += moved;
      if (from < 0) break;
      part(kind, from) -= moved;
      to = from;
    }
    load_[static_cast<std::size_t>(last)] += moved;
    work -= moved;
  }
  return load;
}

/// The nearest person with room, by handing on work; none if there is nobody.
std::int32_t Spread::reach(std::int32_t slot, Time load) {
  seen_.assign(static_cast<std::size_t>(instance_.people_words), 0);
  queue_.clear();
  std::int32_t found = -1;
  const auto visit = [&](std::int32_t kind, Step step) {
    const PeopleSet& able = instance_.slot_people[static_cast<std::size_t>(kind)];
    for (std::size_t w = 0; w < able.size() && found < 0; ++w) {
      for (std::uint64_t rest = able[w] & ~seen_[w]; rest != 0 && found < 0; rest &= rest - 1) {
        const auto person = static_cast<std::int32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
        came_[static_cast<std::size_t>(person)] = step;
        queue_.push_back(person);
        if (load_[static_cast<std::size_t>(person)] < load) found = person;
      }
      seen_[w] |= able[w];
    }
  };
  visit(slot, {});
  for (std::size_t next = 0; next < queue_.size() && found < 0; ++next) {
    const std::int32_t person = queue_[next];
    const auto kinds = static_cast<std::int32_t>(instance_.slot_people.size());
    steps_ += kinds;
    for (std::int32_t kind = 0; kind < kinds; ++kind) {
      if (part(kind, person) > 0) visit(kind, {person, kind});
      if (found >= 0) break;
    }
  }
  return found;
}

}  // namespace flexteam::planning::makespan
