// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/balance/instance.h"

namespace flexteam::planning::balance {

/// Size of a largest set of blocks, all done by people of `people` alone, of which each two need two people. Branch and
/// bound with colour classes (Tomita, Seki 2003); after too many steps the largest set so far, which is a bound all the
/// same.
[[nodiscard]] std::int32_t largest_clique(const Instance& instance, People people);

/// True if some set of people is the only one for more blocks that all need different people than it has people.
[[nodiscard]] bool too_few_people(const Instance& instance);

}  // namespace flexteam::planning::balance
