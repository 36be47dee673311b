// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

/// What a plan delivers, for studies that compare plans.
namespace flexteam::service {

/// Hours, products (items of orders) and whole orders: asked, or delivered within the weeks of the plan.
struct Delivered {
  std::int64_t hours = 0;
  int products = 0;
  int orders = 0;
  friend bool operator==(const Delivered&, const Delivered&) = default;
};

struct DeliveredPlan {
  std::vector<Delivered> clients;                         ///< one per client of the problem
  std::vector<std::optional<planning::Period>> finished;  ///< one per package: its last period when it is whole
};

/// A product is delivered when all its activities are planned, an order when all its products are. Packages without a
/// client are left out of `clients`.
[[nodiscard]] DeliveredPlan delivered_by(const planning::Problem& problem, const planning::Plan& plan);
/// What would be delivered if everything were planned; one per client.
[[nodiscard]] std::vector<Delivered> asked_in(const planning::Problem& problem);

/// An item of an order of which every activity is planned.
struct FinishedProduct {
  planning::Index package = planning::none;
  std::string item;
  planning::Period end = 0;  ///< its last period
};
[[nodiscard]] std::vector<FinishedProduct> finished_products(const planning::Problem& problem,
                                                             const planning::Plan& plan);

/// What a plan is worth to a problem that has everything which the plan names, by the independent checker. A plan that
/// names anything else is a fault of the program: throws.
[[nodiscard]] planning::Levels score_of(const planning::Problem& problem, const planning::Plan& plan);

/// Makes one plan of a study; nothing when the study is to stop.
using PlanOne = std::function<std::optional<planning::Plan>(const planning::Problem&)>;

}  // namespace flexteam::service
