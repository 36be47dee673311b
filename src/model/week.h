// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace flexteam::model {

/// An ISO 8601 week, "2027-W01". 2026 has 53 weeks.
struct Week {
  int year = 0;
  int number = 0;  ///< 1..52 or 53

  friend constexpr auto operator<=>(const Week&, const Week&) = default;
};

/// The Monday of `week`.
[[nodiscard]] std::chrono::sys_days monday(Week week);
/// The week in which `day` falls.
[[nodiscard]] Week week_of(std::chrono::sys_days day);
/// `week` moved by `weeks` (may be negative).
[[nodiscard]] Week plus(Week week, int weeks);
/// Number of weeks from `from` to `to`; negative if `to` is earlier.
[[nodiscard]] int weeks_between(Week from, Week to);
/// "2027-W01" → week; nullopt when it is none (week 53 of a year with 52).
[[nodiscard]] std::optional<Week> parse_week(std::string_view text);
[[nodiscard]] std::string to_string(Week week);

}  // namespace flexteam::model
