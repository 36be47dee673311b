// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/solve.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "planning/makespan/archipelago.h"
#include "planning/makespan/bound.h"
#include "planning/makespan/instance.h"
#include "planning/makespan/outcome.h"
#include "planning/makespan/paths.h"

namespace flexteam::planning::makespan {
namespace {

using Clock = std::chrono::steady_clock;

/// Delay that precedence alone forces, and the bound of the makespan.
Cost bound_of(const Instance& instance, const Paths& paths) {
  Cost bound{0, lower_bound(instance, paths)};
  if (!instance.count_delay) return bound;
  Schedule earliest{paths.head, {}, paths.critical};
  bound.delay = cost_of(instance, earliest).delay;
  return bound;
}

/// The jobs in the order of a plan to begin from; what it does not hold comes by its earliest start.
std::vector<Job> list_of(const Problem& problem, const Instance& instance, const Paths& paths, const Plan& plan) {
  std::map<std::pair<std::string, std::string>, Time> start;
  for (const PlannedActivity& planned : plan.activities) start[{planned.package, planned.activity}] = planned.start;
  std::vector<double> key(instance.duration.size());
  for (std::size_t j = 0; j < key.size(); ++j) {
    const Package& package = problem.packages[static_cast<std::size_t>(instance.origin[j].package)];
    const Activity& activity = package.activities[static_cast<std::size_t>(instance.origin[j].activity)];
    const auto planned = start.find({package.id, activity.id});
    key[j] = planned == start.end() ? paths.head[j] : planned->second;
  }
  return list_by_key(instance, key);
}

Limits limits_of(const Options& options, const Cost& bound, Clock::time_point begin) {
  Limits limits;
  limits.bound = bound;
  if (options.iterations) {
    limits.steps = std::max<std::int64_t>(1, *options.iterations);
  } else if (options.seconds) {
    limits.deadline =
        begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(*options.seconds));
  }
  if (options.search == Search::serial) limits.steps = 1;
  return limits;
}

}  // namespace

Plan solve(const Problem& problem, const Options& options, const OnProgress& on_progress, std::stop_token stop) {
  const auto begin = Clock::now();
  const Instance instance = compile(problem);
  const Paths paths = find_paths(instance);
  const Cost bound = bound_of(instance, paths);
  Settings settings = settings_for(instance);
  if (options.search == Search::serial) settings.seed_rounds = 0;
  const int threads = options.search == Search::serial ? 1 : std::clamp(options.threads, 1, 64);
  Archipelago islands(instance, paths, threads, options.seed, settings);
  if (options.start != nullptr) islands.offer(list_of(problem, instance, paths, *options.start));
  const auto seconds = [begin] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
  double told = -1;
  const auto on_best = [&](const Cost& best, std::int64_t steps) {
    const double now = seconds();
    if (!on_progress || now - told < 0.1) return;
    told = now;
    on_progress({now, steps, levels(instance, best), levels(instance, bound)});
  };
  const Member& best = islands.run(limits_of(options, bound, begin), on_best, stop);
  Plan plan = describe(problem, instance, best.schedule, bound);
  plan.seed = options.seed;
  if (!options.iterations) plan.seconds = options.seconds;
  if (on_progress) on_progress({seconds(), islands.steps(), plan.score, plan.bound});
  return plan;
}

}  // namespace flexteam::planning::makespan
