// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/menu/draft_items.h"

#include <algorithm>
#include <utility>

namespace flexteam::service {
namespace {

using model::MenuCard;
using model::MenuDraft;
using model::MenuItem;

template <class List>
auto place_in(List& items, std::string_view code) {
  return std::ranges::find(items, code, &MenuItem::code);
}

/// Before the first item that comes later on `current`; nothing when `current` does not have the code.
std::optional<std::vector<MenuItem>::iterator> old_place(MenuDraft& draft, const MenuCard& current,
                                                         std::string_view code) {
  const auto known = place_in(current.items, code);
  if (known == current.items.end()) return std::nullopt;
  return std::ranges::find_if(draft.items, [&](const MenuItem& one) {
    const auto other = place_in(current.items, one.code);
    return other != current.items.end() && other > known;
  });
}

std::vector<MenuItem>::iterator behind_category(MenuDraft& draft, std::string_view category) {
  const auto last = std::find_if(draft.items.rbegin(), draft.items.rend(),
                                 [&](const MenuItem& one) { return one.category == category; });
  return last == draft.items.rend() ? draft.items.end() : last.base();
}

void sort_like_card(const MenuDraft& draft, std::vector<std::string>& codes) {
  std::ranges::stable_sort(codes, {},
                           [&](const std::string& code) { return place_in(draft.items, code) - draft.items.begin(); });
}

}  // namespace

MenuCard card_of(const MenuDraft& draft, const MenuCard& current) {
  return {.programme = draft.programme,
          .version = current.version + 1,
          .roles = current.roles,
          .items = draft.items,
          .chains = draft.chains};
}

void add_item(MenuDraft& draft, const MenuCard& current, MenuItem item) {
  const auto old = old_place(draft, current, item.code);
  const auto place = old ? *old : behind_category(draft, item.category);
  draft.items.insert(place, std::move(item));
}

MenuItem* find_item(MenuDraft& draft, std::string_view code) {
  const auto found = place_in(draft.items, code);
  return found == draft.items.end() ? nullptr : &*found;
}

bool withdraw_item(MenuDraft& draft, std::string_view code) {
  const auto found = place_in(draft.items, code);
  if (found == draft.items.end()) return false;
  draft.items.erase(found);
  for (auto& chain : draft.chains) std::erase(chain.items, code);
  std::erase_if(draft.chains, [](const model::Chain& chain) { return chain.items.empty(); });
  return true;
}

std::optional<std::string> set_chains(MenuDraft& draft, const MenuCard& current, std::string_view code,
                                      const std::vector<std::string>& names) {
  for (const auto& name : names) {
    if (std::ranges::find(draft.chains, name, &model::Chain::name) != draft.chains.end()) continue;
    if (std::ranges::find(current.chains, name, &model::Chain::name) == current.chains.end()) return name;
    draft.chains.push_back({.name = name, .items = {}});
  }
  for (auto& chain : draft.chains) {
    std::erase(chain.items, code);
    if (std::ranges::find(names, chain.name) == names.end()) continue;
    chain.items.emplace_back(code);
    sort_like_card(draft, chain.items);
  }
  std::erase_if(draft.chains, [](const model::Chain& chain) { return chain.items.empty(); });
  return std::nullopt;
}

}  // namespace flexteam::service
