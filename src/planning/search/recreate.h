// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "planning/bound/prices.h"
#include "planning/decode/insert.h"
#include "planning/profiles/profile.h"
#include "planning/search/ruin.h"

namespace flexteam::planning {

/// What another unit of work for this package brings now, weighed for fairness: weight × u'(V_m / E_m).
[[nodiscard]] double worth(const State& state, Index package);

/// What a package brings per price of the time it takes, times its effort to the power `size`: the order in which
/// packages are tried.
[[nodiscard]] double density(const State& state, const Prices& prices, Index package, double size);

/// Plans again what was taken out, and tries packages that were not planned: in a random order that leans to what
/// brings most per scarce hour, first whole packages, then parts.
void recreate(Round& round, Inserter& inserter, const Profile& profile, const Prices& prices, const Taste& taste);

/// Tries to plan what is missing of `package`. If that makes the plan no better, or `whole` and it does not become
/// whole, everything stays as it was. True if something was planned.
bool fill_package(Round& round, Inserter& inserter, const Profile& profile, const Taste& taste, Index package,
                  bool whole);

}  // namespace flexteam::planning
