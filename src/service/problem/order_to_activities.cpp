// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/order_to_activities.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flexteam::service {
namespace {

/// A part of a role's hours below this is not worth a second person: it goes to the other part.
constexpr std::int64_t smallest_part = 8;

const model::Tailoring* tailoring_of(const model::Order& order, std::string_view item) {
  const auto found = std::ranges::find(order.tailoring, item, &model::Tailoring::item);
  return found == order.tailoring.end() ? nullptr : &*found;
}

/// Hours of the team and of the municipality itself in `hours` of a role.
std::pair<std::int64_t, std::int64_t> split(const model::RoleHours& role, std::int64_t hours) {
  if (role.doer == model::Doer::team) {
    return {hours, 0};
  }
  if (role.doer == model::Doer::municipality) {
    return {0, hours};
  }
  const std::int64_t team = std::llround(static_cast<double>(hours) * role.team_share);
  const std::int64_t own = hours - team;
  if (std::min(team, own) < smallest_part) {
    return team >= own ? std::pair{hours, std::int64_t{0}} : std::pair{std::int64_t{0}, hours};
  }
  return {team, own};
}

Step step_of(const model::Order& order, const model::MenuItem& item, const model::MenuCard& menu) {
  const model::Tailoring* tailoring = tailoring_of(order, item.code);
  const bool own_hours = tailoring != nullptr && !tailoring->roles.empty();
  const double factor = own_hours ? 1.0 : unit_factor(item.unit, order.homes);
  Step step{.item = item.code, .name = item.name, .lead_time = item.lead_time, .lines = {}, .after = item.after};
  if (tailoring != nullptr && tailoring->after) {
    step.after = *tailoring->after;
  }
  if (tailoring != nullptr && tailoring->lead_time) {
    step.lead_time = {std::max<std::int64_t>(1, tailoring->lead_time->value)};
  }
  for (const auto& role : own_hours ? tailoring->roles : item.roles) {
    if (role.hours.value <= 0) {
      continue;
    }
    const auto hours = std::max<std::int64_t>(1, std::llround(static_cast<double>(role.hours.value) * factor));
    const auto [team, own] = split(role, hours);
    const auto known = std::ranges::find(menu.roles, role.role, &model::Role::code);
    const bool one_person = known != menu.roles.end() && known->one_person;
    if (team > 0) {
      step.lines.push_back({line_number(menu, role.role, false), role.role, false, {team}, one_person});
    }
    if (own > 0) {
      step.lines.push_back({line_number(menu, role.role, true), role.role, true, {own}, one_person});
    }
  }
  return step;
}

}  // namespace

Pace pace_of(model::Hours hours, model::Weeks lead_time) {
  const auto weeks = std::max<std::int64_t>(1, lead_time.value);
  const auto min = std::max<std::int64_t>(1, hours.value / (2 * weeks));
  const auto max = std::max(min + 1, (2 * hours.value + weeks - 1) / weeks);
  return {static_cast<int>(min), static_cast<int>(max)};
}

int min_weeks(model::Weeks lead_time) {
  return static_cast<int>((3 * lead_time.value + 3) / 4);
}

int settle_weeks(model::Weeks lead_time) {
  return static_cast<int>(lead_time.value) - min_weeks(lead_time);
}

double unit_factor(model::Unit unit, model::Homes homes) {
  switch (unit) {
    case model::Unit::neighbourhood:
    case model::Unit::neighbourhood_year:
      return homes.value > 0 ? static_cast<double>(homes.value) / 800 : 1;
    case model::Unit::hundred_homes:
      return homes.value > 0 ? static_cast<double>(homes.value) / 100 : 1;
    case model::Unit::municipality:
    case model::Unit::owners_association:
    case model::Unit::province:
    case model::Unit::session:
    case model::Unit::order:
      break;
  }
  return 1;
}

int line_number(const model::MenuCard& menu, std::string_view role, bool own) {
  const auto found = std::ranges::find(menu.roles, role, &model::Role::code);
  return found == menu.roles.end() ? -1 : 2 * static_cast<int>(found - menu.roles.begin()) + (own ? 1 : 0);
}

LineName line_name(const model::MenuCard& menu, int number) {
  const auto role = static_cast<std::size_t>(number / 2);
  return number >= 0 && role < menu.roles.size() ? LineName{menu.roles[role].code, number % 2 == 1} : LineName{};
}

std::vector<Step> steps_of(const model::Order& order, const model::MenuCard& menu) {
  std::vector<Step> steps;
  for (const auto& item : menu.items) {
    if (std::ranges::find(order.items, item.code) == order.items.end()) {
      continue;
    }
    const model::Tailoring* tailoring = tailoring_of(order, item.code);
    if (tailoring == nullptr || !tailoring->left_out) {
      steps.push_back(step_of(order, item, menu));
    }
  }
  return steps;
}

OrderHours hours_of(const model::Order& order, const model::MenuCard& menu) {
  OrderHours hours;
  for (const auto& step : steps_of(order, menu)) {
    for (const auto& line : step.lines) {
      (line.own ? hours.own : hours.team) += line.hours;
    }
  }
  return hours;
}

}  // namespace flexteam::service
