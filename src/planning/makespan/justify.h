// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "planning/makespan/decoder.h"
#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {

/// Decodes lists and improves schedules by double justification (Valls, Ballestín, Quintanilla 2005): everything as
/// late as it can, latest end first, then as early as it can, earliest start first. With pools alone this never makes a
/// schedule longer; with people, who may be chosen anew on the way, it can, and packages with a due period may end
/// later, so the better one is kept.
class Justifier {
 public:
  explicit Justifier(const Instance& instance);

  /// `list` becomes the jobs by start in the schedule found. `rounds` of justification at most; stops when one fails.
  void decode(std::vector<Job>& list, const Taste& taste, int rounds, Schedule& out);

  /// One round of double justification of `schedule`; keeps it as it is if the result cost more. True if it costs less.
  bool improve(Schedule& schedule, const Taste& taste);

  /// Jobs by start, in the order of `list` where equal.
  void sort_by_start(const Schedule& schedule, std::vector<Job>& list);

 private:
  void sort_by_end_backward(const Schedule& schedule, std::span<const Job> list);
  void counting_sort(std::span<const Job> from, std::vector<Job>& to, Time largest);

  const Instance& instance_;
  std::unique_ptr<Decoder> decoder_;
  Schedule late_;
  Schedule early_;
  std::vector<Job> list_;
  std::vector<Job> sorted_;
  std::vector<Time> key_;
  std::vector<std::int32_t> bucket_;
};

}  // namespace flexteam::planning::makespan
