// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "planning/makespan/crew_rows.h"
#include "planning/makespan/eligible.h"
#include "planning/makespan/instance.h"
#include "planning/makespan/solve.h"

namespace flexteam::planning::makespan {
namespace {

bool constant(const std::vector<Units>& capacity, Units most) {
  return !capacity.empty() && capacity.front() <= most &&
         std::ranges::all_of(capacity, [&](Units units) { return units == capacity.front(); });
}

/// One person, one unit every period: the amounts leave no choice.
bool plain(const Line& line) {
  return line.min == 1 && line.max == 1 && !line.group;
}

bool plain(const Activity& activity) {
  if (activity.deadline || activity.min_periods < 1) return false;
  std::set<std::pair<Index, int>> kinds;
  for (const Line& line : activity.lines) {
    if (!plain(line) || line.effort != activity.lines.front().effort) return false;
    kinds.emplace(line.skill, line.level);
  }
  if (!activity.lines.empty() && activity.min_periods > activity.lines.front().effort) return false;
  return kinds.size() <= static_cast<std::size_t>(most_slots) &&
         std::ranges::all_of(activity.after, [](const Predecessor& other) { return other.lag >= 0; });
}

/// False if no plan at all can hold the activity: a pool too small, or too few people with the skills.
bool possible(const Problem& problem, const Package& package, const Activity& activity) {
  for (const PoolUse& use : activity.pools) {
    if (use.use > problem.pools[static_cast<std::size_t>(use.pool)].capacity.front()) return false;
  }
  std::vector<PeopleSet> lines;
  for (const Line& line : activity.lines) lines.push_back(eligible(problem, line, package.client));
  return can_be_formed(lines);
}

}  // namespace

bool fits(const Problem& problem) {
  const bool profile =
      problem.profile == "makespan" || problem.profile == "portfolio" || problem.profile == "project-delay";
  if (!profile || !problem.commitments.empty() || problem.published || problem.policy.freeze_until > 0 ||
      problem.policy.max_parallel_packages > 0) {
    return false;
  }
  if (problem.people.size() > static_cast<std::size_t>(most_people) ||
      problem.pools.size() > static_cast<std::size_t>(most_pools)) {
    return false;
  }
  const auto fixed = [](const Person& person) { return constant(person.capacity, 1); };
  const auto even = [](const Pool& pool) { return constant(pool.capacity, largest_pool); };
  if (!std::ranges::all_of(problem.people, fixed) || !std::ranges::all_of(problem.pools, even)) return false;
  std::int64_t all_in_a_row = 0;
  std::int64_t latest_release = 0;
  for (const Package& package : problem.packages) {
    for (const Activity& activity : package.activities) {
      if (!plain(activity) || !possible(problem, package, activity)) return false;
      all_in_a_row += activity.lines.empty() ? activity.min_periods : activity.lines.front().effort;
      for (const Predecessor& other : activity.after) all_in_a_row += other.lag;
      latest_release = std::max<std::int64_t>(latest_release, std::max(package.release, activity.release));
    }
  }
  return all_in_a_row + latest_release <= longest_schedule;
}

}  // namespace flexteam::planning::makespan
