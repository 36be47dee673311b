// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/agreement.h"
#include "model/order.h"

/// Which state follows on which, by what, and whose it is to do. One table; docs/planning/agreements.md prints it.
namespace flexteam::service {

enum class Side { municipality, team };

enum class OrderAction {
  submit,
  change,
  remove,
  withdraw,
  set_items,
  decline,
  propose,
  accept,
  ask_change,
  refuse,
  force_majeure,
  pause,
  resume,
  stop,
  complete
};

struct Transition {
  model::OrderState from;
  OrderAction action;
  Side side;
  model::OrderState to;
};

[[nodiscard]] std::span<const Transition> transitions();
/// Nothing: it cannot be done in this state.
[[nodiscard]] std::optional<model::OrderState> next_state(model::OrderState from, OrderAction action);

/// "ask-change".
[[nodiscard]] std::string_view word(OrderAction action);
[[nodiscard]] std::string_view word(Side side);
/// Why not, in Dutch: "Dit kan alleen bij een aanvraag die is verstuurd of voorgesteld. Deze is afgesproken."
[[nodiscard]] std::string not_now(model::OrderState state, OrderAction action);

/// Agreed, and the first agreed week has begun. `agreement` is the one that holds; null: none.
[[nodiscard]] bool is_running(const model::Order& order, const model::Agreement* agreement, model::Week this_week);

}  // namespace flexteam::service
