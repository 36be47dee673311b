// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/place.h"

namespace flexteam::service {

/// Drenthe from data/drenthe/*.csv, part of the program file. Shares: 10% equal, 90% by homes (assumption, domain
/// research). Homes of a district: those of its municipality spread by number of neighbourhoods ("voorbeeldverdeling").
struct Region {
  std::vector<model::Municipality> municipalities;  ///< by code
  std::vector<model::District> districts;
  std::vector<model::Village> villages;
};
[[nodiscard]] Region drenthe();
/// Its first `count` municipalities, with what lies in them; more than there are: made up ones are added ("Gemeente
/// 13").
[[nodiscard]] Region drenthe_of(int count);

}  // namespace flexteam::service
