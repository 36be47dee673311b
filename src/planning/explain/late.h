// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <vector>

#include "planning/explain/probes.h"
#include "planning/files/plan.h"

namespace flexteam::planning {

/// Every planned activity that ends after its due period, in the order of the file, with the rule that holds it up;
/// docs/planning/explanation.md says what each claims. After `until` nothing is tried any more: what release and
/// precedence do not explain is then put down to capacity.
[[nodiscard]] std::vector<Late> late_ones(Bench& bench, std::chrono::steady_clock::time_point until);

}  // namespace flexteam::planning
