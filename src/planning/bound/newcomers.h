// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "planning/bound/linear.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// What the prices of the linear program say of people who are not there yet.
struct NewcomerWorth {
  /// Of the problem without their hours, in which a line may go as fast as the fastest of them and of those who are
  /// there could: no less than the bound without them.
  LinearBound bound;
  /// Newcomer × period: units of benefit that its capacity in this period brings. `bound` and this together are no less
  /// than the bound with the newcomer, for its value is concave in capacity.
  std::vector<std::vector<double>> worth;
};

/// The problem with `newcomers` among its people.
[[nodiscard]] Problem with_newcomers(const Problem& problem, std::span<const Person> newcomers);

/// One linear program for all of them: each joins the sets of people that share its work, with no hour of its own.
/// `worth` is empty when there was no time for a first solution. Profile `flexteam` only. docs/planning/one-more.md.
[[nodiscard]] NewcomerWorth newcomer_worth(const Problem& problem, std::span<const Person> newcomers,
                                           const LinearOptions& options, const std::stop_token& stop = {});

}  // namespace flexteam::planning
