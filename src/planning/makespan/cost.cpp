// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/cost.h"

#include <algorithm>
#include <cstddef>
#include <vector>

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

}  // namespace flexteam::planning::makespan
