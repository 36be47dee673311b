// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/shares.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

namespace flexteam::service::exchange {
namespace {

/// A quarter of Thursdays has 13 weeks, now and then 14.
constexpr std::size_t most_weeks = 14;
constexpr std::size_t texts_before_numbers = 4;

/// 12345 tenths → "1234,5".
std::string text_of(TenthHours hours) {
  const auto size = std::abs(hours.value);
  return fmt::format("{}{},{}", hours.value < 0 ? "-" : "", size / 10, size % 10);
}

/// Every digit of it: 0.0421 → "0,0421".
std::string text_of(double share) {
  auto text = fmt::format("{:.12f}", share);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  std::ranges::replace(text, '.', ',');
  return text;
}

std::string text_of(model::Hours hours) {
  return std::to_string(hours.value);
}

std::vector<std::string> heads() {
  std::vector<std::string> heads{
      "Kwartaal",  "Code",     "Gemeente",      "Eerste week",     "Deel",    "Uren team", "Aandeel", "Meegenomen",
      "Ontvangen", "Verschil", "Te veel samen", "Te weinig samen", "Gaat mee"};
  for (std::size_t week = 1; week <= most_weeks; ++week) heads.push_back(fmt::format("Week {}", week));
  return heads;
}

void add_weeks(std::vector<std::string>& cells, const std::vector<model::Hours>& weeks) {
  std::ranges::transform(weeks, std::back_inserter(cells), [](model::Hours one) { return text_of(one); });
  cells.resize(heads().size());
}

}  // namespace

sheets::Sheet export_shares(const Kept& kept, const std::vector<ShareQuarter>& account) {
  sheets::Sheet sheet{.name = "Verdeling", .head = {.line = 1, .cells = heads()}, .rows = {}};
  for (std::size_t at = texts_before_numbers; at < sheet.head.cells.size(); ++at) sheet.numbers.push_back(at);
  const auto add = [&](std::vector<std::string> cells) {
    sheet.rows.push_back({.line = static_cast<int>(sheet.rows.size()) + 2, .cells = std::move(cells)});
  };
  for (const auto& quarter : account) {
    const auto name = fmt::format("{}-K{}", quarter.quarter.year, quarter.quarter.number);
    const auto first = model::to_string(quarter.first);
    std::vector<std::string> team{name, "", "Gezamenlijk team", first, "", text_of(quarter.team)};
    team.resize(heads().size() - most_weeks);
    add_weeks(team, quarter.weekly);
    add(std::move(team));
    for (const auto& entry : quarter.entries) {
      const auto* municipality = find_municipality(kept, entry.municipality);
      std::vector<std::string> cells{name,
                                     entry.municipality,
                                     municipality == nullptr ? entry.municipality : municipality->name,
                                     first,
                                     text_of(entry.share),
                                     text_of(quarter.team),
                                     text_of(entry.share_hours),
                                     text_of(entry.carried_in),
                                     text_of(entry.received),
                                     text_of(entry.difference),
                                     text_of(quarter.more),
                                     text_of(quarter.less),
                                     text_of(entry.carried_out)};
      add_weeks(cells, entry.weekly);
      add(std::move(cells));
    }
  }
  return sheet;
}

}  // namespace flexteam::service::exchange
