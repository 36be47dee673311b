// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/plan_hours.h"

#include <map>
#include <tuple>

namespace flexteam::service {

std::vector<PlannedHours> planned_hours(const Kept& kept, const Outcome& plan, model::Week from, int count,
                                        std::string_view municipality) {
  std::map<std::tuple<int, model::OrderId, model::MemberId>, std::int64_t> sums;
  for (const auto& assignment : plan.assignments) {
    const int start = model::weeks_between(from, assignment.from);
    for (std::size_t i = 0; i < assignment.hours.size(); ++i) {
      const int week = start + static_cast<int>(i);
      if (week >= 0 && week < count && assignment.hours[i].value > 0) {
        sums[{week, assignment.order, assignment.member}] += assignment.hours[i].value;
      }
    }
  }
  std::vector<PlannedHours> rows;
  for (const auto& [key, hours] : sums) {
    const auto& [week, order_id, member_id] = key;
    const auto* order = find_order(kept, order_id);
    const auto* member = find_member(kept, member_id);
    if (order == nullptr || member == nullptr || (!municipality.empty() && order->municipality != municipality)) {
      continue;
    }
    rows.push_back({.week = model::plus(from, week),
                    .member = member_id,
                    .employer = member->employer,
                    .director = member->director,
                    .payer = member->payer,
                    .order = order_id,
                    .municipality = order->municipality,
                    .funding = order->funding,
                    .sector = order->sector,
                    .hours = {hours}});
  }
  return rows;
}

}  // namespace flexteam::service
