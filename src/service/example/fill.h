// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "model/week.h"
#include "service/kept.h"

/// The example: Drenthe with a shared team, own staff, running agreements and three years of demand. Seeded.
namespace flexteam::service {

struct ExampleOptions {
  std::uint64_t seed = 1;
  int people =
      0;  ///< 0: as the shared team of 10 fte and 45 fte own staff come out; else this many, in the same proportion
  int municipalities = 12;
  model::Week first_week;  ///< the plan's first week
};

/// All rows, ids from 1 on in the order of the lists (order 1 is orders[0]); no plan yet.
[[nodiscard]] Kept example(const ExampleOptions& options);

}  // namespace flexteam::service
