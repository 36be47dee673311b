// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/mend/what_holds.h"

#include <set>
#include <string>
#include <utility>

#include "planning/compiled/published.h"
#include "planning/result/plan_of.h"
#include "planning/search/start.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {

Plan what_holds(const Problem& problem, const Plan& plan) {
  Compiled c = compile(problem);
  freeze(c);
  const State state = adopted(c, &plan);
  const auto wanted = placements_of(plan, c);
  std::set<std::pair<std::string, std::string>> held;
  for (std::size_t a = 0; a < wanted.size(); ++a) {
    const auto activity = static_cast<Index>(a);
    if (state.planned(activity) && state.placed[a] == wanted[a]) {
      held.insert({package_id(c, activity), activity_id(c, activity)});
    }
  }
  Plan holds = plan;
  std::erase_if(holds.activities, [&](const auto& one) { return !held.contains({one.package, one.activity}); });
  return holds;
}

}  // namespace flexteam::planning
