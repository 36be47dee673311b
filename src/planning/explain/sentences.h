// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "planning/files/plan.h"

namespace flexteam::planning {

/// Why the activity is not planned and what would change that, in plain English. Screens make their own words from the
/// fields.
[[nodiscard]] std::string sentence(const Unplanned& unplanned);

/// One relaxation as part of a sentence: "a new person with TA at level 2, 8 units a period from 10 to 30".
[[nodiscard]] std::string phrase(const Relaxation& relaxation);

}  // namespace flexteam::planning
