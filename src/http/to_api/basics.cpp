// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/basics.h"

#include <fmt/core.h>

#include <algorithm>

#include "service/agreements/states.h"

namespace flexteam::http {

api::WeekSpan span_of(model::Week from, model::Week until) {
  return {.from = from, .until = until};
}

std::optional<api::WeekSpan> span_of(const std::optional<model::Week>& from, const std::optional<model::Week>& until) {
  return from && until ? std::optional(span_of(*from, *until)) : std::nullopt;
}

model::Week last_week(const model::Assignment& assignment) {
  return model::plus(assignment.from, std::max(0, static_cast<int>(assignment.hours.size()) - 1));
}

std::int64_t hours_of(const model::Assignment& assignment) {
  std::int64_t sum = 0;
  for (const auto hours : assignment.hours) sum += hours.value;
  return sum;
}

std::int64_t hours_in(const model::Assignment& assignment, model::Week week) {
  const int at = model::weeks_between(assignment.from, week);
  const bool inside = at >= 0 && at < static_cast<int>(assignment.hours.size());
  return inside ? assignment.hours[static_cast<std::size_t>(at)].value : 0;
}

api::MemberRef ref_of(const service::Kept& kept, model::MemberId id) {
  const auto* member = service::find_member(kept, id);
  return {id.value, member == nullptr ? fmt::format("Lid {}", id.value) : member->name};
}

api::Point to_api(const model::Point& point) {
  return {point.lon, point.lat};
}

api::Bond to_api(model::Bond bond) {
  switch (bond) {
    case model::Bond::shared:
      return api::Bond::shared;
    case model::Bond::own:
      return api::Bond::own;
    case model::Bond::lent:
      return api::Bond::lent;
  }
  return {};
}

model::Bond from_api(api::Bond bond) {
  switch (bond) {
    case api::Bond::shared:
      return model::Bond::shared;
    case api::Bond::own:
      return model::Bond::own;
    case api::Bond::lent:
      return model::Bond::lent;
  }
  return {};
}

api::OrderState state_of(const service::Kept& kept, const model::Order& order, model::Week this_week) {
  switch (order.state) {
    case model::OrderState::draft:
      return api::OrderState::draft;
    case model::OrderState::requested:
      return api::OrderState::requested;
    case model::OrderState::proposed:
      return api::OrderState::proposed;
    case model::OrderState::agreed:
      return service::is_running(order, service::agreement_of(kept, order), this_week) ? api::OrderState::running
                                                                                       : api::OrderState::agreed;
    case model::OrderState::completed:
      return api::OrderState::completed;
    case model::OrderState::declined:
      return api::OrderState::declined;
    case model::OrderState::paused:
      return api::OrderState::paused;
    case model::OrderState::stopped:
      return api::OrderState::stopped;
  }
  return api::OrderState::draft;
}

api::Doer to_api(model::Doer doer) {
  switch (doer) {
    case model::Doer::team:
      return api::Doer::team;
    case model::Doer::municipality:
      return api::Doer::municipality;
    case model::Doer::either:
      return api::Doer::either;
  }
  return {};
}

model::Doer from_api(api::Doer doer) {
  switch (doer) {
    case api::Doer::team:
      return model::Doer::team;
    case api::Doer::municipality:
      return model::Doer::municipality;
    case api::Doer::either:
      return model::Doer::either;
  }
  return {};
}

api::Uncertainty to_api(const model::Uncertainty& one) {
  return {.hours_low = one.hours_low,
          .hours_high = one.hours_high,
          .lead_time_low = one.lead_low,
          .lead_time_high = one.lead_high};
}

model::Uncertainty from_api(const api::Uncertainty& one) {
  return {.hours_low = static_cast<int>(one.hours_low),
          .hours_high = static_cast<int>(one.hours_high),
          .lead_low = static_cast<int>(one.lead_time_low),
          .lead_high = static_cast<int>(one.lead_time_high)};
}

api::RoleHours to_api(const model::RoleHours& role) {
  return {.role = role.role, .hours = role.hours.value, .team_share = role.team_share, .doer = to_api(role.doer)};
}

std::string order_title(const service::Kept& kept, model::OrderId id) {
  const auto* order = service::find_order(kept, id);
  return order == nullptr ? std::string() : order->title;
}

std::string order_municipality(const service::Kept& kept, model::OrderId id) {
  const auto* order = service::find_order(kept, id);
  return order == nullptr ? std::string() : order->municipality;
}

std::optional<std::int64_t> pin_on(const service::Kept& kept, model::OrderId order, std::string_view item, int line) {
  const auto found = std::ranges::find_if(
      kept.pins, [&](const model::Pin& pin) { return pin.order == order && pin.item == item && pin.line == line; });
  return found == kept.pins.end() ? std::nullopt : std::optional(found->id.value);
}

const service::Outcome& published_or_empty(const service::Kept& kept, service::Outcome& empty) {
  if (kept.published) return *kept.published;
  empty.first_week = kept.settings.first_week;
  empty.weeks = kept.settings.weeks;
  return empty;
}

std::string quarter_text(const service::Quarter& quarter) {
  return fmt::format("{}-Q{}", quarter.year, quarter.number);
}

}  // namespace flexteam::http
