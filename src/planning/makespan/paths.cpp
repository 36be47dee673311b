// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/paths.h"

#include <algorithm>
#include <cstddef>

namespace flexteam::planning::makespan {
namespace {

std::vector<Job> topological_order(const Instance& instance) {
  std::vector<Job> order;
  std::vector<std::size_t> waiting(instance.duration.size());
  for (Job j = 0; j < instance.jobs(); ++j) {
    waiting[static_cast<std::size_t>(j)] = instance.forward.before.of(j).size();
    if (waiting[static_cast<std::size_t>(j)] == 0) order.push_back(j);
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (const Arc& arc : instance.forward.after.of(order[next])) {
      if (--waiting[static_cast<std::size_t>(arc.job)] == 0) order.push_back(arc.job);
    }
  }
  return order;
}

}  // namespace

Paths find_paths(const Instance& instance) {
  Paths paths;
  const std::size_t jobs = instance.duration.size();
  paths.order = topological_order(instance);
  paths.head = instance.forward.release;
  paths.tail.assign(jobs, 0);
  for (const Job job : paths.order) {
    const auto j = static_cast<std::size_t>(job);
    for (const Arc& arc : instance.forward.before.of(job)) {
      const auto from = static_cast<std::size_t>(arc.job);
      paths.head[j] = std::max(paths.head[j], paths.head[from] + instance.duration[from] + arc.lag);
    }
  }
  for (auto at = paths.order.rbegin(); at != paths.order.rend(); ++at) {
    const auto j = static_cast<std::size_t>(*at);
    for (const Arc& arc : instance.forward.after.of(*at)) {
      paths.tail[j] = std::max(paths.tail[j], paths.tail[static_cast<std::size_t>(arc.job)] + arc.lag);
    }
    paths.tail[j] += instance.duration[j];
    paths.critical = std::max(paths.critical, paths.head[j] + paths.tail[j]);
  }
  return paths;
}

}  // namespace flexteam::planning::makespan
