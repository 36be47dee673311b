// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <vector>

#include "check/activity_rules.h"
#include "check/check.h"
#include "check/schedule.h"
#include "check/usage.h"

namespace flexteam::check {

/// Who comes after whom, for taking activities out with all that hangs on them.
class Followers {
 public:
  explicit Followers(const planning::Problem& problem);
  /// `first` and everything that comes after any of it, straight or further on.
  [[nodiscard]] std::set<ActivityId> closure(std::set<ActivityId> first) const;

 private:
  std::vector<std::vector<std::vector<ActivityId>>> followers_;
};

/// Puts unplanned activities back at their witness place, as if their relaxations held.
class Replay {
 public:
  Replay(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
         const planning::Plan& plan);

  /// What breaks when `unplanned` is placed at its place with its relaxations, but for number `left_out` (none: all).
  /// Empty: it fits. `usage` is as before when this returns.
  [[nodiscard]] std::vector<Broken> broken(ActivityId id, const planning::Unplanned& unplanned, std::size_t left_out);

  /// What the relaxations take out of the plan.
  [[nodiscard]] std::set<ActivityId> taken_out(ActivityId id, const planning::Unplanned& unplanned) const {
    return relaxed(id, unplanned, all).out;
  }

  static constexpr std::size_t all = static_cast<std::size_t>(-1);

 private:
  /// The problem as the relaxations leave it, as far as one activity sees it.
  struct World {
    Staff staff;
    Terms terms;
    int max_parallel = 0;
    std::set<ActivityId> out;    // no longer planned
    std::set<ActivityId> first;  // predecessors that are planned first
    bool beyond_horizon = false;
  };

  [[nodiscard]] World relaxed(ActivityId id, const planning::Unplanned& unplanned, std::size_t left_out) const;
  void apply(const planning::Relaxation& relaxation, World& world) const;
  [[nodiscard]] Placed place(const planning::Place& place, const Staff& staff) const;
  void check_shared(ActivityId id, const Placed& placed, const World& world, std::vector<Broken>& broken) const;
  void check_people(ActivityId id, const Placed& placed, const World& world, std::vector<Broken>& broken) const;
  void check_groups(ActivityId id, const Placed& placed, const World& world, std::vector<Broken>& broken) const;

  const planning::Problem& problem_;
  const Names& names_;
  const Schedule& schedule_;
  Usage& usage_;
  Followers followers_;
  std::map<ActivityId, Period> witness_end_;  // of unplanned activities that have a place
};

}  // namespace flexteam::check
