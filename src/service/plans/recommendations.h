// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "service/kept.h"
#include "service/plans/holds.h"

/// Who and when: the best people and starts for a line of the plan in hand, each with all that it brings about.
namespace flexteam::service {

struct Recommendation {
  model::MemberId member;
  model::Week from;             ///< start of the step
  double gain_hours = 0;        ///< benefit of the plan after it less that before; may be negative
  int late_weeks = 0;           ///< weeks that steps end later after the wished week than before, together
  int agreements = 0;           ///< agreements and pins that it breaks more than there were
  std::vector<Change> changes;  ///< against what holds of the plan in hand; its own line among them
};

/// The line that was looked at, with the best first.
struct Recommended {
  std::string item;
  int line = 0;
  std::vector<Change> lapsed;  ///< of the plan in hand: what breaks a rule now and what comes after, gone anyhow
  std::vector<Recommendation> list;
};

/// The five best for a line of an order. Without `item` the first step that has no place, the first of all when all
/// have one; without `line` the first role of the step. Nothing when the order has no such step left.
[[nodiscard]] std::optional<Recommended> recommend(const Kept& kept, const Outcome& in_hand, model::OrderId order,
                                                   const std::optional<std::string>& item, std::optional<int> line);

/// The plan as a recommendation told it, to the hour. Nothing when it cannot be (any more).
[[nodiscard]] std::optional<Replan> plan_as_recommended(const Kept& kept, const Outcome& in_hand, const Move& move);

}  // namespace flexteam::service
