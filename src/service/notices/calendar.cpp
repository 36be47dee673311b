// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/calendar.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "calendar/icalendar.h"
#include "service/insight/agenda.h"

namespace flexteam::service {
namespace {

constexpr int weeks_back = 8;
constexpr int days_of_work = 5;
/// More than any program shows; a member has at most some five a week.
constexpr std::size_t most_events = 2000;

std::string step_name(const Kept& kept, const std::string& item, const model::Order& order) {
  const auto* found = find_item(menu_of(kept, order), item);
  return found == nullptr ? order.title : found->name;
}

/// Nothing: the order is gone, or was taken back and is its municipality's alone again.
const model::Order* asked_order(const Kept& kept, model::OrderId id) {
  const auto* order = find_order(kept, id);
  return order != nullptr && order->state != model::OrderState::draft ? order : nullptr;
}

std::vector<calendar::Event> weeks_of(const Kept& kept, model::MemberId member, model::Week from) {
  std::vector<calendar::Event> events;
  for (const auto& one : kept.published->assignments) {
    const auto* order = one.member == member ? asked_order(kept, one.order) : nullptr;
    if (order == nullptr) continue;
    for (std::size_t i = 0; i < one.hours.size(); ++i) {
      const auto week = model::plus(one.from, static_cast<int>(i));
      if (one.hours[i].value == 0 || week < from) continue;
      const auto monday = model::monday(week);
      events.push_back({.uid = fmt::format("work-{}-{}-{}-{}-{}", order->id.value, one.item, one.line, member.value,
                                           model::to_string(week)),
                        .from = monday,
                        .until = monday + std::chrono::days(days_of_work),
                        .summary = fmt::format("{} uur {}", one.hours[i].value, step_name(kept, one.item, *order)),
                        .location = place_name(kept, order->place),
                        .description = fmt::format("{} ({})", order->title, place_name(kept, order->municipality))});
    }
  }
  return events;
}

std::vector<calendar::Event> steps_of(const Kept& kept, const std::string& municipality, model::Week from) {
  std::vector<calendar::Event> events;
  for (const auto& progress : progress_of(kept, *kept.published, municipality)) {
    const auto* order = asked_order(kept, progress.order);
    for (const auto& step : progress.steps) {
      if (order == nullptr || step.until < from) continue;
      events.push_back({.uid = fmt::format("order-{}-{}", order->id.value, step.item),
                        .from = model::monday(step.from),
                        .until = model::monday(step.until) + std::chrono::days(days_of_work),
                        .summary = fmt::format("{} – {}", step.name, order->title),
                        .location = place_name(kept, order->place),
                        .description = {}});
    }
  }
  return events;
}

}  // namespace

CalendarKind calendar_kind(const model::Account& account) {
  if (account.member) return CalendarKind::member;
  return account.municipalities.empty() ? CalendarKind::none : CalendarKind::municipality;
}

std::string calendar_of(const Kept& kept, const model::Account& account, model::Week this_week) {
  std::vector<calendar::Event> events;
  std::string name = "Flexteam";
  model::Instant made{};
  if (kept.published && kept.published_plan) {
    const auto from = model::plus(this_week, -weeks_back);
    made = kept.published_plan->created;
    if (account.member) events = weeks_of(kept, *account.member, from);
    // Of somebody who is both, the own weeks: that is what a calendar is for.
    if (calendar_kind(account) == CalendarKind::municipality) {
      for (const auto& code : account.municipalities) {
        name += fmt::format(" {}", place_name(kept, code));
        for (auto& event : steps_of(kept, code, from)) events.push_back(std::move(event));
      }
    }
  }
  std::ranges::stable_sort(events, {}, &calendar::Event::from);
  if (events.size() > most_events) events.resize(most_events);
  return calendar::write(name, events, std::chrono::floor<std::chrono::seconds>(made));
}

}  // namespace flexteam::service
