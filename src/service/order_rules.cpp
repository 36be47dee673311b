// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/order_rules.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "service/place_list.h"

namespace flexteam::service {
namespace {

constexpr std::size_t free_title_bytes = 60;

void check_place(const model::Order& order, const Kept& kept, json::Problems& problems) {
  if (find_municipality(kept, order.municipality) == nullptr) {
    problems.push_back({"/municipalityCode", fmt::format("gemeente {} is er niet", order.municipality)});
    return;
  }
  const auto municipality = municipality_of_place(kept, order.place);
  if (municipality.empty()) {
    problems.push_back({"/placeId", fmt::format("{} is er niet", order.place)});
  } else if (municipality != order.municipality) {
    problems.push_back({"/placeId", fmt::format("{} ligt niet in deze gemeente", order.place)});
  }
}

void check_items(const model::Order& order, const model::MenuCard& menu, json::Problems& problems) {
  if (order.items.empty() && order.free_text.empty()) {
    problems.push_back({"/items", "kies iets van de menukaart, of schrijf op wat je vraagt"});
  }
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < order.items.size(); ++i) {
    const auto place = fmt::format("/items/{}", i);
    if (find_item(menu, order.items[i]) == nullptr) {
      problems.push_back({place, fmt::format("{} staat niet op de menukaart", order.items[i])});
    } else if (!seen.insert(order.items[i]).second) {
      problems.push_back({place, fmt::format("{} staat er twee keer", order.items[i])});
    }
  }
}

void check_role(const model::RoleHours& role, const model::MenuCard& menu, const std::string& place,
                json::Problems& problems) {
  if (std::ranges::find(menu.roles, role.role, &model::Role::code) == menu.roles.end()) {
    problems.push_back({place + "/role", fmt::format("rol {} staat niet op de menukaart", role.role)});
  }
}

/// Item → what comes first, by the order's own words or the card's.
using Before = std::map<std::string_view, const std::vector<std::string>*>;

bool leads_to(const Before& before, std::string_view from, std::string_view to, std::set<std::string_view>& seen) {
  const auto found = before.find(from);
  if (found == before.end() || !seen.insert(from).second) return false;
  return std::ranges::any_of(*found->second,
                             [&](const std::string& code) { return code == to || leads_to(before, code, to, seen); });
}

/// Steps in an order of its own: of this order only, and in no circle, also not by way of the rest of the card.
void check_after(const model::Order& order, const model::MenuCard& menu, json::Problems& problems) {
  Before before;
  for (const auto& item : menu.items) before[item.code] = &item.after;
  for (const auto& change : order.tailoring) {
    if (change.after) before[change.item] = &*change.after;
  }
  for (std::size_t i = 0; i < order.tailoring.size(); ++i) {
    const auto& change = order.tailoring[i];
    if (!change.after) continue;
    for (std::size_t a = 0; a < change.after->size(); ++a) {
      const auto& code = (*change.after)[a];
      if (std::ranges::find(order.items, code) == order.items.end()) {
        problems.push_back(
            {fmt::format("/tailoring/{}/after/{}", i, a), fmt::format("{} hoort niet bij deze aanvraag", code)});
      }
    }
    std::set<std::string_view> seen;
    if (leads_to(before, change.item, change.item, seen)) {
      problems.push_back({fmt::format("/tailoring/{}/after", i),
                          fmt::format("{} komt zo na zichzelf. Kies een andere volgorde", change.item)});
    }
  }
}

void check_tailoring(const model::Order& order, const model::MenuCard& menu, json::Problems& problems) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < order.tailoring.size(); ++i) {
    const auto& change = order.tailoring[i];
    const auto place = fmt::format("/tailoring/{}", i);
    if (std::ranges::find(order.items, change.item) == order.items.end()) {
      problems.push_back({place + "/item", fmt::format("{} hoort niet bij deze aanvraag", change.item)});
    } else if (!seen.insert(change.item).second) {
      problems.push_back({place + "/item", fmt::format("{} staat er twee keer", change.item)});
    }
    std::set<std::string_view> roles;
    for (std::size_t r = 0; r < change.roles.size(); ++r) {
      const auto at = fmt::format("{}/roles/{}", place, r);
      check_role(change.roles[r], menu, at, problems);
      if (!roles.insert(change.roles[r].role).second) {
        problems.push_back({at + "/role", fmt::format("rol {} staat er twee keer", change.roles[r].role)});
      }
    }
  }
}

}  // namespace

json::Problems problems_of(const model::Order& order, const Kept& kept) {
  json::Problems problems;
  check_place(order, kept, problems);
  const auto& menu = menu_of(kept, order);
  check_items(order, menu, problems);
  check_tailoring(order, menu, problems);
  check_after(order, menu, problems);
  if (order.wished_from && order.wished_until && *order.wished_until < *order.wished_from) {
    problems.push_back({"/wishedUntil", "de week waarin het klaar moet zijn ligt voor de eerste week"});
  }
  return problems;
}

void sort_items(model::Order& order, const model::MenuCard& menu) {
  std::ranges::stable_sort(order.items, {}, [&](const std::string& code) {
    return std::ranges::find(menu.items, code, &model::MenuItem::code) - menu.items.begin();
  });
}

namespace {

std::string title_on(const model::MenuCard& menu, const model::Order& order, const Kept& kept) {
  const auto place = place_name(kept, order.place);
  if (order.items.empty()) {
    auto text = order.free_text.substr(0, order.free_text.find('\n'));
    if (text.size() > free_title_bytes) {
      // Not in the middle of a word, and so not in the middle of a character.
      const auto end = text.rfind(' ', free_title_bytes);
      text = (end == std::string::npos ? std::string("Vrije aanvraag") : text.substr(0, end)) + " …";
    }
    return text;
  }
  for (const auto& chain : menu.chains) {
    if (chain.items == order.items) return fmt::format("{} {}", chain.name, place);
  }
  const auto* first = find_item(menu, order.items.front());
  const auto& name = first == nullptr ? order.items.front() : first->name;
  if (order.items.size() == 1) return fmt::format("{} {}", name, place);
  return fmt::format("{} en {} andere, {}", name, order.items.size() - 1, place);
}

/// Whether we made the title: on the card of then, which for a draft may be an older one than it is asked on now.
bool has_our_title(const model::Order& order, const Kept& kept) {
  if (order.title == title_of(order, kept)) return true;
  return std::ranges::any_of(kept.earlier_menus, [&](const auto& card) {
    return card->version == order.menu_version && order.title == title_on(*card, order, kept);
  });
}

}  // namespace

std::string title_of(const model::Order& order, const Kept& kept) {
  return title_on(menu_of(kept, order), order, kept);
}

void drop_foreign_tailoring(model::Order& order) {
  std::erase_if(order.tailoring, [&](const model::Tailoring& change) {
    return std::ranges::find(order.items, change.item) == order.items.end();
  });
}

void complete(model::Order& order, const model::Order* before, Given given, const Kept& kept) {
  const bool moved = before != nullptr && before->place != order.place;
  if (order.homes.value == 0 || (moved && !given.homes)) order.homes = homes_of_place(kept, order.place);
  sort_items(order, menu_of(kept, order));
  const bool follows = before != nullptr && !given.title && has_our_title(*before, kept);
  if (order.title.empty() || follows) order.title = title_of(order, kept);
  if (order.funding.empty()) order.funding = kept.funding;
  if (order.sector.empty()) order.sector = kept.sector;
}

}  // namespace flexteam::service
