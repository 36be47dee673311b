// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/capacity.h"

#include <algorithm>
#include <cmath>

namespace flexteam::service {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Easter Sunday, by the method of Meeus, Jones and Butcher for the Gregorian calendar.
sys_days easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(f / 31)} /
         std::chrono::day{static_cast<unsigned>(f % 31 + 1)};
}

int holidays_in(model::Week week) {
  const sys_days first = model::monday(week);
  const auto year_of = [](sys_days day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); };
  int count = 0;
  // A week at the turn of the year has days of two years.
  for (int year = year_of(first); year <= year_of(first + days{4}); ++year) {
    for (const sys_days day : public_holidays(year)) {
      count += day >= first && day < first + days{5} ? 1 : 0;
    }
  }
  return count;
}

bool within(model::Week week, model::Week from, model::Week until) {
  return from <= week && week <= until;
}

/// Hours for orders of `contract` hours with `away` hours of leave and `holidays` days off.
model::Hours work_hours(std::int64_t contract, std::int64_t away, int holidays) {
  const double there = static_cast<double>(contract) * (5 - holidays) / 5 - static_cast<double>(away);
  return {std::max<std::int64_t>(0, std::llround(there * direct_part))};
}

std::int64_t leave_hours(const model::Member& member, model::Week week, std::int64_t contract) {
  std::int64_t away = 0;
  for (const auto& leave : member.leave) {
    if (within(week, leave.from, leave.until)) {
      away += leave.hours_per_week ? leave.hours_per_week->value : contract;
    }
  }
  return std::min(away, contract);
}

}  // namespace

std::vector<sys_days> public_holidays(int year) {
  using namespace std::chrono;
  const auto date = [&](month m, unsigned d) { return sys_days{std::chrono::year{year} / m / day{d}}; };
  const sys_days sunday = easter(year);
  std::vector<sys_days> found{date(January, 1),  sunday + days{1},   sunday + days{39},
                              sunday + days{50}, date(December, 25), date(December, 26)};
  // King's Day moves to the 26th when the 27th is a Sunday.
  const sys_days kings_day = date(April, 27);
  found.push_back(weekday{kings_day} == Sunday ? kings_day - days{1} : kings_day);
  if (year % 5 == 0) {
    found.push_back(date(May, 5));
  }
  std::erase_if(found, [](sys_days day) { return weekday{day} == Saturday || weekday{day} == Sunday; });
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

model::Hours contract_hours(const model::Member& member, model::Week week) {
  model::Hours hours;
  for (const auto& contract : member.contract) {
    if (contract.from <= week && (!contract.until || week <= *contract.until)) {
      hours += contract.per_week;
    }
  }
  return hours;
}

model::Hours capacity_of(const model::Member& member, model::Week week) {
  const std::int64_t contract = contract_hours(member, week).value;
  return work_hours(contract, leave_hours(member, week, contract), holidays_in(week));
}

std::vector<model::Hours> capacity_of(const model::Member& member, model::Week first, int weeks) {
  std::vector<model::Hours> hours;
  hours.reserve(static_cast<std::size_t>(std::max(weeks, 0)));
  for (int i = 0; i < weeks; ++i) {
    hours.push_back(capacity_of(member, model::plus(first, i)));
  }
  return hours;
}

double fte_of_contract(model::Hours per_week) {
  return static_cast<double>(per_week.value) / fte_contract_hours;
}

double fte_of_work(double hours, int weeks) {
  return weeks <= 0 ? 0 : hours / (weeks / 52.0 * productive_hours_per_year);
}

}  // namespace flexteam::service
