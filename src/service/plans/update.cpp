// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/update.h"

#include <algorithm>

#include "planning/mend/nearest.h"
#include "planning/solve.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"

namespace flexteam::service {

Replan update_published(const Kept& kept, std::chrono::sys_days today, double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  Replan result{.built = build_problem(kept, problem_options(kept, today))};
  auto& problem = result.built.problem;
  // What was urgent before was weighed when the published plan was made.
  for (auto& package : problem.packages) {
    const auto* order = find_order(kept, order_of(package.id));
    package.required =
        order != nullptr && order->urgent && !std::ranges::binary_search(kept.published->urgent, order->id);
  }
  result.plan = planning::plan_nearest(problem, {.seconds = 0.75 * seconds, .explain = false});
  // An urgent order that does not fit may wait: from here on it is one like the others.
  for (auto& package : problem.packages) package.required = false;
  result.plan.seconds = seconds;
  planning::explain(problem, result.plan,
                    begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds)));
  result.outcome = outcome_of(result.plan, result.built, kept.menu);
  result.changes = changes_between(kept, kept.published->assignments, result.outcome.assignments);
  return result;
}

}  // namespace flexteam::service
