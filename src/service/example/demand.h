// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/menu.h"
#include "model/order.h"
#include "model/week.h"
#include "service/example/random.h"
#include "service/example/region.h"

namespace flexteam::service {

struct DemandOptions {
  model::Week first_week;
  int weeks = 156;
  double fte = 160;  ///< of all municipalities together, over `weeks`
};

/// What municipalities ask, ranked: first what is known of each (domain research, section 4: plans adopted, villages
/// named, programmes begun), then plans, execution and loose items for their districts until their part of `fte` is
/// reached.
[[nodiscard]] std::vector<model::Order> example_demand(const Region& region, const model::MenuCard& menu,
                                                       const DemandOptions& options, Dice& dice);

}  // namespace flexteam::service
