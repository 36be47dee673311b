// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "planning/compiled/placement.h"
#include "planning/files/plan.h"

namespace flexteam::planning {

/// What would make one unplanned activity fit, and where. People from Compiled::people on are new ones, in the order of
/// the extra-capacity relaxations.
struct Finding {
  double price = 0;    ///< how much is asked, in units of work; the cheapest finding is told
  std::string reason;  ///< name of the hard rule in the way
  std::vector<Relaxation> relaxation;
  Placement place;
};

}  // namespace flexteam::planning
