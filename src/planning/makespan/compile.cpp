// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

#include "planning/makespan/crew_rows.h"
#include "planning/makespan/eligible.h"
#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {
namespace {

const Activity& activity_at(const Problem& problem, Origin origin) {
  return problem.packages[static_cast<std::size_t>(origin.package)]
      .activities[static_cast<std::size_t>(origin.activity)];
}

/// Every activity of the problem with its number as a job.
struct Numbering {
  std::vector<Origin> origin;
  std::vector<std::vector<Job>> job;

  explicit Numbering(const Problem& problem) : job(problem.packages.size()) {
    for (std::size_t p = 0; p < problem.packages.size(); ++p) {
      for (std::size_t a = 0; a < problem.packages[p].activities.size(); ++a) {
        job[p].push_back(static_cast<Job>(origin.size()));
        origin.push_back({static_cast<Index>(p), static_cast<Index>(a)});
      }
    }
  }
  [[nodiscard]] Job of(Index package, Index activity) const {
    return job[static_cast<std::size_t>(package)][static_cast<std::size_t>(activity)];
  }
};

Arcs compress(const std::vector<std::vector<Arc>>& rows) {
  Arcs arcs;
  for (const auto& row : rows) {
    arcs.arcs.insert(arcs.arcs.end(), row.begin(), row.end());
    arcs.first.push_back(static_cast<std::int32_t>(arcs.arcs.size()));
  }
  return arcs;
}

void add_precedence(const Problem& problem, const Numbering& numbering, Instance& instance) {
  std::vector<std::vector<Arc>> before(instance.origin.size());
  std::vector<std::vector<Arc>> after(instance.origin.size());
  for (std::size_t j = 0; j < instance.origin.size(); ++j) {
    for (const Predecessor& other : activity_at(problem, instance.origin[j]).after) {
      const Job from = numbering.of(other.package, other.activity);
      before[j].push_back({from, other.lag});
      after[static_cast<std::size_t>(from)].push_back({static_cast<Job>(j), other.lag});
    }
  }
  instance.forward.before = instance.backward.after = compress(before);
  instance.forward.after = instance.backward.before = compress(after);
}

void add_pools(const Problem& problem, Instance& instance) {
  instance.pools = static_cast<std::int32_t>(problem.pools.size());
  for (const Pool& pool : problem.pools) instance.capacity.push_back(pool.capacity.front());
  instance.use.assign(instance.origin.size() * problem.pools.size(), 0);
  for (std::size_t j = 0; j < instance.origin.size(); ++j) {
    for (const PoolUse& use : activity_at(problem, instance.origin[j]).pools) {
      instance.use[j * problem.pools.size() + static_cast<std::size_t>(use.pool)] += use.use;
    }
  }
}

/// Distinct sets of eligible people; fills slot_people and line_slot in the problem's numbering of people.
void add_slots(const Problem& problem, Instance& instance) {
  std::map<PeopleSet, std::int32_t> known;
  for (const Origin& origin : instance.origin) {
    const Index client = problem.packages[static_cast<std::size_t>(origin.package)].client;
    auto& slots = instance.line_slot.emplace_back();
    for (const Line& line : activity_at(problem, origin).lines) {
      PeopleSet set = eligible(problem, line, client);
      const auto [at, fresh] = known.try_emplace(set, static_cast<std::int32_t>(instance.slot_people.size()));
      if (fresh) instance.slot_people.push_back(std::move(set));
      slots.push_back(at->second);
    }
  }
}

/// Renumbers people so that those most asked for come first: decoders let the first ones free where they can.
void order_people_by_scarcity(Instance& instance) {
  std::vector<double> asked(instance.slot_people.size());
  for (std::size_t j = 0; j < instance.line_slot.size(); ++j) {
    for (const std::int32_t slot : instance.line_slot[j]) asked[static_cast<std::size_t>(slot)] += instance.duration[j];
  }
  std::vector<double> value(static_cast<std::size_t>(instance.people));
  for (std::size_t slot = 0; slot < asked.size(); ++slot) {
    const double share = asked[slot] / std::max(1, size_of(instance.slot_people[slot]));
    for_each_member(instance.slot_people[slot], [&](std::size_t p) { value[p] += share; });
  }
  instance.person.resize(static_cast<std::size_t>(instance.people));
  std::iota(instance.person.begin(), instance.person.end(), 0);
  std::ranges::stable_sort(instance.person, [&](Index a, Index b) {
    return value[static_cast<std::size_t>(a)] > value[static_cast<std::size_t>(b)];
  });
  std::vector<std::size_t> number(instance.person.size());
  for (std::size_t p = 0; p < number.size(); ++p) number[static_cast<std::size_t>(instance.person[p])] = p;
  for (PeopleSet& set : instance.slot_people) {
    PeopleSet renumbered(set.size());
    for_each_member(set, [&](std::size_t p) { renumbered[number[p] / 64] |= std::uint64_t{1} << (number[p] % 64); });
    set = std::move(renumbered);
  }
}

}  // namespace

Instance compile(const Problem& problem) {
  Instance instance;
  const Numbering numbering(problem);
  instance.people = static_cast<std::int32_t>(problem.people.size());
  instance.people_words = words_for(problem.people.size());
  instance.origin = numbering.origin;
  for (const Origin origin : numbering.origin) {
    const Package& package = problem.packages[static_cast<std::size_t>(origin.package)];
    const Activity& activity = activity_at(problem, origin);
    instance.package.push_back(origin.package);
    instance.duration.push_back(activity.lines.empty() ? activity.min_periods : activity.lines.front().effort);
    instance.forward.release.push_back(std::max(package.release, activity.release));
  }
  instance.backward.release.assign(instance.origin.size(), 0);
  add_precedence(problem, numbering, instance);
  add_pools(problem, instance);
  add_slots(problem, instance);
  order_people_by_scarcity(instance);
  add_crews(instance);
  for (const Package& package : problem.packages) instance.due.push_back(package.due.value_or(never));
  instance.count_delay = problem.profile == "project-delay";
  return instance;
}

}  // namespace flexteam::planning::makespan
