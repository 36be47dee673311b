// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "check/schedule.h"

namespace flexteam::check {

/// The cost of profile flexteam in hundredths of points: Σ round(100 × weight) × count over handover, new_face, change,
/// travel, lateness, start and interruption. Held at the edge of 64 bits if it is larger.
[[nodiscard]] std::int64_t total_cost(const planning::Problem& problem, const Names& names, const Schedule& schedule);

}  // namespace flexteam::check
