// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "planning/explain/probes.h"
#include "planning/files/plan.h"

namespace flexteam::planning {

/// Every planned activity that ends after its due period, in the order of the file, with the rule that holds it up;
/// docs/planning/explanation.md says what each claims. Takes the time it needs, some probes an activity: a cause that
/// was not tried could be untrue.
[[nodiscard]] std::vector<Late> late_ones(Bench& bench);

/// Seconds that late_ones() will take for a plan like this one: for some of its activities it is tried.
[[nodiscard]] double seconds_for_late_ones(const State& state);

}  // namespace flexteam::planning
