// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

#include "planning/makespan/crew_rows.h"
#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {
namespace {

using Set = std::vector<std::uint64_t>;

const Activity& activity_at(const Problem& problem, Origin origin) {
  return problem.packages[static_cast<std::size_t>(origin.package)]
      .activities[static_cast<std::size_t>(origin.activity)];
}

bool may_work_for(const Person& person, Index client) {
  const auto has = [client](const std::vector<Index>& list) { return std::ranges::find(list, client) != list.end(); };
  return !has(person.forbidden_clients) && (person.only_clients.empty() || has(person.only_clients));
}

bool can_do(const Person& person, const Line& line, Index client) {
  const auto enough = [&](const SkillLevel& own) { return own.skill == line.skill && own.level >= line.level; };
  return person.capacity.front() > 0 && may_work_for(person, client) && std::ranges::any_of(person.skills, enough);
}

/// People of the problem who can do the line, as a set in the problem's numbering.
Set eligible(const Problem& problem, const Line& line, Index client, std::int32_t words) {
  Set set(static_cast<std::size_t>(words));
  for (std::size_t p = 0; p < problem.people.size(); ++p) {
    if (can_do(problem.people[p], line, client)) set[p / 64] |= std::uint64_t{1} << (p % 64);
  }
  return set;
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

/// The rule that makes an activity impossible whatever the plan, or null.
const char* obstacle(const Problem& problem, Origin origin, std::int32_t words) {
  const Activity& activity = activity_at(problem, origin);
  for (const PoolUse& use : activity.pools) {
    if (use.use > problem.pools[static_cast<std::size_t>(use.pool)].capacity.front()) return "pool-capacity";
  }
  const Index client = problem.packages[static_cast<std::size_t>(origin.package)].client;
  std::vector<Set> lines;
  for (const Line& line : activity.lines) {
    lines.push_back(eligible(problem, line, client, words));
    if (std::ranges::all_of(lines.back(), [](std::uint64_t word) { return word == 0; })) return "skill";
  }
  return can_be_formed(lines) ? nullptr : "distinct-people";
}

/// Marks what is impossible and, along precedence, everything after it.
std::vector<Impossible> find_impossible(const Problem& problem, const Numbering& numbering, std::int32_t words,
                                        std::vector<bool>& dropped) {
  std::vector<Impossible> list;
  dropped.assign(numbering.origin.size(), false);
  for (std::size_t j = 0; j < dropped.size(); ++j) {
    if (const char* rule = obstacle(problem, numbering.origin[j], words)) {
      dropped[j] = true;
      list.push_back({numbering.origin[j], rule});
    }
  }
  for (bool changed = !list.empty(); changed;) {
    changed = false;
    for (std::size_t j = 0; j < dropped.size(); ++j) {
      const auto& after = activity_at(problem, numbering.origin[j]).after;
      const auto lost = [&](const Predecessor& other) {
        return dropped[static_cast<std::size_t>(numbering.of(other.package, other.activity))];
      };
      if (dropped[j] || !std::ranges::any_of(after, lost)) continue;
      dropped[j] = changed = true;
      list.push_back({numbering.origin[j], "precedence"});
    }
  }
  return list;
}

Arcs compress(const std::vector<std::vector<Arc>>& rows) {
  Arcs arcs;
  for (const auto& row : rows) {
    arcs.arcs.insert(arcs.arcs.end(), row.begin(), row.end());
    arcs.first.push_back(static_cast<std::int32_t>(arcs.arcs.size()));
  }
  return arcs;
}

void add_precedence(const Problem& problem, const Numbering& numbering, const std::vector<Job>& renumbered,
                    Instance& instance) {
  std::vector<std::vector<Arc>> before(instance.origin.size());
  std::vector<std::vector<Arc>> after(instance.origin.size());
  for (std::size_t j = 0; j < instance.origin.size(); ++j) {
    for (const Predecessor& other : activity_at(problem, instance.origin[j]).after) {
      const Job from = renumbered[static_cast<std::size_t>(numbering.of(other.package, other.activity))];
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
  std::map<Set, std::int32_t> known;
  for (const Origin& origin : instance.origin) {
    const Index client = problem.packages[static_cast<std::size_t>(origin.package)].client;
    auto& slots = instance.line_slot.emplace_back();
    for (const Line& line : activity_at(problem, origin).lines) {
      Set set = eligible(problem, line, client, instance.people_words);
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
  for (Set& set : instance.slot_people) {
    Set renumbered(set.size());
    for_each_member(set, [&](std::size_t p) { renumbered[number[p] / 64] |= std::uint64_t{1} << (number[p] % 64); });
    set = std::move(renumbered);
  }
}

}  // namespace

Compiled compile(const Problem& problem) {
  Compiled result;
  Instance& instance = result.instance;
  const Numbering numbering(problem);
  instance.people = static_cast<std::int32_t>(problem.people.size());
  instance.people_words = instance.people == 0 ? 0 : instance.people <= 64 ? 1 : most_people / 64;
  std::vector<bool> dropped;
  result.impossible = find_impossible(problem, numbering, instance.people_words, dropped);
  std::vector<Job> renumbered(dropped.size(), none);
  for (std::size_t j = 0; j < dropped.size(); ++j) {
    if (dropped[j]) continue;
    renumbered[j] = static_cast<Job>(instance.origin.size());
    const Origin origin = numbering.origin[j];
    const Package& package = problem.packages[static_cast<std::size_t>(origin.package)];
    const Activity& activity = activity_at(problem, origin);
    instance.origin.push_back(origin);
    instance.package.push_back(origin.package);
    instance.duration.push_back(activity.lines.empty() ? activity.min_periods : activity.lines.front().effort);
    instance.forward.release.push_back(std::max(package.release, activity.release));
  }
  instance.backward.release.assign(instance.origin.size(), 0);
  add_precedence(problem, numbering, renumbered, instance);
  add_pools(problem, instance);
  instance.line_slot.reserve(instance.origin.size());
  add_slots(problem, instance);
  order_people_by_scarcity(instance);
  add_crews(instance);
  for (const Package& package : problem.packages) instance.due.push_back(package.due.value_or(never));
  instance.count_delay = problem.profile == "project-delay";
  return result;
}

}  // namespace flexteam::planning::makespan
