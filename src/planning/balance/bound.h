// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/balance/instance.h"

namespace flexteam::planning::balance {

/// A proved lower bound of the spread over `people` people. Nearly all blocks are multiples of some length (a quarter
/// of an hour), so that the remainders of people's work come from the few others: the bound is the smallest spread over
/// every way to give these out that one may and can do, with any multiples added.
[[nodiscard]] std::int64_t spread_bound(const Instance& instance, std::int32_t people);

}  // namespace flexteam::planning::balance
