// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

#include "planning/files/problem.h"

namespace flexteam::planning::testing {

/// How large a made problem is.
struct Size {
  int people = 60;
  int packages = 200;
  int periods = 104;
  int clients = 12;
};

/// A problem of the size of a province: neighbourhood plans (B1 to B10) and loose items, with the roles and hours of
/// the field, far more of them than fit. With `rich` also pools, two heads, lags, rigid work, deadlines, own due
/// periods, precedence between packages, people kept from or bound to clients, short weeks, groups, a required package
/// and commitments.
Problem made_problem(std::uint64_t seed, bool rich, Size size = {});

}  // namespace flexteam::planning::testing
