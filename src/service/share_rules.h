// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "json/problems.h"
#include "service/kept.h"

namespace flexteam::service {

struct NewShare {
  std::string municipality;
  double share = 0;
};

/// Everything that is wrong with new shares, with pointers below /shares: every municipality once, all add up to 1
/// (within a millionth).
[[nodiscard]] json::Problems problems_of(const std::vector<NewShare>& shares, const Kept& kept);

}  // namespace flexteam::service
