// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "report/dutch.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace flexteam::report {
namespace {

using std::chrono::sys_days;

constexpr std::array<std::string_view, 12> months{"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};

/// Summer time begins and ends on the last Sunday of March and of October, at 01:00 UTC everywhere in the Union.
std::chrono::hours ahead_of_utc(model::Instant at) {
  const auto year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(at)).year();
  const auto change = [&](std::chrono::month month) {
    return sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + std::chrono::hours(1);
  };
  const bool summer = at >= change(std::chrono::March) && at < change(std::chrono::October);
  return std::chrono::hours(summer ? 2 : 1);
}

}  // namespace

std::string date_text(sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{} {} {}", unsigned(date.day()), months.at(unsigned(date.month()) - 1), int(date.year()));
}

std::string moment_text(model::Instant at) {
  const auto here = at + ahead_of_utc(at);
  const auto day = std::chrono::floor<std::chrono::days>(here);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::minutes>(here - day));
  return fmt::format("{}, {:02}:{:02} uur", date_text(day), time.hours().count(), time.minutes().count());
}

std::string weeks_text(const Weeks& weeks) {
  const auto& [from, until] = weeks;
  if (from == until) return fmt::format("week {} van {}", from.number, from.year);
  if (from.year == until.year) return fmt::format("week {} t/m {} van {}", from.number, until.number, from.year);
  return fmt::format("week {} van {} t/m week {} van {}", from.number, from.year, until.number, until.year);
}

std::string period_text(const Weeks& weeks) {
  constexpr std::chrono::days to_friday(4);
  return fmt::format("{} ({} tot en met {})", weeks_text(weeks), date_text(model::monday(weeks.from)),
                     date_text(model::monday(weeks.until) + to_friday));
}

std::string number_text(std::int64_t number) {
  constexpr std::size_t group = 3;
  const auto digits = fmt::format("{}", number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % group == 0) text += '.';
    text += digits[i];
  }
  return text;
}

std::string hours_text(std::int64_t hours) {
  return number_text(hours) + " uur";
}

}  // namespace flexteam::report
