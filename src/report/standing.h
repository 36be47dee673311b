// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "model/agreement.h"
#include "model/order.h"

namespace flexteam::report {

/// Where a version of an agreement stands.
enum class Standing {
  holds,
  holds_by_force_majeure,  ///< without an answer of the municipality
  open,                    ///< waits for the answer
  not_agreed,              ///< declined, withdrawn, a change was asked, or replaced before an answer
  replaced                 ///< it held until another took its place
};

[[nodiscard]] Standing standing_of(const model::Order& order, const model::Agreement& version);
/// It holds or has held.
[[nodiscard]] bool was_confirmed(const model::Agreement& version);
/// In one or two Dutch sentences, with what became of the order.
[[nodiscard]] std::string standing_text(const model::Order& order, const model::Agreement& version);

}  // namespace flexteam::report
