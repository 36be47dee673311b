// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/accounts.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>

namespace flexteam::service {
namespace {

/// "Aa en Hunze" → "aa-en-hunze".
std::string in_address(std::string name) {
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    if (letter == ' ') letter = '-';
  }
  return name;
}

}  // namespace

std::vector<model::Account> example_accounts(const Kept& kept) {
  using model::AccountRole;
  std::vector<model::Account> accounts;
  const auto add = [&](std::string name, const std::string& address, std::string title, AccountRole role) {
    accounts.push_back({.id = {},
                        .name = std::move(name),
                        .email = address + "@flexteam.example",
                        .title = std::move(title),
                        .role = role});
  };
  add("Coördinator Flexteam", "coordinator", "Coördinator Flexteam Warmte", AccountRole::team_coordinator);
  for (const auto& municipality : kept.municipalities) {
    const auto address = in_address(municipality.name);
    add("Coördinator " + municipality.name, address, "Coördinator warmtetransitie", AccountRole::municipal_coordinator);
    accounts.back().municipalities = {municipality.code.code};
  }
  for (const auto& member : kept.members) {
    if (member.bond != model::Bond::shared) continue;
    add(member.name, fmt::format("lid{}", member.id.value), "Lid van het Flexteam", AccountRole::team_member);
    accounts.back().member = member.id;
  }
  add("Provincie Drenthe", "provincie", "Beleidsmedewerker energie", AccountRole::viewer);
  for (const auto& municipality : kept.municipalities) {
    add("Raad " + municipality.name, "raad." + in_address(municipality.name), "Raadslid", AccountRole::viewer);
    accounts.back().municipalities = {municipality.code.code};
  }
  add("Beheerder", "beheer", "Functioneel beheerder", AccountRole::administrator);
  return accounts;
}

}  // namespace flexteam::service
