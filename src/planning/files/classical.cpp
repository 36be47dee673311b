// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/files/classical.h"

#include <fmt/format.h>

#include <algorithm>

#include "planning/files/limits.h"

namespace flexteam::planning {
namespace {

/// Activities in an order in which each stands behind all that it comes after; shorter than all if there is a circle.
std::vector<std::size_t> sorted(const std::vector<ClassicalActivity>& activities) {
  std::vector<std::size_t> waiting(activities.size());
  std::vector<std::vector<std::size_t>> successors(activities.size());
  std::vector<std::size_t> order;
  for (std::size_t a = 0; a < activities.size(); ++a) {
    waiting[a] = activities[a].after.size();
    for (const auto before : activities[a].after) {
      successors[before].push_back(a);
    }
    if (waiting[a] == 0) {
      order.push_back(a);
    }
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const auto next : successors[order[i]]) {
      if (--waiting[next] == 0) {
        order.push_back(next);
      }
    }
  }
  return order;
}

/// For every activity, the activities with a duration that it comes after, straight or through dummies only.
std::vector<std::vector<std::size_t>> real_predecessors(const std::vector<ClassicalActivity>& activities,
                                                        const std::vector<std::size_t>& order,
                                                        json::Problems& problems) {
  constexpr std::size_t most = 20'000'000;  // chains of dummies could name everything over and over
  std::size_t size = 0;
  std::vector<std::vector<std::size_t>> real(activities.size());
  for (const auto a : order) {
    auto& all = real[a];
    for (const auto before : activities[a].after) {
      if (activities[before].duration > 0) {
        all.push_back(before);
      } else {
        all.insert(all.end(), real[before].begin(), real[before].end());
      }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    size += all.size();
    if (size > most) {
      problems.push_back({"", "the activities of duration 0 carry over more precedence than can be read"});
      return std::vector<std::vector<std::size_t>>(activities.size());
    }
  }
  return real;
}

Period horizon(const Classical& classical, std::size_t rows, json::Problems& problems) {
  std::int64_t periods = 0;
  for (const auto& project : classical.projects) {
    periods = std::max(periods, project.release);
  }
  for (const auto& activity : classical.activities) {
    periods += activity.duration;
  }
  periods = std::max<std::int64_t>(periods, 1);
  if (periods > limits::periods || periods * static_cast<std::int64_t>(rows) > limits::cells) {
    problems.push_back(
        {"", fmt::format("the durations add up to {} periods for {} resources; that is too large", periods, rows)});
    return 0;
  }
  return static_cast<Period>(periods);
}

}  // namespace

void fill_packages(const Classical& classical, Problem& problem, json::Problems& problems) {
  const auto& activities = classical.activities;
  const auto order = sorted(activities);
  if (order.size() != activities.size()) {
    problems.push_back({"", "the precedence runs in a circle; no activity of it can ever begin"});
    return;
  }
  problem.periods = horizon(classical, problem.people.size() + problem.pools.size(), problems);
  for (const auto& project : classical.projects) {
    Package package;
    package.id = project.id;
    package.release = static_cast<Period>(project.release);
    package.required = true;
    problem.packages.push_back(std::move(package));
  }
  std::vector<Predecessor> place(activities.size());
  for (std::size_t a = 0; a < activities.size(); ++a) {
    if (activities[a].duration == 0) {
      continue;
    }
    auto& package = problem.packages[activities[a].project];
    place[a] = {.package = static_cast<Index>(activities[a].project),
                .activity = static_cast<Index>(package.activities.size())};
    Activity activity;
    activity.id = activities[a].id;
    activity.min_periods = static_cast<Period>(activities[a].duration);
    activity.rigid = true;
    activity.pools = activities[a].pools;
    activity.lines = activities[a].lines;
    for (auto& line : activity.lines) {
      line.effort = static_cast<Units>(activities[a].duration);
      line.min = 1;
      line.max = 1;
    }
    package.activities.push_back(std::move(activity));
  }
  const auto real = real_predecessors(activities, order, problems);
  for (std::size_t a = 0; a < activities.size(); ++a) {
    if (activities[a].duration == 0) {
      continue;
    }
    auto& after = problem.packages[static_cast<std::size_t>(place[a].package)]
                      .activities[static_cast<std::size_t>(place[a].activity)]
                      .after;
    for (const auto before : real[a]) {
      after.push_back(place[before]);
    }
  }
}

std::vector<Units> constant_capacity(std::int64_t units, Period periods) {
  return std::vector<Units>(static_cast<std::size_t>(periods), static_cast<Units>(units));
}

}  // namespace flexteam::planning
