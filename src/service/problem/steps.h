// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "service/kept.h"
#include "service/problem/order_to_activities.h"

/// What is still to be done of every order, and what comes before what across orders.
namespace flexteam::service {

/// A step of an order, named.
struct StepKey {
  model::OrderId order;
  std::string item;
  friend auto operator<=>(const StepKey&, const StepKey&) = default;
};

/// An order with the steps of it that are left.
struct OpenOrder {
  const model::Order* order = nullptr;
  std::vector<Step>
      steps;         ///< hours of lines are what is left; a line that is done is gone, so is a step without lines
  double hours = 0;  ///< of all its steps, done or not
  std::map<std::string, int> begun;  ///< item → weeks ago that it began
};

/// Orders that are asked (is_asked) and have something left, by municipality and rank. Weeks before `first_week` are
/// done as agreed, without an agreement as the published plan and the proposal that it carries out say.
[[nodiscard]] std::vector<OpenOrder> open_orders(const Kept& kept, model::Week first_week);

/// The steps that must be finished before `step` of `open[at]`. What is neither ordered nor part of an order counts as
/// done; a step that is left out passes on what came before it within the order.
[[nodiscard]] std::vector<StepKey> steps_before(const std::vector<OpenOrder>& open, std::size_t at, const Step& step,
                                                const model::MenuCard& menu);

}  // namespace flexteam::service
