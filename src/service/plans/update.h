// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

#include "service/kept.h"
#include "service/plans/holds.h"

namespace flexteam::service {

/// The published plan (there is one) with as little changed as things ask now: leave, who left, orders that grew or
/// ended. Urgent orders get a place; other new ones wait for a full run. Frozen weeks stay. At most some `seconds`.
[[nodiscard]] Replan update_published(const Kept& kept, std::chrono::sys_days today, double seconds = 0.8);

}  // namespace flexteam::service
