// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "planning/compiled/compiled.h"

namespace flexteam::planning {

struct Span {
  Period from = 0;
  Period to = 0;
};

/// In which periods an activity can do work in any plan at all.
struct Windows {
  std::vector<Span> of_part;               ///< per activity: in any plan
  std::vector<Span> of_whole;              ///< per activity: if its package is planned whole
  std::vector<std::uint8_t> can_be_whole;  ///< per package
};

[[nodiscard]] Windows windows_of(const Compiled& compiled);

}  // namespace flexteam::planning
