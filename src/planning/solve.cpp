// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/solve.h"

#include <algorithm>
#include <utility>

#include "planning/compiled/published.h"
#include "planning/makespan/solve.h"
#include "planning/profiles/profile.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"
#include "planning/search/crowd.h"
#include "planning/search/start.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {
namespace {

/// Progress is told when the best changes, and its levels never get worse.
class Teller {
 public:
  Teller(const Profile& profile, const OnProgress& on_progress, Clock::time_point begin)
      : profile_(profile), on_progress_(on_progress), begin_(begin) {}

  void tell(const State& state, std::int64_t rounds) {
    if (!on_progress_) return;
    auto levels = score(profile_, state);
    const bool first = told_.empty();
    if (!first && (levels == told_ || !at_least_as_good(profile_, levels, told_))) return;
    told_ = std::move(levels);
    on_progress_({.seconds = std::chrono::duration<double>(Clock::now() - begin_).count(),
                  .iterations = rounds,
                  .best = told_,
                  .bound = {}});
  }

 private:
  const Profile& profile_;
  const OnProgress& on_progress_;
  Clock::time_point begin_;
  Levels told_;
};

State first_plan(const Compiled& c, const Options& options, const std::stop_token& stop) {
  State state = empty_state(c);
  Inserter inserter(c, options.seed);
  adopt_frozen(state);
  Taste taste;
  if (options.search == Search::serial) {
    taste.first_fit = true;
  } else {
    if (options.start != nullptr) adopt(state, placements_of(*options.start, c));
    adopt(state, c.published);
  }
  plan_serially(state, inserter, weight_order(c), taste, stop);
  return state;
}

Plan plan_generally(const Problem& problem, const Options& options, const OnProgress& on_progress,
                    const std::stop_token& stop) {
  const auto begin = Clock::now();
  Compiled c = compile(problem);
  freeze(c);
  const auto& profile = profile_of(problem.profile);
  Teller teller(profile, on_progress, begin);
  State state = first_plan(c, options, stop);
  teller.tell(state, 0);
  if (options.search != Search::serial && (options.seconds || options.iterations)) {
    Limits limits{.begin = Clock::now(), .end = {}, .rounds = options.iterations, .stop = stop};
    if (!options.iterations) {
      limits.end = begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(*options.seconds));
    }
    Crowd crowd(state, profile, options.threads, options.seed);
    State best_state = state;
    crowd.run(limits, [&](const Annealer&) {});
    crowd.best().return_to_best();
    state = std::move(crowd.best().state());
    teller.tell(state, crowd.rounds());
  }
  Plan plan = plan_of(state, profile);
  plan.seed = options.seed;
  if (!options.iterations) plan.seconds = options.seconds;
  return plan;
}

}  // namespace

Plan solve(const Problem& problem, const Options& options, const OnProgress& on_progress, std::stop_token stop) {
  if (makespan::fits(problem)) return makespan::solve(problem, options, on_progress, stop);
  return plan_generally(problem, options, on_progress, stop);
}

}  // namespace flexteam::planning
