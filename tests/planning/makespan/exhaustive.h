// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/files/problem.h"

namespace flexteam::planning::makespan {

/// A random classical problem small enough for `shortest`: at most six activities, four people, two pools.
[[nodiscard]] Problem random_problem(std::uint64_t seed);

/// The shortest makespan there is, by trying every start and every choice of people. Shares nothing with the search.
[[nodiscard]] Period shortest(const Problem& problem);

}  // namespace flexteam::planning::makespan
