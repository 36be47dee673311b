// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/exchange/menu_card.h"

#include <fmt/core.h>

#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "service/exchange/values.h"

namespace flexteam::service::exchange {
namespace {

using model::Unit;

constexpr std::array<std::pair<Unit, std::string_view>, 8> units = {{{Unit::municipality, "gemeente"},
                                                                     {Unit::neighbourhood, "wijk"},
                                                                     {Unit::neighbourhood_year, "wijk per jaar"},
                                                                     {Unit::owners_association, "VvE"},
                                                                     {Unit::hundred_homes, "100 woningen"},
                                                                     {Unit::province, "provincie"},
                                                                     {Unit::session, "sessie"},
                                                                     {Unit::order, "opdracht"}}};

/// Hours of a role, for all roles of the card; empty where an item has none.
std::string hours_of(const model::MenuItem& item, const std::string& role) {
  for (const auto& one : item.roles) {
    if (one.role == role) return std::to_string(one.hours.value);
  }
  return {};
}

/// Which part of the work of each role the team does, in percent.
std::string team_parts(const model::MenuItem& item) {
  std::vector<std::string> parts;
  parts.reserve(item.roles.size());
  constexpr double percent = 100;
  for (const auto& one : item.roles)
    parts.push_back(fmt::format("{} {}%", one.role, std::lround(one.team_share * percent)));
  return joined(parts);
}

}  // namespace

sheets::Sheet export_menu_card(const model::MenuCard& card) {
  sheets::Sheet sheet{.name = "Menukaart",
                      .head = {.line = 1,
                               .cells = {"Code", "Naam", "Groep", "Soort", "Per", "Doorlooptijd (weken)", "Na",
                                         "Levert op", "Bron", "Deel voor het team"}},
                      .rows = {}};
  for (const auto& role : card.roles) sheet.head.cells.push_back("Uren " + role.code);
  int line = 1;
  for (const auto& item : card.items) {
    sheets::Row row{
        .line = ++line,
        .cells = {item.code, item.name, item.category, item.kind == model::ItemKind::work ? "werk" : "kennisproduct",
                  word_of<Unit>(item.unit, units), std::to_string(item.lead_time.value), joined(item.after),
                  item.deliverable, item.source, team_parts(item)}};
    for (const auto& role : card.roles) row.cells.push_back(hours_of(item, role.code));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace flexteam::service::exchange
