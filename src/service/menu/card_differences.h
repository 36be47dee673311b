// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "model/menu.h"

namespace flexteam::service {

enum class CardChange { added, changed, withdrawn };

/// How one item differs between two versions of a menu card, in Dutch sentences.
struct CardDifference {
  std::string code;
  std::string name;  ///< the newer one, unless it was withdrawn
  CardChange kind = CardChange::changed;
  std::vector<std::string> sentences;  ///< never empty
};
/// In the order of `after`; what was withdrawn comes last, in the order of `before`.
[[nodiscard]] std::vector<CardDifference> differences_between(const model::MenuCard& before,
                                                              const model::MenuCard& after);

}  // namespace flexteam::service
