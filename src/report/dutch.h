// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "model/instant.h"
#include "model/week.h"

/// Dates, weeks and hours as people in Drenthe read them.
namespace flexteam::report {

/// From and until, both counted.
struct Weeks {
  model::Week from;
  model::Week until;
};

/// "5 april 2027"
[[nodiscard]] std::string date_text(std::chrono::sys_days day);
/// "3 februari 2027, 11:15 uur": the time of the Netherlands, summer time after directive 2000/84/EC.
[[nodiscard]] std::string moment_text(model::Instant at);
/// "week 14 t/m 40 van 2027", "week 50 van 2027 t/m week 3 van 2028"
[[nodiscard]] std::string weeks_text(const Weeks& weeks);
/// The same with the first Monday and the last Friday.
[[nodiscard]] std::string period_text(const Weeks& weeks);
/// "1.590"
[[nodiscard]] std::string number_text(std::int64_t number);
/// "1.590 uur"
[[nodiscard]] std::string hours_text(std::int64_t hours);

}  // namespace flexteam::report
