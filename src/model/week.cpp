// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/week.h"

#include <fmt/core.h>

#include <charconv>

namespace flexteam::model {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;

/// Monday of week 1: the week that holds 4 January (ISO 8601).
sys_days first_monday(int year) {
  const sys_days fourth{std::chrono::year{year} / std::chrono::January / 4};
  return fourth - (weekday{fourth} - std::chrono::Monday);
}

/// `text` as a number when it is nothing but `length` digits.
std::optional<int> digits(std::string_view text, std::size_t length) {
  if (text.size() != length || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

sys_days monday(Week week) {
  return first_monday(week.year) + days{7 * (week.number - 1)};
}

Week week_of(sys_days day) {
  // The Thursday of a week always lies in the year that the week is counted in.
  const sys_days thursday = day - (weekday{day} - std::chrono::Monday) + days{3};
  const int year{std::chrono::year_month_day{thursday}.year()};
  return {year, static_cast<int>((thursday - first_monday(year)).count() / 7) + 1};
}

Week plus(Week week, int weeks) {
  return week_of(monday(week) + days{7 * weeks});
}

int weeks_between(Week from, Week to) {
  return static_cast<int>((monday(to) - monday(from)).count() / 7);
}

std::optional<Week> parse_week(std::string_view text) {
  if (text.size() != 8 || text.substr(4, 2) != "-W") return std::nullopt;
  const auto year = digits(text.substr(0, 4), 4);
  const auto number = digits(text.substr(6), 2);
  if (!year || !number || *number < 1) return std::nullopt;
  const Week week{*year, *number};
  if (week_of(monday(week)) != week) return std::nullopt;
  return week;
}

std::string to_string(Week week) {
  return fmt::format("{:04}-W{:02}", week.year, week.number);
}

}  // namespace flexteam::model
