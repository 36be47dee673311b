// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "planning/decode/insert.h"
#include "planning/explain/finding.h"
#include "planning/search/journal.h"
#include "planning/state/state.h"

/// Probes: each tries one kind of relaxation for one activity and says what it would take. `window` is where the
/// activity may lie as the problem stands, what it comes after taken into account.
namespace flexteam::planning {

struct Window {
  Period earliest = 0;
  Period latest = 0;   ///< last period of the work
  Period horizon = 0;  ///< the same if no deadline held
};

/// What the probes work with; one per explanation run.
struct Bench {
  State state;  ///< the finished plan; probes leave it as they found it
  State roomy;  ///< the same without a limit on parallel packages
  Inserter inserter;

  explicit Bench(const State& finished);
  /// A place within `window` in `where`, or nothing.
  std::optional<Placement> fit(const State& where, Index activity, Window window, Terms terms = {});
};

using Found = std::optional<Finding>;

[[nodiscard]] Found as_it_is(Bench& bench, Index activity, Window window);
[[nodiscard]] Found later_deadline(Bench& bench, Index activity, Window window);
[[nodiscard]] Found earlier_release(Bench& bench, Index activity, Window window, Period lowest);
[[nodiscard]] Found raise_parallel(Bench& bench, Index activity, Window window);
[[nodiscard]] Found extra_level(Bench& bench, Index activity, Window window);
[[nodiscard]] Found displace(Bench& bench, Index activity, Window window);
[[nodiscard]] Found release_commitment(Bench& bench, Index activity, Window window);
/// New people for the lines that nobody has time for. Fails only for want of a pool or of the one person of a group.
[[nodiscard]] Found extra_capacity(Bench& bench, Index activity, Window window, bool thorough);
/// The work that holds the pool or the one person of a group makes way, package after package.
[[nodiscard]] Found displace_many(Bench& bench, Index activity, Window window);
/// The one person of a group has no time at all: the package's own lines of the group go, with the rest of it, and
/// somebody else may take them all over.
[[nodiscard]] Found displace_own(Bench& bench, Index activity, Window window);

}  // namespace flexteam::planning
