// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "planning/makespan/cost.h"
#include "planning/makespan/instance.h"
#include "planning/makespan/justify.h"
#include "planning/makespan/paths.h"
#include "planning/makespan/random.h"
#include "planning/makespan/rules.h"

namespace flexteam::planning::makespan {

/// A schedule that may breed, with its jobs by start.
struct Member {
  Cost cost;
  std::vector<Job> list;
  Schedule schedule;
};

struct Settings {
  std::int32_t size = 100;  ///< members of the population
  std::int32_t shifts = 6;  ///< jobs moved in every child at most
  double keep_crews = 0.7;  ///< children that keep to their parents' people where they can
  int seed_rounds = 4;      ///< double justification of the first members
  int rounds = 1;           ///< and of every child, as long as it helps
};

/// Larger populations for smaller problems, which breed faster.
[[nodiscard]] Settings settings_for(const Instance& instance);

/// A population of schedules that breeds by crossover of activity lists and double justification of every child. One
/// thread; the same seed gives the same schedules.
class Island {
 public:
  Island(const Instance& instance, const Paths& paths, std::uint64_t seed, const Settings& settings);

  /// A list to begin the population with.
  void offer(const std::vector<Job>& list) { offered_ = list; }

  /// Makes one more schedule.
  void step();

  [[nodiscard]] const Member& best() const { return best_; }

  /// Takes a member of another island in place of a poor one.
  void welcome(const Member& guest);

 private:
  void seed_one();
  void breed();
  [[nodiscard]] std::pair<std::size_t, std::size_t> window();
  void take_order_of(const Member& mother, const Member& father);
  void take_jobs_of(const Member& mother, const Member& father);
  void shift_jobs();
  void shift(Job job, std::int32_t at);
  void admit(std::size_t rival);
  [[nodiscard]] std::size_t tournament();
  [[nodiscard]] std::size_t worst() const;
  void note_places(const std::vector<Job>& list);

  const Instance& instance_;
  const Rules rules_;
  Settings settings_;
  Random random_;
  Justifier justifier_;
  std::vector<Member> population_;
  Member child_;
  Member best_;
  std::vector<std::uint64_t> preferred_;
  std::vector<char> taken_;
  std::vector<std::int32_t> place_;
  std::vector<Job> offered_;
};

}  // namespace flexteam::planning::makespan
