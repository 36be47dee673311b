// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/files/problem.h"

namespace flexteam::service {

/// Takes out what makes an activity wait for itself. Each order's own sequence is sound, but two orders with sequences
/// of their own can wait for each other; then the one that is found first goes first.
void break_circles(planning::Problem& problem);

}  // namespace flexteam::service
