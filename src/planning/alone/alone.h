// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <vector>

#include "planning/files/problem.h"

/// Pool or alone: one client's part of a problem as a problem of its own. docs/planning/pool-or-alone.md says what the
/// comparison favours.
namespace flexteam::planning {

/// The problem as if nothing had been promised: without commitments, published plan and frozen periods. What both sides
/// of the comparison plan.
[[nodiscard]] Problem without_promises(const Problem& problem);

/// What `client` has and asks by itself, its share being 1:
/// - people who work for it alone, as they are; people whom it lends (`lent_by[person] == client`) likewise;
/// - of everybody who works for more clients and is lent by none, capacity × its part of these clients' shares, rounded
///   down in every period;
/// - of every pool likewise;
/// - its own packages; what comes after another client's package no longer does.
/// Nobody else's people, nothing that was promised. `lent_by` has one entry per person, `none` for who is not lent;
/// empty: nobody is.
[[nodiscard]] Problem alone(const Problem& pool, Index client, const std::vector<Index>& lent_by = {});

/// What a client has over all periods, E_m of docs/planning/score.md: people who work for it alone, and its share of
/// everybody who works for more; rounded down.
[[nodiscard]] std::int64_t entitlement(const Problem& problem, Index client);

}  // namespace flexteam::planning
