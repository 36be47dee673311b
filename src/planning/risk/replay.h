// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "planning/files/plan.h"
#include "planning/files/problem.h"
#include "planning/risk/spread.h"

/// Schedule risk: a plan replayed in many futures, in each of which work takes other efforts and lead times.
namespace flexteam::planning {

struct ReplayOptions {
  int futures = 500;
  int threads = 2;         ///< the answer does not depend on it
  std::uint64_t seed = 1;  ///< same seed, same futures
};

/// Later than all periods of the problem.
inline constexpr Period beyond = std::numeric_limits<Period>::max();

/// Per package the period in which it is finished in each future, sorted; `beyond` where it is not within the periods.
/// Empty: the plan does not plan all of it.
using Finishes = std::vector<std::vector<Period>>;

/// Replays `plan`, which keeps every hard rule of `problem`. `spreads`: one per activity, in the order of the file.
/// A future keeps people and order of work: nothing starts before its planned start, and work that is planned to
/// start first takes the hours that it needs first.
[[nodiscard]] Finishes replay(const Problem& problem, const Plan& plan, const std::vector<Spread>& spreads,
                              const ReplayOptions& options = {});

/// One future in full: what was drawn as a problem of its own, without published plan and commitments, and the plan
/// that it led to. For who wants to check that it keeps the rules.
struct Future {
  Problem problem;
  Plan plan;
};
[[nodiscard]] Future future(const Problem& problem, const Plan& plan, const std::vector<Spread>& spreads,
                            std::uint64_t seed, int number);

/// The part of the futures that is finished in `due` or before.
[[nodiscard]] double chance(std::span<const Period> finishes, Period due);
/// The first period in which at least this part (0..1) of the futures is finished; none: beyond the periods.
[[nodiscard]] std::optional<Period> finished_by(std::span<const Period> finishes, double part);

}  // namespace flexteam::planning
