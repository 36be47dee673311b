// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "planning/makespan/crew_rows.h"
#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {

/// Work spread over those who can do it so that nobody has more than a load: a flow, jobs may be cut into parts.
/// With less than the least load no schedule has time enough for the work, whoever does it.
class Spread {
 public:
  /// `instance` must outlive it.
  explicit Spread(const Instance& instance);

  void clear();

  /// Adds the work of one line (index in slot_people) in periods. Gives the least load, `load` or more, with which
  /// everything added since `clear` can be done; `load` must be at least what the last call gave.
  [[nodiscard]] Time add(std::int32_t slot, Time work, Time load);

  /// How much was looked at so far: one for every kind of work that a person might hand on.
  [[nodiscard]] std::int64_t steps() const { return steps_; }

 private:
  struct Step {
    std::int32_t person = -1;  ///< whose work the person may take over; none: takes new work
    std::int32_t slot = -1;    ///< of this kind
  };

  [[nodiscard]] std::int32_t reach(std::int32_t slot, Time load);
  [[nodiscard]] Time& part(std::int32_t slot, std::int32_t person);

  const Instance& instance_;
  std::vector<Time> part_;  ///< people × slots: work of the kind that the person has
  std::vector<Time> load_;  ///< per person
  std::vector<Step> came_;  ///< per person: how the search for room came there
  PeopleSet seen_;
  std::vector<std::int32_t> queue_;
  std::int64_t steps_ = 0;
};

}  // namespace flexteam::planning::makespan
