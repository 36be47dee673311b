// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/menu.h"
#include "model/order.h"
#include "model/units.h"

/// From an order to activities: the product's own mapping. docs/planning/order-to-activities.md tells it in words.
namespace flexteam::service {

/// Work of one role in one step, for one person: the team's part or the municipality's own part.
struct StepLine {
  int number = 0;  ///< model::Assignment::line and model::Pin::line; see line_number
  std::string role;
  bool own = false;  ///< done by the municipality's own staff
  model::Hours hours;
  bool one_person = false;  ///< one person should hold this role through the whole order
};

/// One item of an order, tailored and scaled to its homes.
struct Step {
  std::string item;
  std::string name;
  model::Weeks lead_time;
  std::vector<StepLine> lines;     ///< roles in the order of the item, the team's part first
  std::vector<std::string> after;  ///< codes that must be finished first: the card's, or the order's own
};

/// Intensity and length of a step, from its hours and lead time w (planning.md, "From an order to activities").
struct Pace {
  int min = 1;  ///< max(1, hours / 2w) a week
  int max = 2;  ///< max(min + 1, 2 hours / w, rounded up) a week
};
[[nodiscard]] Pace pace_of(model::Hours hours, model::Weeks lead_time);
/// ¾ of the lead time, rounded up: at least this long from first work to last.
[[nodiscard]] int min_weeks(model::Weeks lead_time);
/// The rest of the lead time: reading, deciding, terms. The next step starts after it.
[[nodiscard]] int settle_weeks(model::Weeks lead_time);

/// The hours of an item for `homes` in one unit against those on the card: N and NY homes / 800, H homes / 100,
/// others 1.
[[nodiscard]] double unit_factor(model::Unit unit, model::Homes homes);

/// A line has the same number whatever the order's tailoring: 2 × the role's place on the card's list of roles, + 1 for
/// the municipality's own part. -1 for a role that the card does not have.
[[nodiscard]] int line_number(const model::MenuCard& menu, std::string_view role, bool own);
struct LineName {
  std::string role;
  bool own = false;
};
[[nodiscard]] LineName line_name(const model::MenuCard& menu, int number);

/// The steps that are wanted, in the order of the card. A free request has none. Hours that an order tailors are its
/// own and are not scaled; a part under 8 hours is not split off from a role.
[[nodiscard]] std::vector<Step> steps_of(const model::Order& order, const model::MenuCard& menu);

/// Hours of an order: what the team does and what the municipality does itself.
struct OrderHours {
  model::Hours team;
  model::Hours own;
};
[[nodiscard]] OrderHours hours_of(const model::Order& order, const model::MenuCard& menu);

}  // namespace flexteam::service
