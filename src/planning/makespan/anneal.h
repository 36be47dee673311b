// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "planning/makespan/crew_rows.h"
#include "planning/makespan/island.h"

namespace flexteam::planning::makespan {

/// Simulated annealing where every job takes one person, who is part of the solution, and waits for that person: the
/// flexible job shop. It is after a schedule one period shorter than the best. What it lowers is not the makespan but
/// the excess: the periods that each person still works after that target, which tells schedules of equal length apart.
class Annealer {
 public:
  Annealer(const Instance& instance, std::uint64_t seed);

  /// At most one person for a job, no pools, no delay. Where a job takes more, the population finds more.
  [[nodiscard]] static bool fits(const Instance& instance);

  /// A batch of moves, about as much work as breeding one schedule. Begins at `from` if that is shorter than what it
  /// has itself. True if it then has a schedule shorter than `from`.
  bool step(const Member& from);

  [[nodiscard]] const Member& best() const { return best_; }

 private:
  using Person = std::int32_t;

  void begin(const Member& from);
  void give_elsewhere();
  void exchange_people();
  void shift();
  [[nodiscard]] bool keep();
  void keep_best();
  [[nodiscard]] std::int64_t excess(std::int64_t most);
  void cool();
  void move(std::int32_t from, std::int32_t to);
  [[nodiscard]] std::int32_t place_for(Job job);
  [[nodiscard]] bool can_do(Person person, Job job) const;

  const Instance& instance_;
  Random random_;
  std::vector<std::vector<Person>> able_;  ///< per slot
  std::vector<Person> person_;             ///< per job; none where it takes nobody
  std::vector<Job> list_;
  std::vector<std::int32_t> place_;
  std::vector<Time> end_;
  std::vector<Time> free_;  ///< per person
  Time makespan_ = 0;
  Time target_ = 0;
  std::int64_t excess_ = 0;
  double mean_duration_ = 1;
  double temperature_ = 1;
  std::int64_t cycle_ = 0;  ///< moves from hot to cold
  std::int64_t moves_ = 0;
  Member best_;
};

}  // namespace flexteam::planning::makespan
