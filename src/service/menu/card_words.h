// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "model/menu.h"

/// The Dutch words of a menu card, those of the screen (web/src/pages/menu-card/words.ts). A table that comes in may
/// have the later ones too.
namespace flexteam::service {

inline constexpr std::array<std::pair<model::Unit, std::string_view>, 10> unit_words = {
    {{model::Unit::municipality, "gemeente"},
     {model::Unit::neighbourhood, "wijk (800 woningen)"},
     {model::Unit::neighbourhood_year, "wijk per jaar"},
     {model::Unit::owners_association, "VvE"},
     {model::Unit::hundred_homes, "100 woningen"},
     {model::Unit::province, "provincie"},
     {model::Unit::session, "keer"},
     {model::Unit::order, "opdracht"},
     {model::Unit::neighbourhood, "wijk"},
     {model::Unit::session, "sessie"}}};
inline constexpr std::array<std::pair<model::ItemKind, std::string_view>, 2> kind_words = {
    {{model::ItemKind::work, "werk"}, {model::ItemKind::knowledge_product, "kennisproduct"}}};

[[nodiscard]] inline std::string word(model::Unit unit) {
  return std::string(std::ranges::find(unit_words, unit, &decltype(unit_words)::value_type::first)->second);
}
[[nodiscard]] inline std::string word(model::ItemKind kind) {
  return std::string(std::ranges::find(kind_words, kind, &decltype(kind_words)::value_type::first)->second);
}

}  // namespace flexteam::service
