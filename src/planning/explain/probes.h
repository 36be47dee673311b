// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "planning/decode/insert.h"
#include "planning/explain/finding.h"
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
class Bench {
 public:
  State state;  ///< the finished plan; probes leave it as they found it

  explicit Bench(const State& finished);
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  /// A place within `window` in `where`, or nothing. Of a line's people at most `most_people` are looked at.
  std::optional<Placement> fit(const State& where, Index activity, Window window, Terms terms = {},
                               Index most_people = crew_limit);

  /// The plan as it would be with `more` packages at a time beyond the limit. Asked only where there is a limit.
  const State& with_parallel(int more);
  /// The same without any limit; may be changed and put back.
  State& without_parallel_limit();
  /// Packages with something planned, the least valuable first.
  [[nodiscard]] const std::vector<Index>& by_value() const { return by_value_; }

  static constexpr Index crew_limit = 256;

 private:
  Inserter inserter_;
  std::vector<Index> by_value_;
  std::vector<State> parallel_;          ///< with 1, 2, … packages more
  std::unique_ptr<Compiled> limitless_;  ///< the problem without the limit
  std::unique_ptr<State> roomy_;
};

using Found = std::optional<Finding>;

/// Each finds the cheapest of its kind that costs less than `below`, by the prices of docs/planning/explanation.md.
[[nodiscard]] Found as_it_is(Bench& bench, Index activity, Window window);
[[nodiscard]] Found later_deadline(Bench& bench, Index activity, Window window, double below);
[[nodiscard]] Found earlier_release(Bench& bench, Index activity, Window window, Period lowest, double below);
[[nodiscard]] Found raise_parallel(Bench& bench, Index activity, Window window, double below);
[[nodiscard]] Found extra_level(Bench& bench, Index activity, Window window, double below);
[[nodiscard]] Found displace(Bench& bench, Index activity, Window window, double below);
[[nodiscard]] Found release_commitment(Bench& bench, Index activity, Window window, double below);
/// New people for the lines that nobody has time for. Fails only for want of a pool or of the one person of a group.
[[nodiscard]] Found extra_capacity(Bench& bench, Index activity, Window window, bool thorough);
/// The work that holds the pool or the one person of a group makes way, package after package.
[[nodiscard]] Found displace_many(Bench& bench, Index activity, Window window);
/// The one person of a group has no time at all: the package's own lines of the group go, with the rest of it, and
/// somebody else may take them all over.
[[nodiscard]] Found displace_own(Bench& bench, Index activity, Window window);

}  // namespace flexteam::planning
