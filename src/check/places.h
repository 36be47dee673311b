// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "check/activity_rules.h"
#include "check/schedule.h"
#include "check/usage.h"

namespace flexteam::check {

/// Under what an activity is to fit. What is not said is as the problem has it.
struct Conditions {
  Period earliest = 0;       ///< first start
  Period last_start = 0;     ///< last start
  Period latest = 0;         ///< last end
  int max_parallel = 0;      ///< 0: no limit
  bool pools = true;         ///< false: pools have room
  bool groups = true;        ///< false: a line is for whoever is able to do it
  Index line = none;         ///< this line ...
  Index person = none;       ///< ... is for this person, able or not; none: for somebody new, with all the time
  std::set<ActivityId> out;  ///< no longer planned, nor what comes after it
  std::vector<const planning::Commitment*> commitments;  ///< on the activity itself, to be kept
};

/// Answers whether an activity fits anywhere beside a schedule, by trying every start and everybody. Who works as much
/// as possible in every period is done first and never without work longer, so that is all there is to try.
class Places {
 public:
  /// `usage` holds all of `schedule`; it is as before after every question.
  Places(const planning::Problem& problem, const Schedule& schedule, Usage& usage)
      : problem_(problem), staff_(problem), schedule_(schedule), usage_(usage) {}

  /// Where the activity may lie as problem and plan stand: not before its release, the periods that are frozen and what
  /// it comes after; not after its deadline. Its own place is left out of account.
  [[nodiscard]] Conditions as_it_stands(ActivityId id) const;

  /// The first start at which it fits; nothing: there is none.
  [[nodiscard]] std::optional<Period> first(ActivityId id, const Conditions& conditions);

 private:
  using People = std::vector<Index>;

  [[nodiscard]] std::vector<People> able(ActivityId id, const Conditions& conditions) const;
  [[nodiscard]] bool may_do(Index person, ActivityId id, const planning::Line& line) const;
  [[nodiscard]] std::optional<Index> holder(ActivityId id, const planning::Line& line, const Conditions&) const;
  [[nodiscard]] bool fits_at(ActivityId id, Period start, const std::vector<People>& able, const Conditions&) const;
  [[nodiscard]] bool person_fits(ActivityId id, std::size_t line, Index person, Period start, Period latest,
                                 const Conditions& conditions) const;
  [[nodiscard]] Period pools_last_until(ActivityId id, Period start, const Conditions& conditions) const;
  void move(ActivityId id, const Conditions& conditions, int sign);

  const planning::Problem& problem_;
  Staff staff_;
  const Schedule& schedule_;
  Usage& usage_;
};

/// The fewest periods that an activity takes: its least number, and what its lines need at their most.
[[nodiscard]] Period shortest(const planning::Activity& activity);

}  // namespace flexteam::check
