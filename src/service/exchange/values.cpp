// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/values.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "model/week_range.h"
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

/// "1.000.000" → "1000000"; what has no thousands stays as it is.
std::string without_thousands(std::string_view text) {
  std::string digits(text.substr(0, text.find('.')));
  if (digits.empty() || digits.front() == '0' || digits.size() > 3 || digits == text) return std::string(text);
  for (auto at = digits.size(); at < text.size(); at += 4) {
    const auto three = text.substr(at + 1, 3);
    if (text[at] != '.' || three.size() < 3 || three.find_first_not_of("0123456789") != std::string_view::npos) {
      return std::string(text);
    }
    digits += three;
  }
  return digits;
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

std::string quoted(std::string_view cell) {
  return fmt::format("\"{}\"", sheets::cut(cell));
}

Value<model::Week> week_in(std::string_view cell) {
  std::string text(sheets::trimmed(cell));
  std::ranges::replace(text, 'w', 'W');
  auto week = model::parse_week(text);
  if (const auto day = day_in(text)) week = model::week_of(*day);
  if (!week) return std::unexpected(fmt::format("{} is geen week en geen datum", quoted(text)));
  if (model::is_in_range(*week)) return *week;
  return std::unexpected(
      fmt::format("{} is niet van {} tot en met {}", quoted(text), model::first_year, model::last_year));
}

Value<std::int64_t> number_in(std::string_view cell, std::int64_t least, std::int64_t most) {
  const auto text = sheets::trimmed(cell);
  const auto comma = text.find(',');
  auto digits = without_thousands(text.substr(0, comma));
  auto behind = comma == std::string_view::npos ? std::string_view("0") : text.substr(comma + 1);
  const auto point = digits.find('.');
  if (point != std::string::npos && comma == std::string_view::npos) {
    behind = text.substr(point + 1);
    digits.resize(point);
  }
  std::int64_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool fraction = behind.empty() || behind.find_first_not_of('0') != std::string_view::npos;
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size() || fraction) {
    return std::unexpected(fmt::format("{} is geen heel getal", quoted(text)));
  }
  if (number < least || number > most) {
    return std::unexpected(fmt::format("{} is niet van {} tot en met {}", number, least, most));
  }
  return number;
}

Value<bool> yes_in(std::string_view cell) {
  if (cell.empty() || same_word(cell, "nee")) return false;
  if (same_word(cell, "ja")) return true;
  return std::unexpected(fmt::format("{} is geen ja of nee", quoted(cell)));
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

Value<std::vector<std::string>> codes_in(std::string_view cell, std::size_t most) {
  constexpr std::size_t longest_code = 10;
  auto codes = parts_of(cell, ", ;\n");
  const auto found = std::ranges::find_if(codes, [](const std::string& one) { return one.size() > longest_code; });
  if (found != codes.end()) return std::unexpected(fmt::format("{} is geen code", quoted(*found)));
  if (codes.size() > most) return std::unexpected(fmt::format("meer dan {} codes", most));
  return codes;
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
  return std::unexpected(times == 0 ? fmt::format("{} is er niet", quoted(text))
                                    : fmt::format("er zijn er {} die {} heten", times, quoted(text)));
}

}  // namespace flexteam::service::exchange
