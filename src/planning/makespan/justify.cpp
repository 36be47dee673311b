// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/justify.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "planning/makespan/cost.h"

namespace flexteam::planning::makespan {

Justifier::Justifier(const Instance& instance)
    : instance_(instance), decoder_(make_decoder(instance)), key_(instance.duration.size()) {
  list_.resize(instance.duration.size());
  std::iota(list_.begin(), list_.end(), 0);
}

void Justifier::decode(std::vector<Job>& list, const Taste& taste, int rounds, Schedule& out) {
  decoder_->decode(instance_.forward, list, taste, out);
  list_ = list;
  while (rounds-- > 0 && improve(out, taste)) {
  }
  sort_by_start(out, list);
}

bool Justifier::improve(Schedule& schedule, const Taste& taste) {
  Taste same = taste;
  same.preferred = schedule.crew.empty() ? nullptr : schedule.crew.data();
  sort_by_end_backward(schedule, list_);
  decoder_->decode(instance_.backward, sorted_, same, late_);
  // The mirror's latest end first is the true earliest start first.
  std::swap(list_, sorted_);
  sort_by_end_backward(late_, list_);
  same.preferred = late_.crew.empty() ? nullptr : late_.crew.data();
  decoder_->decode(instance_.forward, sorted_, same, early_);
  std::swap(list_, sorted_);
  const auto before = cost_of(instance_, schedule);
  const auto after = cost_of(instance_, early_);
  if (after > before) return false;
  std::swap(schedule, early_);
  return after < before;
}

void Justifier::sort_by_start(const Schedule& schedule, std::vector<Job>& list) {
  for (std::size_t j = 0; j < key_.size(); ++j) key_[j] = schedule.start[j];
  counting_sort(list, sorted_, schedule.makespan);
  std::swap(list, sorted_);
}

void Justifier::sort_by_end_backward(const Schedule& schedule, std::span<const Job> list) {
  for (std::size_t j = 0; j < key_.size(); ++j) {
    key_[j] = schedule.makespan - schedule.start[j] - instance_.duration[j];
  }
  counting_sort(list, sorted_, schedule.makespan);
}

void Justifier::counting_sort(std::span<const Job> from, std::vector<Job>& to, Time largest) {
  bucket_.assign(static_cast<std::size_t>(largest) + 2, 0);
  for (const Time key : key_) ++bucket_[static_cast<std::size_t>(key) + 1];
  std::partial_sum(bucket_.begin(), bucket_.end(), bucket_.begin());
  to.resize(from.size());
  for (const Job job : from) {
    const auto key = static_cast<std::size_t>(key_[static_cast<std::size_t>(job)]);
    to[static_cast<std::size_t>(bucket_[key]++)] = job;
  }
}

}  // namespace flexteam::planning::makespan
