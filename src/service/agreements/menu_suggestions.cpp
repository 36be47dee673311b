// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/menu_suggestions.h"

#include <algorithm>
#include <map>

#include "service/place_list.h"

namespace flexteam::service {

std::string plain_topic(std::string_view text) {
  std::string plain;
  for (const char letter : text) {
    const bool space = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    if (!space) {
      plain += letter;
    } else if (!plain.empty() && plain.back() != ' ') {
      plain += ' ';
    }
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

std::vector<MenuSuggestion> menu_suggestions(const Kept& kept) {
  std::map<std::string, MenuSuggestion> topics;
  for (const auto& order : kept.orders) {
    if (order.topic.empty() || order.free_text.empty() || !order.items.empty() || !is_asked(order)) continue;
    auto& suggestion = topics[folded(order.topic)];
    if (suggestion.orders.empty()) suggestion.topic = order.topic;
    suggestion.orders.push_back(&order);
  }
  std::vector<MenuSuggestion> enough;
  for (auto& [key, suggestion] : topics) {
    if (suggestion.orders.size() >= alike_for_the_card) enough.push_back(std::move(suggestion));
  }
  std::ranges::stable_sort(enough, std::greater{}, [](const MenuSuggestion& one) { return one.orders.size(); });
  return enough;
}

}  // namespace flexteam::service
