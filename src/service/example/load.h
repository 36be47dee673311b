// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "model/staffing_plan.h"
#include "service/example/fill.h"
#include "store/store.h"

namespace flexteam::service {

/// Setting that is there when the store was filled with the example, so that screens can say so.
inline constexpr std::string_view example_setting = "example";

/// True when nobody has put a municipality, member or order into the store.
[[nodiscard]] bool is_empty(store::Store& store);

/// Puts the example into an empty store, in one write. Error: one English sentence (not empty, or what the store
/// refuses).
[[nodiscard]] std::expected<Kept, std::string> load_example(store::Store& store, const ExampleOptions& options);

/// What came out of the first plan.
struct FirstPlan {
  model::StaffingPlan plan;
  std::size_t steps = 0;      ///< parts of steps that are planned
  std::size_t unplanned = 0;  ///< and that are not
  double seconds = 0;         ///< of planning and keeping it
};

/// Gives an example that an earlier version loaded what it lacks: the accounts.
void complete_example(store::Store& store);

/// Plans what is in the store and publishes that plan, with its proposals and the answers of the municipalities.
[[nodiscard]] std::expected<FirstPlan, std::string> publish_first_plan(store::Store& store, double seconds,
                                                                       std::uint64_t seed);

}  // namespace flexteam::service
