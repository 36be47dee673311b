// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/anneal.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace flexteam::planning::makespan {
namespace {

constexpr int batch = 64;                   ///< moves of a step
constexpr std::int64_t first_cycle = 1000;  ///< moves per job from hot to cold
constexpr double longer = 1.5;              ///< every next cycle
constexpr double hot = 0.05;                ///< temperature, of the mean duration
constexpr double cold = 0.0025;
constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();

std::size_t at(std::int32_t number) {
  return static_cast<std::size_t>(number);
}

}  // namespace

Annealer::Annealer(const Instance& instance, std::uint64_t seed)
    : instance_(instance),
      random_(seed),
      person_(instance.duration.size(), none),
      place_(instance.duration.size()),
      end_(instance.duration.size()),
      free_(at(instance.people)),
      cycle_(first_cycle * instance.jobs()) {
  for (const PeopleSet& people : instance.slot_people) {
    auto& able = able_.emplace_back();
    for_each_member(people, [&](std::size_t person) { able.push_back(static_cast<Person>(person)); });
  }
  mean_duration_ = std::accumulate(instance.duration.begin(), instance.duration.end(), 0.0) / instance.jobs();
}

bool Annealer::fits(const Instance& instance) {
  return instance.pools == 0 && instance.people > 0 && !instance.count_delay &&
         std::ranges::all_of(instance.line_slot, [](const auto& lines) { return lines.size() <= 1; });
}

bool Annealer::step(const Member& from) {
  if (from.cost < best_.cost) begin(from);
  temperature_ = mean_duration_ * hot * std::pow(cold / hot, static_cast<double>(moves_) / static_cast<double>(cycle_));
  for (int move = 0; move < batch; ++move) {
    switch (random_.below(3)) {
      case 0:
        give_elsewhere();
        break;
      case 1:
        exchange_people();
        break;
      default:
        shift();
    }
  }
  moves_ += batch;
  if (moves_ >= cycle_) {
    moves_ = 0;
    cycle_ = static_cast<std::int64_t>(static_cast<double>(cycle_) * longer);
  }
  return best_.cost < from.cost;
}

void Annealer::begin(const Member& from) {
  best_ = from;
  list_ = from.list;
  for (std::size_t i = 0; i < list_.size(); ++i) place_[at(list_[i])] = static_cast<std::int32_t>(i);
  const auto words = at(instance_.people_words);
  for (std::size_t j = 0; j < person_.size(); ++j) {
    for (std::size_t w = 0; w < words; ++w) {
      const std::uint64_t crew = from.schedule.crew[j * words + w];
      if (crew != 0 && !instance_.line_slot[j].empty())
        person_[j] = static_cast<Person>(w) * 64 + std::countr_zero(crew);
    }
  }
  target_ = from.cost.makespan - 1;
  excess_ = excess(any);
}

/// Also counts by how much the makespan is over the target, for jobs that take nobody. Stops where it is over `most`.
std::int64_t Annealer::excess(std::int64_t most) {
  std::ranges::fill(free_, 0);
  makespan_ = 0;
  std::int64_t after = 0;
  for (const Job job : list_) {
    const auto j = at(job);
    Time start = instance_.forward.release[j];
    for (const Arc& arc : instance_.forward.before.of(job)) start = std::max(start, end_[at(arc.job)] + arc.lag);
    const Person person = person_[j];
    if (person != none) start = std::max(start, free_[at(person)]);
    const Time end = start + instance_.duration[j];
    end_[j] = end;
    makespan_ = std::max(makespan_, end);
    if (person == none) continue;
    if (end > target_) after += end - std::max(target_, free_[at(person)]);
    if (after > most) return after;
    free_[at(person)] = end;
  }
  return after + std::max(0, makespan_ - target_);
}

/// True if the change just made stays. What may at most be accepted is drawn first, so that counting can stop early.
bool Annealer::keep() {
  const auto most = excess_ + static_cast<std::int64_t>(-temperature_ * std::log(1 - random_.unit()));
  const std::int64_t now = excess(most);
  if (now > most) return false;
  excess_ = now;
  if (makespan_ <= target_) keep_best();
  return true;
}

