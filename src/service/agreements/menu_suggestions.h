// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/kept.h"

namespace flexteam::service {

/// So many free requests on one topic that were not answered with items are a reason to put it on the menu card.
inline constexpr std::size_t alike_for_the_card = 3;

/// A topic without spaces around or double within.
[[nodiscard]] std::string plain_topic(std::string_view text);

struct MenuSuggestion {
  std::string topic;  ///< as the first of its orders spells it
  std::vector<const model::Order*> orders;
};
/// Topics with enough open free requests, most first. Capitals make no difference. Pointers into `kept`.
[[nodiscard]] std::vector<MenuSuggestion> menu_suggestions(const Kept& kept);

}  // namespace flexteam::service
