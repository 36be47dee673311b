// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/risk/spread.h"

#include <cmath>

namespace flexteam::planning {

double triangular(const Range& range, double u) {
  const double width = range.high - range.low;
  if (width <= 0) return range.likely;
  const double below = range.likely - range.low;
  const double above = range.high - range.likely;
  return u * width < below ? range.low + std::sqrt(u * width * below) : range.high - std::sqrt((1 - u) * width * above);
}

}  // namespace flexteam::planning
