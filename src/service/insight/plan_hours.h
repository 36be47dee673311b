// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/kept.h"
#include "service/plans/outcome.h"

namespace flexteam::service {

/// Hours of one member on one order in one week, with all that an account of them asks.
struct PlannedHours {
  model::Week week;
  model::MemberId member;
  std::string employer;  ///< organisation that the member works for
  std::string director;  ///< that says what the member does
  std::string payer;     ///< that pays the member
  model::OrderId order;
  std::string municipality;
  std::string funding;  ///< what the order is paid from
  std::string sector;
  model::Hours hours;
};

/// Every planned hour of `count` weeks from `from` on, by week, order and member. `municipality` empty: of all. Work of
/// an order or a member that is no longer kept is left out.
[[nodiscard]] std::vector<PlannedHours> planned_hours(const Kept& kept, const Outcome& plan, model::Week from,
                                                      int count, std::string_view municipality);

}  // namespace flexteam::service
