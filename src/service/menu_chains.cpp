// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/menu_chains.h"

#include <algorithm>

namespace flexteam::service {

std::vector<Chain> chains_of(const model::MenuCard& menu) {
  std::vector<Chain> chains;
  std::vector<std::string> others;  // categories with an item that is counted otherwise
  for (const auto& item : menu.items) {
    if (item.unit != model::Unit::neighbourhood) others.push_back(item.category);
    auto chain = std::ranges::find(chains, item.category, &Chain::name);
    if (chain == chains.end()) chain = chains.insert(chains.end(), {item.category, {}});
    chain->items.push_back(item.code);
  }
  std::erase_if(chains, [&](const Chain& chain) {
    return chain.items.size() < 2 || std::ranges::find(others, chain.name) != others.end();
  });
  return chains;
}

}  // namespace flexteam::service
