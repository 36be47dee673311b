// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/files/problem.h"

/// How far work may turn out otherwise than planned. docs/planning/uncertainty.md tells it in words.
namespace flexteam::planning {

/// Factors on what is planned: 0 < low ≤ likely ≤ high. All 1: certain.
struct Range {
  double low = 1;
  double likely = 1;
  double high = 1;
};

/// Of one activity.
struct Spread {
  Range effort;           ///< of all its lines
  Range lead;             ///< of its least duration, and of the lags of what comes after it
  Index together = none;  ///< activities with the same number have one draw of `lead`: roles of one step; none: its own
};

/// The factor below which a part `u` (0..1) of all draws lies, triangularly distributed. Source: Kotz and Van Dorp,
/// Beyond Beta (2004), chapter 1.
[[nodiscard]] double triangular(const Range& range, double u);

}  // namespace flexteam::planning
