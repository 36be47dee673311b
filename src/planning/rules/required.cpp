// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/rules/rules.h"

namespace flexteam::planning::rules {
namespace {

/// Placing more never breaks it: only what is missing does.
std::int64_t breaks(const State&, Index, const Placement&) {
  return 0;
}

}  // namespace

constinit const HardRule required{
    .name = "required",
    .meaning = "a package that must be done is planned whole",
    .full = [](const State& s) { return s.missing; },
    .breaks = breaks,
};

}  // namespace flexteam::planning::rules
