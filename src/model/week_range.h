// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/week.h"

namespace flexteam::model {

/// Years of which weeks come in, by whatever way; others are a slip of the pen.
inline constexpr int first_year = 2000;
inline constexpr int last_year = 2199;

[[nodiscard]] constexpr bool is_in_range(Week week) {
  return week.year >= first_year && week.year <= last_year;
}

}  // namespace flexteam::model
