// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/menu.h"

namespace flexteam::service {

/// Items that are asked in one go: a category whose items are all counted per neighbourhood (B0–B10 are one
/// neighbourhood plan).
struct Chain {
  std::string name;                ///< that of the category
  std::vector<std::string> items;  ///< in the order of the card
};
[[nodiscard]] std::vector<Chain> chains_of(const model::MenuCard& menu);

}  // namespace flexteam::service
