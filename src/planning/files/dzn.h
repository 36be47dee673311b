// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "json/problems.h"

namespace flexteam::planning {

/// What stands behind "name =" in MiniZinc data: one number, a list, or a matrix row after row; true is 1, false 0.
struct DznValue {
  std::size_t line = 0;
  std::size_t rows = 0;  ///< of a matrix; 0 = one number or a list
  bool list = false;     ///< a list or a matrix
  std::vector<std::int64_t> numbers = {};
};

/// Reads the assignments to `wanted` names; others are passed over unread up to their ";". Tells of what cannot be read
/// and of names that are missing or assigned twice.
[[nodiscard]] std::map<std::string, DznValue, std::less<>> read_dzn(std::string_view text,
                                                                    std::span<const std::string_view> wanted,
                                                                    json::Problems& problems);

}  // namespace flexteam::planning
