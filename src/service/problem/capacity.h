// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <vector>

#include "model/member.h"
#include "model/units.h"
#include "model/week.h"

/// Hours that a member can work on orders.
namespace flexteam::service {

/// Contract hours of one fte.
inline constexpr double fte_contract_hours = 36;
/// Productive hours of one fte in a year: 1,363 of 1,872 (Handleiding Overheidstarieven 2023, Rijk).
inline constexpr double productive_hours_per_year = 1363;
/// Of the hours that somebody is there, this part goes to orders; the rest is meetings, schooling, illness. 1,363 hours
/// in the 45.8 weeks of 36 hours that remain after 25 days of leave (five weeks) and the public holidays (1.3 weeks).
inline constexpr double direct_part = productive_hours_per_year / (45.8 * fte_contract_hours);

/// Dutch public holidays of a year that free civil servants: New Year, Easter Monday, King's Day,
/// Liberation Day (every fifth year), Ascension, Whit Monday, both days of Christmas; only those on Monday to Friday.
[[nodiscard]] std::vector<std::chrono::sys_days> public_holidays(int year);

/// Contract hours of `member` in `week`; 0 outside its contracts.
[[nodiscard]] model::Hours contract_hours(const model::Member& member, model::Week week);
/// Hours for orders in `week`, holidays and leave taken off, whole hours rounded to nearest.
[[nodiscard]] model::Hours capacity_of(const model::Member& member, model::Week week);
/// capacity_of for `weeks` weeks from `first` on.
[[nodiscard]] std::vector<model::Hours> capacity_of(const model::Member& member, model::Week first, int weeks);

/// Full-time equivalents: of contract hours a week, and of hours of work spread over `weeks`.
[[nodiscard]] double fte_of_contract(model::Hours per_week);
[[nodiscard]] double fte_of_work(double hours, int weeks);

}  // namespace flexteam::service
