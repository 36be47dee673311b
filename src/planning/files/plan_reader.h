// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "json/read.h"
#include "planning/files/plan.h"

namespace flexteam::planning {

/// A plan as a file of its own, or as `published` within a problem (then only its activities need be there).
enum class PlanUse { file, published };

[[nodiscard]] Plan read_plan_value(const json::Value& value, const json::Pointer& at, json::Problems& problems,
                                   PlanUse use);

}  // namespace flexteam::planning
