// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// Work of one crew in one stretch of periods.
struct CrewLoad {
  Index crew = none;
  double units = 0;
};

/// People who cannot do all that only they can do: work of crews within the set is more than their capacity (Hall's
/// condition, found as a minimum cut). Empty: the loads can be handed out to people within `capacity`, one number a
/// person.
[[nodiscard]] std::vector<Index> overloaded(const Compiled& compiled, std::span<const CrewLoad> loads,
                                            std::span<const double> capacity);

}  // namespace flexteam::planning
