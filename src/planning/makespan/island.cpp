// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/island.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace flexteam::planning::makespan {

Settings settings_for(const Instance& instance) {
  Settings settings;
  settings.size = std::clamp(12000 / std::max(1, instance.jobs()), 40, 150);
  return settings;
}

Island::Island(const Instance& instance, const Paths& paths, std::uint64_t seed, const Settings& settings)
    : instance_(instance), rules_(instance, paths), settings_(settings), random_(seed), justifier_(instance) {
  place_.resize(instance.duration.size());
}

void Island::step() {
  if (population_.size() < static_cast<std::size_t>(settings_.size)) {
    seed_one();
  } else {
    breed();
  }
}

void Island::seed_one() {
  const auto number = population_.size();
  const double noise = number < rules_.count() ? 0.0 : 0.02 * static_cast<double>(number % 16);
  child_.list = offered_.empty() ? rules_.list(number % rules_.count(), noise, random_) : std::exchange(offered_, {});
  justifier_.decode(child_.list, {}, settings_.seed_rounds, child_.schedule);
  child_.cost = cost_of(instance_, child_.schedule);
  if (child_.cost < best_.cost) best_ = child_;
  population_.push_back(child_);
}

std::size_t Island::tournament() {
  const auto a = static_cast<std::size_t>(random_.below(settings_.size));
  const auto b = static_cast<std::size_t>(random_.below(settings_.size));
  return population_[b].cost < population_[a].cost ? b : a;
}

void Island::breed() {
  const std::size_t mother = tournament();
  std::size_t father = tournament();
  if (father == mother) father = static_cast<std::size_t>(random_.below(settings_.size));
  if (random_.chance(0.5)) {
    take_order_of(population_[mother], population_[father]);
  } else {
    take_jobs_of(population_[mother], population_[father]);
  }
  shift_jobs();
  Taste taste;
  if (!preferred_.empty() && random_.chance(settings_.keep_crews)) taste.preferred = preferred_.data();
  taste.flexible_first = random_.chance(0.5);
  if (random_.chance(0.3)) taste.spare = random_.bits() & random_.bits();
  justifier_.decode(child_.list, taste, settings_.rounds, child_.schedule);
  child_.cost = cost_of(instance_, child_.schedule);
  if (child_.cost < best_.cost) best_ = child_;
  admit(mother);
}

/// A stretch of a list, a quarter to three quarters of it.
std::pair<std::size_t, std::size_t> Island::window() {
  const std::int32_t jobs = instance_.jobs();
  const std::int32_t length = jobs / 4 + random_.below(jobs / 2 + 1);
  const std::int32_t from = random_.below(jobs - length + 1);
  return {static_cast<std::size_t>(from), static_cast<std::size_t>(from + length)};
}

/// The mother's list with the jobs of one stretch in the father's order.
void Island::take_order_of(const Member& mother, const Member& father) {
  const auto [from, until] = window();
  child_.list = mother.list;
  preferred_ = mother.schedule.crew;
  note_places(father.list);
  const auto begin = child_.list.begin();
  std::sort(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(until),
            [&](Job a, Job b) { return place_[static_cast<std::size_t>(a)] < place_[static_cast<std::size_t>(b)]; });
}

/// Two-point crossover (Hartmann 1998): the mother's first jobs, then the father's first that are not yet there, with
/// his people, then the rest in the mother's order.
void Island::take_jobs_of(const Member& mother, const Member& father) {
  const auto [from, until] = window();
  taken_.assign(mother.list.size(), 0);
  child_.list.assign(mother.list.begin(), mother.list.begin() + static_cast<std::ptrdiff_t>(from));
  preferred_ = mother.schedule.crew;
  const auto words = static_cast<std::size_t>(instance_.people_words);
  for (const Job job : child_.list) taken_[static_cast<std::size_t>(job)] = 1;
  for (const Job job : father.list) {
    if (child_.list.size() == until) break;
    const auto j = static_cast<std::size_t>(job);
    if (taken_[j] != 0) continue;
    taken_[j] = 1;
    child_.list.push_back(job);
    for (std::size_t w = 0; w < words; ++w) preferred_[j * words + w] = father.schedule.crew[j * words + w];
  }
  for (const Job job : mother.list) {
    if (taken_[static_cast<std::size_t>(job)] == 0) child_.list.push_back(job);
  }
}

/// Moves a few jobs of the child to other places between those before and after them.
void Island::shift_jobs() {
  for (std::int32_t turn = 1 + random_.below(settings_.shifts); turn > 0; --turn) {
    note_places(child_.list);
    const std::int32_t at = random_.below(instance_.jobs());
    shift(child_.list[static_cast<std::size_t>(at)], at);
  }
}

void Island::shift(Job job, std::int32_t at) {
  std::int32_t low = 0;
  std::int32_t high = instance_.jobs() - 1;
  for (const Arc& arc : instance_.forward.before.of(job)) {
    low = std::max(low, place_[static_cast<std::size_t>(arc.job)] + 1);
  }
  for (const Arc& arc : instance_.forward.after.of(job)) {
    high = std::min(high, place_[static_cast<std::size_t>(arc.job)] - 1);
  }
  const std::int32_t to = low + random_.below(high - low + 1);
  const auto begin = child_.list.begin();
  if (to < at) std::rotate(begin + to, begin + at, begin + at + 1);
  if (to > at) std::rotate(begin + at, begin + at + 1, begin + to + 1);
}

void Island::note_places(const std::vector<Job>& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    place_[static_cast<std::size_t>(list[i])] = static_cast<std::int32_t>(i);
  }
}

/// The child takes the rival's place unless it is worse or a member already.
void Island::admit(std::size_t rival) {
  if (population_[rival].cost < child_.cost) return;
  for (const Member& member : population_) {
    if (member.cost == child_.cost && member.schedule.start == child_.schedule.start) return;
  }
  std::swap(population_[rival], child_);
}

std::size_t Island::worst() const {
  const auto at = std::ranges::max_element(population_, {}, [](const Member& member) { return member.cost; });
  return static_cast<std::size_t>(at - population_.begin());
}

void Island::welcome(const Member& guest) {
  if (population_.empty()) return;
  if (guest.cost < best_.cost) best_ = guest;
  for (const Member& member : population_) {
    if (member.cost == guest.cost && member.schedule.start == guest.schedule.start) return;
  }
  population_[worst()] = guest;
}

}  // namespace flexteam::planning::makespan
