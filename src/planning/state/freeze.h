// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/compiled/compiled.h"

namespace flexteam::planning {

/// Decides which published activities are frozen (Compiled::frozen): those that start before the frozen end and whose
/// published placement still obeys every other hard rule, beside the earlier ones of the published plan. All others are
/// thawed whole, and with them what comes after them.
void freeze(Compiled& compiled);

}  // namespace flexteam::planning
