// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/rules.h"

#include <algorithm>
#include <cstddef>
#include <queue>
#include <utility>

namespace flexteam::planning::makespan {
namespace {

/// Work content: share of the pools' and people's capacity that a job takes, times its duration.
std::vector<double> work_content(const Instance& instance) {
  std::vector<double> work(instance.duration.size());
  for (std::size_t j = 0; j < work.size(); ++j) {
    for (std::int32_t pool = 0; pool < instance.pools; ++pool) {
      const auto at = j * static_cast<std::size_t>(instance.pools) + static_cast<std::size_t>(pool);
      work[j] += static_cast<double>(instance.use[at]) / std::max(1, instance.capacity[static_cast<std::size_t>(pool)]);
    }
    work[j] += static_cast<double>(instance.crew[j].total) / std::max(1, instance.people);
    work[j] *= instance.duration[j];
  }
  return work;
}

/// Latest start of every job for its package to be in time; packages without a due period come after all others.
std::vector<double> due_start(const Instance& instance, const Paths& paths) {
  Time last = 0;
  for (const Time due : instance.due) last = due == never ? last : std::max(last, due);
  std::vector<double> key(instance.duration.size());
  for (std::size_t j = 0; j < key.size(); ++j) {
    const Time due = instance.due[static_cast<std::size_t>(instance.package[j])];
    key[j] = (due == never ? last + paths.critical : due) - paths.tail[j];
  }
  return key;
}

}  // namespace

std::vector<Job> list_by_key(const Instance& instance, const std::vector<double>& key) {
  using Entry = std::pair<double, Job>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
  std::vector<std::size_t> waiting(key.size());
  for (Job job = 0; job < instance.jobs(); ++job) {
    waiting[static_cast<std::size_t>(job)] = instance.forward.before.of(job).size();
    if (waiting[static_cast<std::size_t>(job)] == 0) ready.emplace(key[static_cast<std::size_t>(job)], job);
  }
  std::vector<Job> list;
  list.reserve(key.size());
  while (!ready.empty()) {
    const Job job = ready.top().second;
    ready.pop();
    list.push_back(job);
    for (const Arc& arc : instance.forward.after.of(job)) {
      if (--waiting[static_cast<std::size_t>(arc.job)] == 0)
        ready.emplace(key[static_cast<std::size_t>(arc.job)], arc.job);
    }
  }
  return list;
}

Rules::Rules(const Instance& instance, const Paths& paths) : instance_(instance) {
  const std::size_t jobs = instance.duration.size();
  const std::vector<double> work = work_content(instance);
  std::vector<double> latest_start(jobs);
  std::vector<double> latest_finish(jobs);
  std::vector<double> middle(jobs);
  std::vector<double> rank_work(jobs);
  std::vector<double> package_length(instance.due.size());
  for (std::size_t j = 0; j < jobs; ++j) {
    latest_start[j] = paths.critical - paths.tail[j];
    latest_finish[j] = latest_start[j] + instance.duration[j];
    middle[j] = paths.head[j] - paths.tail[j];
    auto& length = package_length[static_cast<std::size_t>(instance.package[j])];
    length = std::max<double>(length, paths.tail[j]);
  }
  for (auto at = paths.order.rbegin(); at != paths.order.rend(); ++at) {  // work of the job and of what it lets begin
    const auto j = static_cast<std::size_t>(*at);
    rank_work[j] = -work[j];
    for (const Arc& arc : instance.forward.after.of(*at)) rank_work[j] -= work[static_cast<std::size_t>(arc.job)];
  }
  std::vector<double> short_package(jobs);
  for (std::size_t j = 0; j < jobs; ++j) {
    short_package[j] = package_length[static_cast<std::size_t>(instance.package[j])] + latest_start[j] / 8;
  }
  keys_ = {latest_start, latest_finish, middle, rank_work};
  if (package_length.size() > 1) keys_.push_back(short_package);
  if (instance.count_delay) keys_.push_back(due_start(instance, paths));
}

std::vector<Job> Rules::list(std::size_t rule, double noise, Random& random) const {
  std::vector<double> key = keys_[rule];
  if (key.empty()) return {};
  const auto [least, most] = std::ranges::minmax(key);
  const double spread = (most - least) * noise;
  std::vector<double> package_shift(instance_.due.size());
  if (package_shift.size() > 1) {
    for (double& shift : package_shift) shift = spread * random.unit();
  }
  for (std::size_t j = 0; j < key.size(); ++j) {
    key[j] += spread * random.unit() + package_shift[static_cast<std::size_t>(instance_.package[j])];
  }
  return list_by_key(instance_, key);
}

}  // namespace flexteam::planning::makespan
