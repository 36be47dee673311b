// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/share_account.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

constexpr std::int64_t tenths = 10;
/// Shares are decimal fractions: 0.142 × 13250 must not fall just below 1881.5.
constexpr double rounding_slack = 1e-6;

/// Hours that the team works for each municipality, one per week of the plan.
std::map<std::string, std::vector<model::Hours>> received_by_week(const Kept& kept, const Outcome& plan) {
  std::map<std::string, std::vector<model::Hours>> received;
  for (const auto& municipality : kept.municipalities) {
    received[municipality.code.code].resize(static_cast<std::size_t>(plan.weeks));
  }
  for (const auto& assignment : plan.assignments) {
    const auto* order = find_order(kept, assignment.order);
    if (order == nullptr || line_name(kept.menu, assignment.line).own) continue;
    const auto weeks = received.find(order->municipality);
    if (weeks == received.end()) continue;
    const int start = model::weeks_between(plan.first_week, assignment.from);
    for (std::size_t i = 0; i < assignment.hours.size(); ++i) {
      const int at = start + static_cast<int>(i);
      if (at >= 0 && at < plan.weeks) weeks->second[static_cast<std::size_t>(at)] += assignment.hours[i];
    }
  }
  return received;
}

std::vector<model::Hours> team_by_week(const Kept& kept, const Outcome& plan) {
  std::vector<model::Hours> team(static_cast<std::size_t>(plan.weeks));
  for (const auto& member : kept.members) {
    if (member.bond == model::Bond::own) continue;
    const auto hours = capacity_of(member, plan.first_week, plan.weeks);
    for (std::size_t i = 0; i < team.size(); ++i) team[i] += hours[i];
  }
  return team;
}

model::Hours sum(const std::vector<model::Hours>& hours) {
  model::Hours all;
  for (const auto one : hours) all += one;
  return all;
}

}  // namespace

TenthHours share_of(double share, model::Hours team) {
  return {std::llround(share * static_cast<double>(team.value * tenths) + rounding_slack)};
}

void settle(ShareQuarter& quarter) {
  quarter.more = {};
  quarter.less = {};
  for (auto& entry : quarter.entries) {
    entry.difference = {entry.carried_in.value + entry.share_hours.value - entry.received.value * tenths};
    quarter.more.value += std::max<std::int64_t>(0, -entry.difference.value);
    quarter.less.value += std::max<std::int64_t>(0, entry.difference.value);
  }
  for (auto& entry : quarter.entries) {
    entry.carried_out = entry.difference;
    if (entry.difference.value > 0 && quarter.more < quarter.less) {
      // Rounded to the nearest tenth, half up.
      const auto [more, less] = std::pair(quarter.more.value, quarter.less.value);
      entry.carried_out = {(2 * entry.difference.value * more + less) / (2 * less)};
    }
  }
}

std::vector<ShareQuarter> share_account(const Kept& kept, const Outcome& plan) {
  const auto team = team_by_week(kept, plan);
  const auto received = received_by_week(kept, plan);
  std::vector<ShareQuarter> account;
  for (int first = 0; first < plan.weeks;) {
    const model::Week week = model::plus(plan.first_week, first);
    int end = first + 1;
    while (end < plan.weeks && quarter_of(model::plus(plan.first_week, end)) == quarter_of(week)) ++end;
    const auto weeks_of = [&](const std::vector<model::Hours>& all) {
      return std::vector<model::Hours>(all.begin() + first, all.begin() + end);
    };
    ShareQuarter quarter{.quarter = quarter_of(week), .first = week, .weekly = weeks_of(team)};
    quarter.team = sum(quarter.weekly);
    for (std::size_t i = 0; i < kept.municipalities.size(); ++i) {
      const auto& municipality = kept.municipalities[i];
      ShareEntry entry{.municipality = municipality.code.code, .share = municipality.share};
      entry.weekly = weeks_of(received.at(entry.municipality));
      entry.received = sum(entry.weekly);
      entry.share_hours = share_of(entry.share, quarter.team);
      if (!account.empty()) entry.carried_in = account.back().entries[i].carried_out;
      quarter.entries.push_back(std::move(entry));
    }
    settle(quarter);
    account.push_back(std::move(quarter));
    first = end;
  }
  return account;
}

}  // namespace flexteam::service
