// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "service/plans/changes.h"

namespace flexteam::service {

/// What changes come to in one Dutch sentence: "2 regels erbij, 1 eraf, 5 verschuiven, 3 gaan naar een ander".
[[nodiscard]] std::string summary_of(const std::vector<Change>& changes);

}  // namespace flexteam::service