void Annealer::keep_best() {
  const auto words = at(instance_.people_words);
  Schedule& schedule = best_.schedule;
  best_.cost.makespan = makespan_;
  schedule.makespan = makespan_;
  std::ranges::fill(schedule.crew, 0);
  for (std::size_t j = 0; j < end_.size(); ++j) {
    schedule.start[j] = end_[j] - instance_.duration[j];
    if (person_[j] == none) continue;
    schedule.crew[j * words + at(person_[j]) / 64] |= std::uint64_t{1} << (person_[j] % 64);
  }
  best_.list = list_;
  std::ranges::stable_sort(best_.list, {}, [&](Job job) { return schedule.start[at(job)]; });
  target_ = makespan_ - 1;
  excess_ = excess(any);
}

/// Another person for a job, which also changes its place.
void Annealer::give_elsewhere() {
  const Job job = random_.below(instance_.jobs());
  Person& person = person_[at(job)];
  if (person == none) return;
  const std::vector<Person>& able = able_[at(instance_.line_slot[at(job)].front())];
  const Person before = std::exchange(person, able[at(random_.below(static_cast<std::int32_t>(able.size())))]);
  const std::int32_t from = place_[at(job)];
  const std::int32_t to = place_for(job);
  move(from, to);
  if (keep()) return;
  move(to, from);
  person = before;
}

/// Two people change jobs; the jobs change places where what they come after allows it.
void Annealer::exchange_people() {
  Job one = random_.below(instance_.jobs());
  Job two = random_.below(instance_.jobs());
  if (place_[at(one)] > place_[at(two)]) std::swap(one, two);
  Person& a = person_[at(one)];
  Person& b = person_[at(two)];
  if (a == b || !can_do(b, one) || !can_do(a, two)) return;
  const std::int32_t from = place_[at(one)];
  const std::int32_t to = place_[at(two)];
  const bool free = std::ranges::none_of(instance_.forward.after.of(one),
                                         [&](const Arc& arc) { return place_[at(arc.job)] <= to; }) &&
                    std::ranges::none_of(instance_.forward.before.of(two),
                                         [&](const Arc& arc) { return place_[at(arc.job)] >= from; });
  const auto change = [&] {
    std::swap(a, b);
    if (!free) return;
    std::swap(list_[at(from)], list_[at(to)]);
    std::swap(place_[at(one)], place_[at(two)]);
  };
  change();
  if (!keep()) change();
}

void Annealer::shift() {
  const Job job = random_.below(instance_.jobs());
  const std::int32_t from = place_[at(job)];
  const std::int32_t to = place_for(job);
  if (from == to) return;
  move(from, to);
  if (!keep()) move(to, from);
}

void Annealer::move(std::int32_t from, std::int32_t to) {
  const auto begin = list_.begin();
  if (from < to) std::rotate(begin + from, begin + from + 1, begin + to + 1);
  if (to < from) std::rotate(begin + to, begin + from, begin + from + 1);
  for (std::int32_t i = std::min(from, to); i <= std::max(from, to); ++i) place_[at(list_[at(i)])] = i;
}

/// Any place between what comes before and what comes after the job.
std::int32_t Annealer::place_for(Job job) {
  std::int32_t low = 0;
  std::int32_t high = instance_.jobs() - 1;
  for (const Arc& arc : instance_.forward.before.of(job)) low = std::max(low, place_[at(arc.job)] + 1);
  for (const Arc& arc : instance_.forward.after.of(job)) high = std::min(high, place_[at(arc.job)] - 1);
  return low + random_.below(high - low + 1);
}

bool Annealer::can_do(Person person, Job job) const {
  const std::vector<std::int32_t>& lines = instance_.line_slot[at(job)];
  if (person == none || lines.empty()) return false;
  return (instance_.slot_people[at(lines.front())][at(person) / 64] >> (person % 64) & 1U) != 0;
}

}  // namespace flexteam::planning::makespan
