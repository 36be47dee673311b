// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "check/places.h"
#include "planning/files/plan.h"

namespace flexteam::check {

/// Why the cause that `late` names is not true of the activity, which is planned and late; nothing: it is. What every
/// cause claims stands in docs/planning/explanation.md.
[[nodiscard]] std::optional<std::string> untrue(const planning::Problem& problem, const Schedule& schedule,
                                                Places& places, ActivityId id, const planning::Late& late);

}  // namespace flexteam::check
