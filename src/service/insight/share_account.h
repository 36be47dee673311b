// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/units.h"
#include "model/week.h"
#include "service/insight/capacity.h"
#include "service/kept.h"

/// Share, received, carried over: what a treasurer recomputes by hand. docs/planning/share-account.md tells the rule.
namespace flexteam::service {

/// Tenths of an hour, so that every figure of the account is exact to the decimal that is shown.
struct TenthHours {
  std::int64_t value = 0;
  friend constexpr auto operator<=>(const TenthHours&, const TenthHours&) = default;
};

/// One municipality in one quarter.
struct ShareEntry {
  std::string municipality;          ///< code
  double share = 0;                  ///< 0..1
  TenthHours carried_in;             ///< what the quarter before carried over; below 0: had more than its right
  TenthHours share_hours;            ///< share × hours of the team, rounded
  model::Hours received;             ///< planned by the team
  TenthHours difference;             ///< carried_in + share_hours − received; below 0: more than its right
  TenthHours carried_out;            ///< what of the difference goes on to the next quarter
  std::vector<model::Hours> weekly;  ///< received, one per week of the quarter
};

/// One quarter, as far as the plan reaches.
struct ShareQuarter {
  Quarter quarter;
  model::Week first;                 ///< its first week in the plan
  model::Hours team;                 ///< what the shared team and lent people can work
  std::vector<model::Hours> weekly;  ///< the same, one per week
  TenthHours more;                   ///< of those who had more than their right, together
  TenthHours less;                   ///< of those who had less, together
  std::vector<ShareEntry> entries;   ///< one per municipality, in the order of Kept
};

/// `share` of what the team can work, half a tenth up, as who reckons with decimals finds it.
[[nodiscard]] TenthHours share_of(double share, model::Hours team);

/// Fills in difference and carried_out of every entry, and more and less, from the rest. Who had more than its right
/// owes all of that. Who had less gets it later as far as others owe: more / less of it, at most all. The rest are
/// hours that nobody used: those are gone.
void settle(ShareQuarter& quarter);

/// The quarters of the plan in order. Empty without a plan.
[[nodiscard]] std::vector<ShareQuarter> share_account(const Kept& kept, const Outcome& plan);

}  // namespace flexteam::service
