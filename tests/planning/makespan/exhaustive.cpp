// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "exhaustive.h"

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace flexteam::planning::makespan {
namespace {

/// Starts and people of the activities tried so far; activities come after all before them.
struct Trial {
  const Problem& problem;
  const std::vector<Activity>& activities;
  Period makespan;
  std::vector<Period> start;
  std::vector<std::vector<std::size_t>> crew;

  [[nodiscard]] bool overlap(std::size_t a, std::size_t b) const {
    return start[a] < start[b] + activities[b].min_periods && start[b] < start[a] + activities[a].min_periods;
  }

  [[nodiscard]] bool pools_hold(std::size_t last) const {
    for (std::size_t pool = 0; pool < problem.pools.size(); ++pool) {
      for (Period t = start[last]; t < start[last] + activities[last].min_periods; ++t) {
        Units used = 0;
        for (std::size_t a = 0; a <= last; ++a) {
          if (t < start[a] || t >= start[a] + activities[a].min_periods) continue;
          for (const PoolUse& use : activities[a].pools)
            used += static_cast<std::size_t>(use.pool) == pool ? use.use : 0;
        }
        if (used > problem.pools[pool].capacity.front()) return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool is_free(std::size_t person, std::size_t activity) const {
    for (std::size_t a = 0; a <= activity; ++a) {
      if (overlap(a, activity) && std::ranges::find(crew[a], person) != crew[a].end()) return false;
    }
    return true;
  }

  [[nodiscard]] bool can(std::size_t person, const Line& line) const {
    return std::ranges::any_of(problem.people[person].skills, [&](const SkillLevel& own) {
      return own.skill == line.skill && own.level >= line.level;
    });
  }

  bool fill(std::size_t activity, std::size_t line) {
    if (line == activities[activity].lines.size()) return place(activity + 1);
    for (std::size_t person = 0; person < problem.people.size(); ++person) {
      if (!can(person, activities[activity].lines[line]) || !is_free(person, activity)) continue;
      crew[activity].push_back(person);
      if (fill(activity, line + 1)) return true;
      crew[activity].pop_back();
    }
    return false;
  }

  bool place(std::size_t activity) {
    if (activity == activities.size()) return true;
    Period earliest = activities[activity].release;
    for (const Predecessor& other : activities[activity].after) {
      const auto from = static_cast<std::size_t>(other.activity);
      earliest = std::max(earliest, start[from] + activities[from].min_periods + other.lag);
    }
    for (Period t = earliest; t + activities[activity].min_periods <= makespan; ++t) {
      start[activity] = t;
      crew[activity].clear();
      if (pools_hold(activity) && fill(activity, 0)) return true;
    }
    crew[activity].clear();
    return false;
  }
};

}  // namespace

Problem random_problem(std::uint64_t seed) {
  std::mt19937 random(static_cast<std::uint32_t>(seed));
  const auto below = [&](int bound) { return static_cast<int>(random() % static_cast<std::uint32_t>(bound)); };
  Problem problem;
  problem.profile = "makespan";
  problem.name = "random " + std::to_string(seed);
  problem.skills = {"a", "b", "c"};
  const int people = below(5);
  for (int p = 0; p < people; ++p) {
    Person& person = problem.people.emplace_back();
    person.id = "p" + std::to_string(p);
    for (Index skill = 0; skill < 3; ++skill) {
      if (below(2) == 0) person.skills.push_back({skill, 1 + below(2)});
    }
  }
  for (int pool = below(3); pool > 0; --pool) problem.pools.push_back({"r" + std::to_string(pool), {1 + below(4)}});
  Package& package = problem.packages.emplace_back();
  package.id = "w";
  for (int a = 0, count = 3 + below(4); a < count; ++a) {
    Activity& activity = package.activities.emplace_back();
    activity.id = "a" + std::to_string(a);
    activity.rigid = true;
    activity.min_periods = 1 + below(3);
    if (below(4) == 0) activity.release = below(3);
    for (int heads = people == 0 ? 0 : below(people + 1); heads > 0; --heads) {
      activity.lines.push_back({"a", below(3), 1 + below(5) / 4, activity.min_periods, 1, 1, std::nullopt});
    }
    for (std::size_t pool = 0; pool < problem.pools.size(); ++pool) {
      const int use = below(problem.pools[pool].capacity.front() + 1);
      if (use > 0) activity.pools.push_back({static_cast<Index>(pool), use});
    }
    for (Index other = 0; other < a; ++other) {
      if (below(4) == 0) activity.after.push_back({0, other, below(3) / 2});
    }
    problem.periods += activity.min_periods + activity.release + 6;
  }
  for (Person& person : problem.people) person.capacity.assign(static_cast<std::size_t>(problem.periods), 1);
  for (Pool& pool : problem.pools) {
    pool.capacity.assign(static_cast<std::size_t>(problem.periods), pool.capacity.front());
  }
  return problem;
}

Period shortest(const Problem& problem) {
  const auto& activities = problem.packages.front().activities;
  for (Period makespan = 1;; ++makespan) {
    Trial trial{problem, activities, makespan, std::vector<Period>(activities.size()), {}};
    trial.crew.resize(activities.size());
    if (trial.place(0)) return makespan;
  }
}

}  // namespace flexteam::planning::makespan
