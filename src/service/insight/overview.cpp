// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/overview.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

double sum(const std::vector<model::Hours>& hours) {
  return std::accumulate(hours.begin(), hours.end(), 0.0,
                         [](double so_far, model::Hours one) { return so_far + static_cast<double>(one.value); });
}

/// Every line of every step is in `planned`.
bool whole(const model::Order& order, const model::MenuCard& menu,
           const std::set<std::tuple<model::OrderId, std::string, int>>& planned) {
  const auto steps = steps_of(order, menu);
  return !steps.empty() && std::ranges::all_of(steps, [&](const Step& step) {
    return std::ranges::all_of(
        step.lines, [&](const StepLine& line) { return planned.contains({order.id, step.item, line.number}); });
  });
}

void finish(Balance& balance, int weeks) {
  balance.asked_fte = fte_of_work(balance.asked_hours, weeks);
  balance.planned_fte = fte_of_work(balance.planned_hours, weeks);
}

void add(Balance& total, const Balance& part) {
  total.asked_hours += part.asked_hours;
  total.planned_hours += part.planned_hours;
  total.there_fte += part.there_fte;
  total.lent_fte += part.lent_fte;
  total.orders += part.orders;
  total.orders_planned += part.orders_planned;
}

}  // namespace

Overview overview_of(const Kept& kept, const Outcome& plan) {
  Overview overview{.weeks = plan.weeks > 0 ? plan.weeks : kept.settings.weeks};
  const model::Week now = plan.weeks > 0 ? plan.first_week : kept.settings.first_week;
  std::map<std::string, Balance> by_municipality;
  std::map<std::string, PlaceBalance> by_place;
  std::map<model::OrderId, double> planned_hours;
  std::set<std::tuple<model::OrderId, std::string, int>> planned;
  for (const auto& assignment : plan.assignments) {
    planned_hours[assignment.order] += sum(assignment.hours);
    planned.insert({assignment.order, assignment.item, assignment.line});
  }
  for (const auto& order : kept.orders) {
    if (!is_asked(order)) {
      continue;
    }
    const auto& menu = menu_of(kept, order);
    const OrderHours hours = hours_of(order, menu);
    const auto asked = static_cast<double>((hours.team + hours.own).value);
    Balance& balance = by_municipality[order.municipality];
    balance.asked_hours += asked;
    balance.planned_hours += planned_hours[order.id];
    ++balance.orders;
    balance.orders_planned += whole(order, menu, planned) ? 1 : 0;
    PlaceBalance& place = by_place[order.place];
    place.place = order.place;
    place.municipality = order.municipality;
    place.asked_hours += asked;
    place.planned_hours += planned_hours[order.id];
  }
  for (const auto& member : kept.members) {
    const double fte = fte_of_contract(contract_hours(member, now));
    if (member.bond == model::Bond::shared) {
      overview.total.shared_fte += fte;
      overview.total.there_fte += fte;
    } else {
      Balance& balance = by_municipality[member.home];
      balance.there_fte += fte;
      balance.lent_fte += member.bond == model::Bond::lent ? fte : 0;
    }
  }
  for (const auto& municipality : kept.municipalities) {
    Balance balance = by_municipality[municipality.code.code];
    balance.municipality = municipality.code.code;
    finish(balance, overview.weeks);
    add(overview.total, balance);
    overview.municipalities.push_back(std::move(balance));
  }
  finish(overview.total, overview.weeks);
  for (auto& [id, place] : by_place) {
    place.asked_fte = fte_of_work(place.asked_hours, overview.weeks);
    place.planned_fte = fte_of_work(place.planned_hours, overview.weeks);
    overview.places.push_back(std::move(place));
  }
  return overview;
}

std::vector<Standing> standings_of(const Kept& kept, const Outcome& plan, model::Week from, int weeks) {
  double team_hours = 0;
  std::map<std::string, double> own_there;
  for (const auto& member : kept.members) {
    const double hours = sum(capacity_of(member, from, weeks));
    (member.bond == model::Bond::own ? own_there[member.home] : team_hours) += hours;
  }
  std::map<std::string, double> team;
  std::map<std::string, double> own;
  for (const auto& assignment : plan.assignments) {
    const auto* order = find_order(kept, assignment.order);
    if (order == nullptr) {
      continue;
    }
    auto& hours = line_name(kept.menu, assignment.line).own ? own : team;
    for (std::size_t i = 0; i < assignment.hours.size(); ++i) {
      const int at = model::weeks_between(from, assignment.from) + static_cast<int>(i);
      if (at >= 0 && at < weeks) {
        hours[order->municipality] += static_cast<double>(assignment.hours[i].value);
      }
    }
  }
  std::vector<Standing> standings;
  for (const auto& municipality : kept.municipalities) {
    const std::string& code = municipality.code.code;
    Standing standing{.municipality = code,
                      .share = municipality.share,
                      .share_hours = municipality.share * team_hours,
                      .planned_hours = team[code],
                      .own_there_hours = own_there[code],
                      .own_planned_hours = own[code]};
    standing.left_hours = standing.share_hours - standing.planned_hours;
    standings.push_back(standing);
  }
  return standings;
}

}  // namespace flexteam::service
