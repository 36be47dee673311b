// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/values.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "service/place_list.h"
#include "sheets/sheet.h"

namespace flexteam::service::exchange {
namespace {

std::optional<int> whole(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return !text.empty() && read.ec == std::errc{} && read.ptr == text.data() + text.size() && number >= 0
             ? std::optional(number)
             : std::nullopt;
}

/// 2027-02-01 and 1-2-2027, with - or /.
std::optional<std::chrono::sys_days> day_in(std::string_view cell) {
  const auto parts = parts_of(cell, "-/");
  if (parts.size() != 3) return std::nullopt;
  const bool year_first = parts[0].size() == 4;
  const auto year = whole(parts[year_first ? 0 : 2]);
  const auto month = whole(parts[1]);
  const auto day = whole(parts[year_first ? 2 : 0]);
  constexpr int first_year = 1900;
  if (!year || !month || !day || *year < first_year || *year > 9999) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  return date.ok() ? std::optional(std::chrono::sys_days{date}) : std::nullopt;
}

}  // namespace

Value<model::Week> week_in(std::string_view cell) {
  std::string text(sheets::trimmed(cell));
  std::ranges::replace(text, 'w', 'W');
  if (const auto week = model::parse_week(text)) return *week;
  if (const auto day = day_in(text)) return model::week_of(*day);
  return std::unexpected(fmt::format("\"{}\" is geen week en geen datum", text));
}

Value<std::int64_t> number_in(std::string_view cell, std::int64_t least, std::int64_t most) {
  const auto text = sheets::trimmed(cell);
  const auto point = text.find_first_of(",.");
  auto digits = text.substr(0, point);
  const bool fraction =
      point != std::string_view::npos &&
      (point + 1 == text.size() || text.substr(point + 1).find_first_not_of('0') != std::string_view::npos);
  std::int64_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || fraction) {
    return std::unexpected(fmt::format("\"{}\" is geen heel getal", text));
  }
  if (number < least || number > most) {
    return std::unexpected(fmt::format("{} is niet van {} tot en met {}", number, least, most));
  }
  return number;
}

Value<bool> yes_in(std::string_view cell) {
  if (cell.empty() || same_word(cell, "nee")) return false;
  if (same_word(cell, "ja")) return true;
  return std::unexpected(fmt::format("\"{}\" is geen ja of nee", cell));
}

std::vector<std::string> parts_of(std::string_view cell, std::string_view signs) {
  std::vector<std::string> parts;
  while (!cell.empty()) {
    const auto end = cell.find_first_of(signs);
    const auto part = sheets::trimmed(cell.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const auto& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char sign) { return (static_cast<unsigned char>(sign) & 0xC0U) != 0x80U; }));
}

bool same_word(std::string_view a, std::string_view b) {
  return folded(sheets::trimmed(a)) == folded(sheets::trimmed(b));
}

void Names::add(std::string id, std::string name) {
  auto plain = folded(sheets::trimmed(name));
  all_.push_back({std::move(id), std::move(name), std::move(plain)});
}

std::size_t Names::count(std::string_view folded_name) const {
  return static_cast<std::size_t>(std::ranges::count(all_, folded_name, &Named::folded));
}

std::string Names::shown(std::string_view id) const {
  const auto found = std::ranges::find(all_, id, &Named::id);
  const bool by_name = found != all_.end() && !found->folded.empty() && count(found->folded) == 1 &&
                       std::ranges::find(all_, found->name, &Named::id) == all_.end();
  return by_name ? found->name : std::string(id);
}

Value<std::string> Names::find(std::string_view cell) const {
  const auto text = sheets::trimmed(cell);
  if (const auto found = std::ranges::find(all_, text, &Named::id); found != all_.end()) return found->id;
  const auto plain = folded(text);
  const auto times = count(plain);
  if (times == 1) return std::ranges::find(all_, plain, &Named::folded)->id;
  return std::unexpected(times == 0 ? fmt::format("\"{}\" is er niet", text)
                                    : fmt::format("er zijn er {} die \"{}\" heten", times, text));
}

}  // namespace flexteam::service::exchange
