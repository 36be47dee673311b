// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cmath>
#include <optional>
#include <string>

#include "http/generated/types.h"
#include "model/member.h"
#include "model/menu.h"
#include "model/place.h"
#include "model/staffing_plan.h"
#include "service/insight/capacity.h"
#include "service/kept.h"
#include "service/plans/outcome.h"

/// Words of the model → words of the contract: the small things.
namespace flexteam::http {

[[nodiscard]] api::WeekSpan span_of(model::Week from, model::Week until);
/// Nothing unless both are known.
[[nodiscard]] std::optional<api::WeekSpan> span_of(const std::optional<model::Week>& from,
                                                   const std::optional<model::Week>& until);
/// Last week of an assignment.
[[nodiscard]] model::Week last_week(const model::Assignment& assignment);
/// Sum of an assignment's hours.
[[nodiscard]] std::int64_t hours_of(const model::Assignment& assignment);
/// Hours of an assignment in one week; 0 outside it.
[[nodiscard]] std::int64_t hours_in(const model::Assignment& assignment, model::Week week);

/// A member that is no longer kept has no name but "Lid 12".
[[nodiscard]] api::MemberRef ref_of(const service::Kept& kept, model::MemberId id);
[[nodiscard]] api::Point to_api(const model::Point& point);
[[nodiscard]] api::Bond to_api(model::Bond bond);
/// "running" is what an agreed order is once its first agreed week has begun.
[[nodiscard]] api::OrderState state_of(const service::Kept& kept, const model::Order& order, model::Week this_week);
[[nodiscard]] api::Doer to_api(model::Doer doer);
[[nodiscard]] model::Doer from_api(api::Doer doer);
[[nodiscard]] model::Bond from_api(api::Bond bond);
[[nodiscard]] api::Uncertainty to_api(const model::Uncertainty& uncertainty);
[[nodiscard]] model::Uncertainty from_api(const api::Uncertainty& uncertainty);
[[nodiscard]] api::RoleHours to_api(const model::RoleHours& role);

/// Title of an order; empty when it is no longer kept.
[[nodiscard]] std::string order_title(const service::Kept& kept, model::OrderId id);
[[nodiscard]] std::string order_municipality(const service::Kept& kept, model::OrderId id);
/// The pin on a line, if there is one.
[[nodiscard]] std::optional<std::int64_t> pin_on(const service::Kept& kept, model::OrderId order, std::string_view item,
                                                 int line);

/// The published plan, or one without anything over the same weeks.
[[nodiscard]] const service::Outcome& published_or_empty(const service::Kept& kept, service::Outcome& empty);

/// "2027-Q1".
[[nodiscard]] std::string quarter_text(const service::Quarter& quarter);

[[nodiscard]] inline std::int64_t whole(double number) {
  return std::llround(number);
}
/// To one decimal, as fte are told.
[[nodiscard]] inline double tenth(double number) {
  return std::round(number * 10) / 10;
}

}  // namespace flexteam::http
