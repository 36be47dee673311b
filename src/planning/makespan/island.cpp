// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/island.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace flexteam::planning::makespan {

Cost cost_of(const Instance& instance, const Schedule& schedule) {
  Cost cost{0, schedule.makespan};
  if (!instance.count_delay) return cost;
  std::vector<Time> end(instance.due.size(), 0);
  for (std::size_t j = 0; j < instance.duration.size(); ++j) {
    Time& last = end[static_cast<std::size_t>(instance.package[j])];
    last = std::max(last, schedule.start[j] + instance.duration[j] - 1);
  }
  for (std::size_t p = 0; p < end.size(); ++p) cost.delay += std::max(0, end[p] - instance.due[p]);
  return cost;
}

Settings settings_for(const Instance&) {
  return {};
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
  crossover(population_[mother], population_[father]);
  if (random_.chance(settings_.mutate)) mutate();
  Taste taste;
  if (!preferred_.empty() && random_.chance(settings_.keep_crews)) taste.preferred = preferred_.data();
  taste.flexible_first = random_.chance(0.5);
  if (random_.chance(0.3)) taste.spare = random_.bits() & random_.bits();
  justifier_.decode(child_.list, taste, settings_.rounds, child_.schedule);
  child_.cost = cost_of(instance_, child_.schedule);
  if (child_.cost < best_.cost) best_ = child_;
  admit(population_[father].cost < population_[mother].cost ? mother : father);
}

void Island::crossover(const Member& mother, const Member& father) {
  const std::size_t jobs = mother.list.size();
  const auto number = static_cast<std::int32_t>(jobs);
  const auto length = static_cast<std::size_t>(number / 4 + random_.below(number / 2 + 1));
  const auto from = static_cast<std::size_t>(random_.below(number - static_cast<std::int32_t>(length) + 1));
  const std::size_t until = from + length;
  taken_.assign(jobs, 0);
  child_.list.clear();
  preferred_ = mother.schedule.crew;
  const std::size_t words = jobs == 0 ? 0 : preferred_.size() / jobs;
  for (std::size_t i = 0; i < from; ++i) {
    child_.list.push_back(mother.list[i]);
    taken_[static_cast<std::size_t>(mother.list[i])] = 1;
  }
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

void Island::mutate() {
  auto& list = child_.list;
  const auto number = static_cast<std::int32_t>(list.size());
  for (int turn = 1 + random_.below(3); turn > 0; --turn) {
    for (std::size_t i = 0; i < list.size(); ++i)
      place_[static_cast<std::size_t>(list[i])] = static_cast<std::int32_t>(i);
    const auto at = random_.below(number);
    const Job job = list[static_cast<std::size_t>(at)];
    std::int32_t low = 0;
    std::int32_t high = number - 1;
    for (const Arc& arc : instance_.forward.before.of(job))
      low = std::max(low, place_[static_cast<std::size_t>(arc.job)] + 1);
    for (const Arc& arc : instance_.forward.after.of(job))
      high = std::min(high, place_[static_cast<std::size_t>(arc.job)] - 1);
    const auto to = low + random_.below(high - low + 1);
    const auto begin = list.begin();
    if (to < at) std::rotate(begin + to, begin + at, begin + at + 1);
    if (to > at) std::rotate(begin + at, begin + at + 1, begin + to + 1);
  }
}

void Island::admit(std::size_t rival) {
  for (const Member& member : population_) {
    if (member.cost == child_.cost && member.schedule.start == child_.schedule.start) return;
  }
  if (settings_.mode == 0) {
    if (!(population_[rival].cost < child_.cost)) std::swap(population_[rival], child_);
    return;
  }
  std::size_t worst = 0;
  for (std::size_t i = 0; i < population_.size(); ++i) {
    if (population_[worst].cost < population_[i].cost) worst = i;
  }
  if (!(population_[worst].cost < child_.cost)) std::swap(population_[worst], child_);
}

void Island::welcome(const Member& guest) {
  if (population_.empty()) return;
  std::size_t worst = 0;
  for (std::size_t i = 0; i < population_.size(); ++i) {
    if (population_[worst].cost < population_[i].cost) worst = i;
  }
  if (guest.cost < best_.cost) best_ = guest;
  population_[worst] = guest;
}

}  // namespace flexteam::planning::makespan
