// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/bound.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <set>

#include "planning/makespan/crew_rows.h"

namespace flexteam::planning::makespan {
namespace {

constexpr std::size_t most_sets = 300;  ///< sets of people looked at; sets × jobs² / 2 steps in all
constexpr std::size_t most_jobs_squared = 500;

/// What one pool or set of people gives and what every job takes of it per period.
struct Resource {
  std::int64_t capacity = 0;
  std::vector<std::int64_t> use;
};

bool inside(const std::uint64_t* row, const PeopleSet& set) {
  for (std::size_t word = 0; word < set.size(); ++word) {
    if ((row[word] & ~set[word]) != 0) return false;
  }
  return true;
}

/// Heads that each job needs out of `set` alone: the largest of its rows that lie inside.
Resource people_in(const Instance& instance, const PeopleSet& set) {
  Resource resource{size_of(set), std::vector<std::int64_t>(instance.duration.size())};
  for (std::size_t j = 0; j < resource.use.size(); ++j) {
    const Crew& crew = instance.crew[j];
    if (crew.type < 0) continue;
    const CrewType& type = instance.crew_types[static_cast<std::size_t>(crew.type)];
    for (std::size_t row = 0; row < static_cast<std::size_t>(type.row_count); ++row) {
      if (inside(&type.rows[row * set.size()], set)) {
        resource.use[j] = std::max<std::int64_t>(resource.use[j], crew.need[row]);
      }
    }
  }
  return resource;
}

/// All rows of all crews, and their unions as long as there are not too many.
std::set<PeopleSet> sets_of_people(const Instance& instance) {
  std::set<PeopleSet> sets;
  const auto words = static_cast<std::size_t>(instance.people_words);
  for (const CrewType& type : instance.crew_types) {
    for (std::size_t row = 0; row < static_cast<std::size_t>(type.row_count); ++row) {
      sets.emplace(type.rows.begin() + static_cast<std::ptrdiff_t>(row * words),
                   type.rows.begin() + static_cast<std::ptrdiff_t>((row + 1) * words));
    }
  }
  for (const PeopleSet& slot : instance.slot_people) {
    const std::vector<PeopleSet> known(sets.begin(), sets.end());
    for (const PeopleSet& other : known) {
      if (sets.size() >= most_sets) return sets;
      PeopleSet both = other;
      for (std::size_t word = 0; word < words; ++word) both[word] |= slot[word];
      sets.insert(std::move(both));
    }
  }
  return sets;
}

/// Best of head + ceil(work / capacity) + tail over the sets "head at least a and tail after the job at least b".
Time energy(const Instance& instance, const Paths& paths, const Resource& resource) {
  std::vector<std::size_t> by_tail;
  std::vector<Time> heads;
  for (std::size_t j = 0; j < resource.use.size(); ++j) {
    if (resource.use[j] == 0) continue;
    by_tail.push_back(j);
    heads.push_back(paths.head[j]);
  }
  const auto after = [&](std::size_t j) { return paths.tail[j] - instance.duration[j]; };
  std::ranges::sort(by_tail, [&](std::size_t a, std::size_t b) { return after(a) > after(b); });
  std::ranges::sort(heads);
  heads.erase(std::ranges::unique(heads).begin(), heads.end());
  if (by_tail.size() > most_jobs_squared && heads.size() > 64) {
    for (std::size_t i = 0; i < 64; ++i) heads[i] = heads[i * heads.size() / 64];
    heads.resize(64);
  }
  std::int64_t best = 0;
  for (const Time head : heads) {
    std::int64_t work = 0;
    for (const std::size_t j : by_tail) {
      if (paths.head[j] < head) continue;
      work += resource.use[j] * instance.duration[j];
      best = std::max(best, head + (work + resource.capacity - 1) / resource.capacity + after(j));
    }
  }
  return static_cast<Time>(best);
}

}  // namespace

Time lower_bound(const Instance& instance, const Paths& paths) {
  Time bound = paths.critical;
  for (std::int32_t pool = 0; pool < instance.pools; ++pool) {
    Resource resource{instance.capacity[static_cast<std::size_t>(pool)], {}};
    for (Job j = 0; j < instance.jobs(); ++j) {
      resource.use.push_back(instance.use[static_cast<std::size_t>(j * instance.pools + pool)]);
    }
    if (resource.capacity > 0) bound = std::max(bound, energy(instance, paths, resource));
  }
  for (const PeopleSet& set : sets_of_people(instance)) {
    bound = std::max(bound, energy(instance, paths, people_in(instance, set)));
  }
  return bound;
}

}  // namespace flexteam::planning::makespan
