// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {

/// Longest paths through the precedence network, resources forgotten.
struct Paths {
  std::vector<Job> order;  ///< every job after all before it
  std::vector<Time> head;  ///< earliest start
  std::vector<Time> tail;  ///< from the job's start to the end of everything after it, itself included
  Time critical = 0;       ///< length of the longest path: a lower bound of the makespan
};

[[nodiscard]] Paths find_paths(const Instance& instance);

}  // namespace flexteam::planning::makespan
