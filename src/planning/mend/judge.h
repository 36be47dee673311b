// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::planning {

/// A person and a start of the activity with which its line breaks no rule.
struct Repair {
  Index person = none;
  Period start = 0;
  Index others = 0;  ///< activities that move for it, none of them lost; 0: all else stays as it stands
};

/// A hard rule that a plan breaks, where, and what is nearest to mend it. Indices are those of the problem.
struct Breach {
  std::string_view rule;        ///< its name in rules::hard()
  Index package = none;         ///< none: the plan as a whole
  Index activity = none;        ///< within the package
  Index line = none;            ///< the line that the repairs are for; none: the activity has no lines, nor repairs
  Index person = none;          ///< who does it now; none: somebody whom the problem has not, or nobody
  Period start = 0;             ///< of the activity
  Period from = 0;              ///< first period in which it is broken
  Period until = 0;             ///< last
  bool by_hand = false;         ///< one of `by_hand` breaks it
  std::vector<Repair> repairs;  ///< at most three, the nearest first; with others that move only where nothing is free
};

/// Judges `plan` by every rule of rules::hard(), whoever made it, with the lines of `by_hand` laid over it: the
/// activity from the first of its periods on, each line with its person, whatever else stands there. A rule that two
/// activities break together is told of the one that was put there by hand. Empty: the plan keeps every rule.
[[nodiscard]] std::vector<Breach> judge(const Problem& problem, const Plan& plan,
                                        const std::vector<Commitment>& by_hand);

}  // namespace flexteam::planning
