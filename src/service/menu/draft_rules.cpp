// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/menu/draft_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>

#include "service/kept.h"
#include "service/place_list.h"

namespace flexteam::service {
namespace {

using model::MenuCard;
using model::MenuItem;

void check_names(const MenuCard& card, const MenuItem& item, const std::string& at, json::Problems& problems) {
  const auto same_code = [&](const MenuItem& one) { return &one != &item && one.code == item.code; };
  const auto same_name = [&](const MenuItem& one) { return &one != &item && folded(one.name) == folded(item.name); };
  if (std::ranges::any_of(card.items, same_code)) {
    problems.push_back({at + "/code", fmt::format("code {} staat al op de kaart. Kies een andere", item.code)});
  }
  if (const auto other = std::ranges::find_if(card.items, same_name); other != card.items.end()) {
    problems.push_back({at + "/name", fmt::format("{} heet ook '{}'. Kies een andere naam", other->code, item.name)});
  }
}

void check_roles(const MenuCard& card, const MenuItem& item, const std::string& at, json::Problems& problems) {
  std::set<std::string_view> seen;
  std::int64_t hours = 0;
  for (std::size_t r = 0; r < item.roles.size(); ++r) {
    const auto& role = item.roles[r];
    const auto place = fmt::format("{}/roles/{}/role", at, r);
    hours += role.hours.value;
    if (std::ranges::find(card.roles, role.role, &model::Role::code) == card.roles.end()) {
      problems.push_back({place, fmt::format("rol {} staat niet op de menukaart", role.role)});
    } else if (!seen.insert(role.role).second) {
      problems.push_back({place, fmt::format("rol {} staat er twee keer", role.role)});
    }
  }
  if (hours < 1) problems.push_back({at + "/roles", "geef minstens één rol uren"});
}

bool leads_to(const MenuCard& card, std::string_view from, std::string_view to, std::set<std::string_view>& seen) {
  if (!seen.insert(from).second) return false;
  const auto* item = find_item(card, from);
  if (item == nullptr) return false;
  return std::ranges::any_of(item->after,
                             [&](const std::string& code) { return code == to || leads_to(card, code, to, seen); });
}

void check_after(const MenuCard& card, const MenuItem& item, const std::string& at, json::Problems& problems) {
  std::set<std::string_view> listed;
  for (std::size_t a = 0; a < item.after.size(); ++a) {
    const auto& code = item.after[a];
    const auto place = fmt::format("{}/after/{}", at, a);
    if (find_item(card, code) == nullptr) {
      problems.push_back({place, fmt::format("'{}' wacht op {}, en dat staat niet op deze kaart", item.name, code)});
    } else if (!listed.insert(code).second) {
      problems.push_back({place, fmt::format("{} staat er twee keer", code)});
    }
  }
  std::set<std::string_view> seen;
  if (leads_to(card, item.code, item.code, seen)) {
    problems.push_back({at + "/after", fmt::format("'{}' wacht zo op zichzelf. Kies een andere volgorde", item.name)});
  }
}

void check_item(const MenuCard& card, const MenuItem& item, const std::string& at, json::Problems& problems) {
  check_names(card, item, at, problems);
  check_roles(card, item, at, problems);
  if (item.lead_time.value < 1) problems.push_back({at + "/leadTimeWeeks", "de doorlooptijd is minstens 1 week"});
  check_after(card, item, at, problems);
}

}  // namespace

json::Problems problems_of_size(const MenuCard& card) {
  if (card.items.size() <= most_items) return {};
  return {{"/items", fmt::format("er staan meer dan {} producten op de kaart", most_items)}};
}

json::Problems problems_of(const MenuCard& card) {
  auto problems = problems_of_size(card);
  if (!problems.empty()) return problems;
  if (card.items.empty()) problems.push_back({"/items", "er staat niets op de kaart"});
  for (std::size_t i = 0; i < card.items.size(); ++i) {
    check_item(card, card.items[i], fmt::format("/items/{}", i), problems);
  }
  return problems;
}

json::Problems problems_of_item(const MenuCard& card, std::string_view code) {
  auto problems = problems_of_size(card);
  if (!problems.empty()) return problems;
  // Of two with one code the later one is the one that was added.
  for (auto item = card.items.rbegin(); item != card.items.rend(); ++item) {
    if (item->code != code) continue;
    check_item(card, *item, "", problems);
    break;
  }
  return problems;
}

}  // namespace flexteam::service
