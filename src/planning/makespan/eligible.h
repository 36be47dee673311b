// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>

#include "planning/files/problem.h"
#include "planning/makespan/crew_rows.h"
#include "planning/makespan/instance.h"

namespace flexteam::planning::makespan {

/// 64-bit words of a set of `people` people.
[[nodiscard]] constexpr std::int32_t words_for(std::size_t people) {
  return people == 0 ? 0 : people <= 64 ? 1 : most_people / 64;
}

/// People of the problem, in its numbering, who can do the line for the client.
[[nodiscard]] PeopleSet eligible(const Problem& problem, const Line& line, Index client);

}  // namespace flexteam::planning::makespan
