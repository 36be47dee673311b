// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "json/write.h"
#include "planning/files/plan.h"

namespace flexteam::planning {

/// The plan as one JSON object, at `indent` spaces; alone in a file or as `published` within a problem.
void write_plan_value(const Plan& plan, json::Writer& to, int indent);

}  // namespace flexteam::planning
