// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>

#include "planning/makespan/decoder.h"
#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {

/// What a schedule costs, smallest first: delay of packages (only in profile project-delay), then makespan.
struct Cost {
  std::int64_t delay = std::numeric_limits<std::int64_t>::max();
  Time makespan = never;
  auto operator<=>(const Cost&) const = default;
};

[[nodiscard]] Cost cost_of(const Instance& instance, const Schedule& schedule);

}  // namespace flexteam::planning::makespan
