// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/instant.h"

#include <fmt/core.h>

#include <charconv>

namespace flexteam::model {

namespace {

/// Reads the digits at `from`..`from + length`; nullopt when one of them is none.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t length) {
  const auto part = text.substr(from, length);
  if (part.size() != length || part.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int number = 0;
  std::from_chars(part.data(), part.data() + part.size(), number);
  return number;
}

}  // namespace

Instant now() {
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string to_string(Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", int{date.year()}, unsigned{date.month()},
                     unsigned{date.day()}, time.hours().count(), time.minutes().count(), time.seconds().count(),
                     time.subseconds().count());
}

std::optional<Instant> parse_instant(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00";
  const bool with_milliseconds = text.size() == 24;
  if (!with_milliseconds && text.size() != 20) return std::nullopt;
  for (const std::size_t mark : {4U, 7U, 10U, 13U, 16U}) {
    if (text[mark] != shape[mark]) return std::nullopt;
  }
  if (text.back() != 'Z' || (with_milliseconds && text[19] != '.')) return std::nullopt;
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  const auto fraction = with_milliseconds ? digits(text, 20, 3) : std::optional{0};
  if (!year || !month || !day || !hour || !minute || !second || !fraction) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return std::chrono::sys_days{date} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
         std::chrono::seconds{*second} + std::chrono::milliseconds{*fraction};
}

}  // namespace flexteam::model
