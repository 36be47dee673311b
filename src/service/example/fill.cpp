// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/fill.h"

#include <algorithm>
#include <map>
#include <optional>

#include "service/example/demand.h"
#include "service/example/people.h"
#include "service/example/programme.h"
#include "service/example/random.h"
#include "service/example/region.h"
#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

constexpr int weeks = 156;
/// Somebody of the shared team has at most this many running agreements, so that a plan has room.
constexpr int agreements_each = 2;

/// What `member` works on a line from `first` on: a steady pace, nothing in weeks away, for half of its hours.
std::vector<model::Hours> running_hours(const model::Member& member, const StepLine& line, model::Weeks lead_time,
                                        model::Week first) {
  const Pace pace = pace_of(line.hours, lead_time);
  const auto steady = std::max<std::int64_t>(pace.min, (pace.min + pace.max) / 2);
  const auto most = std::ranges::max(capacity_of(member, first, weeks)).value;
  std::vector<model::Hours> hours;
  std::int64_t left = line.hours.value / 2;
  for (int week = 0; left >= steady && week < lead_time.value; ++week) {
    const auto room = capacity_of(member, model::plus(first, week)).value;
    const bool away = room == 0;
    const bool short_week = 2 * room < most;
    if ((away && hours.empty()) || (!short_week && room < pace.min)) {
      break;  // an agreement begins with work and keeps its pace
    }
    hours.push_back({std::min(room, steady)});
    left -= hours.back().value;
  }
  while (!hours.empty() && hours.back().value == 0) {
    hours.pop_back();
  }
  return hours;
}

/// For each order that is agreed: somebody of the shared team has begun the team's part of its first step.
std::vector<model::Pin> running_agreements(const Kept& kept, model::Week first) {
  std::map<model::MemberId, int> agreements;
  std::vector<model::Pin> pins;
  for (const auto& order : kept.orders) {
    if (order.state != model::OrderState::agreed) {
      continue;
    }
    const auto steps = steps_of(order, kept.menu);
    const auto step = std::ranges::find_if(steps, [](const Step& one) {
      return std::ranges::any_of(one.lines, [](const StepLine& line) { return !line.own; });
    });
    if (step == steps.end()) {
      continue;
    }
    const auto line = std::ranges::find(step->lines, false, &StepLine::own);
    const model::Member* best = nullptr;
    int best_level = -8;
    for (const auto& member : kept.members) {
      const auto role = std::ranges::find(member.roles, line->role, &model::MemberRole::role);
      if (member.bond == model::Bond::shared && role != member.roles.end() && agreements[member.id] < agreements_each &&
          capacity_of(member, first).value > 0 && role->level - 2 * agreements[member.id] > best_level) {
        best = &member;
        best_level = role->level - 2 * agreements[member.id];
      }
    }
    if (best == nullptr) {
      continue;
    }
    if (auto hours = running_hours(*best, *line, step->lead_time, first); !hours.empty()) {
      ++agreements[best->id];
      pins.push_back({.id = {static_cast<std::int64_t>(pins.size()) + 1},
                      .order = order.id,
                      .item = step->item,
                      .line = line->number,
                      .member = best->id,
                      .from = first,
                      .hours = std::move(hours)});
    }
  }
  return pins;
}

}  // namespace

Kept example(const ExampleOptions& options) {
  Dice dice(options.seed);
  Region region = drenthe_of(options.municipalities);
  Kept kept;
  kept.menu = heat_menu_card();
  // CDOKE: the State's payment to municipalities for the work of the climate agreement.
  kept.funding = "CDOKE";
  kept.sector = "Gebouwde omgeving";
  kept.settings.first_week = options.first_week;
  kept.settings.weeks = weeks;
  kept.settings.freeze_weeks = 2;
  // Half an order is worth less than half: a plan that is never adopted helps nobody.
  kept.settings.whole = 0.5;
  kept.settings.max_parallel_orders = 6;
  kept.members = example_people(region.municipalities, kept.menu,
                                {.people = options.people, .first_week = options.first_week, .weeks = weeks}, dice);
  // 160 fte for the 55 that are there; as much for each of those there when it is made larger or smaller.
  std::int64_t contract = 0;
  for (const auto& member : kept.members) {
    contract += contract_hours(member, options.first_week).value;
  }
  kept.orders = example_demand(
      region, kept.menu,
      {.first_week = options.first_week, .weeks = weeks, .fte = 160.0 / 55.0 * fte_of_contract({contract})}, dice);
  kept.municipalities = std::move(region.municipalities);
  kept.districts = std::move(region.districts);
  kept.villages = std::move(region.villages);
  kept.pins = running_agreements(kept, options.first_week);
  return kept;
}

}  // namespace flexteam::service
