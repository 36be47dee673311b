// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/solve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "planning/balance/instance.h"
#include "planning/balance/solve.h"
#include "planning/bound/beside.h"
#include "planning/bound/bound.h"
#include "planning/bound/prices.h"
#include "planning/explain/explain.h"
#include "planning/explain/late.h"
#include "planning/makespan/solve.h"
#include "planning/profiles/profile.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"
#include "planning/search/crowd.h"
#include "planning/search/opening.h"
#include "planning/search/start.h"
#include "planning/state/become.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {
namespace {

/// Below this many activities several first plans are made and compared.
bool is_small(const Compiled& c) {
  return c.activities.size() <= 20000;
}
/// Of the time that all threads have.
constexpr double part_for_bound = 0.1;
/// Of the search, for the packages that a plan is built around.
constexpr double part_for_core = 0.33;

/// Progress is told when the best changes, and its levels never get worse.
class Teller {
 public:
  Teller(const Profile& profile, const OnProgress& on_progress, Clock::time_point begin)
      : profile_(profile), on_progress_(on_progress), begin_(begin) {}

  void know(Levels bound) { bound_ = std::move(bound); }

  /// The best of a search that goes on; `shown` is turned into it.
  void tell(State& shown, const Annealer& best, std::int64_t rounds) {
    if (!on_progress_) return;
    become(shown, best.best());
    tell(shown, rounds);
  }

  void tell(const State& state, std::int64_t rounds) {
    if (!on_progress_) return;
    auto levels = score(profile_, state);
    const bool first = told_.empty();
    if (!first && (levels == told_ || !at_least_as_good(profile_, levels, told_))) return;
    told_ = std::move(levels);
    on_progress_({.seconds = std::chrono::duration<double>(Clock::now() - begin_).count(),
                  .iterations = rounds,
                  .best = told_,
                  .bound = bound_});
  }

 private:
  const Profile& profile_;
  const OnProgress& on_progress_;
  Clock::time_point begin_;
  Levels bound_;
  Levels told_;
};

/// The yardstick: one serial schedule in weight order.
State serial_plan(const Compiled& c, const Options& options, const std::stop_token& stop) {
  State state = adopted(c, nullptr);
  Inserter inserter(c, options.seed);
  Taste taste;
  taste.first_fit = true;
  plan_serially(state, inserter, weight_order(c), taste, stop);
  return state;
}

void keep_better(const Profile& profile, State& best, State&& other) {
  if (quality(profile, other).better_than(quality(profile, best))) best = std::move(other);
}

/// How much sooner a larger package is planned than its worth per price says: many small ones leave no room for a large
/// one, and the search is slow to find that out.
std::vector<double> start_sizes(const Compiled& c) {
  if (!is_small(c)) return {0.2};
  return {0, 0.1, 0.2, 0.3, 0.5};
}

/// People whose time is worth little elsewhere are preferred.
Taste thrifty_taste(const Compiled& c, const Prices& prices) {
  Taste taste;
  taste.price = prices.person.empty() ? nullptr : &prices.person;
  taste.thrift = 0.5;
  if (!is_small(c)) taste.crew_limit = 40;
  return taste;
}

/// The best of what is given, with the published plan beside it, and of that filled up in order of weight: needs no
/// prices, so that there is a plan within a moment.
State plain_plan(const Compiled& c, const Profile& profile, const Options& options, const std::stop_token& stop) {
  State best = adopted(c, options.start);
  State filled = best;
  adopt(filled, c.published);
  keep_better(profile, best, State(filled));
  if (!is_small(c)) return best;
  Inserter inserter(c, options.seed);
  Taste plain;
  plain.first_fit = true;
  plan_serially(filled, inserter, weight_order(c), plain, stop);
  keep_better(profile, best, std::move(filled));
  return best;
}

/// The best of a plain plan and of what is given filled up in order of worth per price.
State first_plan(const Compiled& c, State best, const Prices& prices, const Profile& profile, const Options& options,
                 const std::stop_token& stop) {
  State given = adopted(c, options.start);
  adopt(given, c.published);
  Inserter inserter(c, options.seed);
  const Taste thrifty = thrifty_taste(c, prices);
  for (const double size : start_sizes(c)) {
    State priced = given;
    plan_serially(priced, inserter, price_order(given, prices, size), thrifty, stop);
    keep_better(profile, best, std::move(priced));
  }
  return best;
}

/// What the search for the core may take of `limits`, which keep the rest. Nothing where the time left is short for
/// one more first plan.
std::optional<Limits> limits_for_core(Limits& limits, Clock::time_point begin) {
  Limits core = limits;
  if (limits.rounds) {
    core.rounds = static_cast<std::int64_t>(part_for_core * static_cast<double>(*limits.rounds));
    *limits.rounds -= *core.rounds;
    return core;
  }
  const auto left = *limits.end - limits.begin;
  constexpr int many = 3;
  if (left < many * (limits.begin - begin)) return std::nullopt;
  core.end = limits.begin + std::chrono::duration_cast<Clock::duration>(part_for_core * left);
  limits.begin = *core.end;
  return core;
}

/// A plan that is built around the packages that bring most: at first nothing else is offered. `between` as Crowd has
/// it.
State plan_around(const Compiled& c, std::vector<Index> packages, const Prices& prices, const Profile& profile,
                  const Options& options, const Limits& limits, const Crowd::Between& between) {
  const Compiled core = offering(c, std::move(packages));
  State first =
      first_plan(core, plain_plan(core, profile, options, limits.stop), prices, profile, options, limits.stop);
  Crowd crowd(first, profile, prices, options.threads, options.seed);
  crowd.run(limits, between);
  State state = empty_state(c);
  adopt(state, crowd.best().best());
  State filled = state;
  Inserter inserter(c, options.seed);
  constexpr double size = 0.2;
  plan_serially(filled, inserter, price_order(filled, prices, size), thrifty_taste(c, prices), limits.stop);
  keep_better(profile, state, std::move(filled));
  return state;
}

/// Rounds for the prices, so that they take some hundredths of a second on a problem of a province.
int price_rounds(const Compiled& c) {
  const auto work = static_cast<double>(c.crews.all.size() + 2 * c.lines.size() + 1) * 16;
  return static_cast<int>(std::clamp(1e8 / work, 10.0, 200.0));
}

/// The service that no plan exceeds is also a bound for the benefit, for cost is never negative.
Levels bound_of(const Compiled& c, double units) {
  if (!std::isfinite(units) || c.total_capacity <= 0) return {};
  return {{"benefit", benefit_of(c, units)}};
}

/// Time that the explanation of a plan may take: a small part of the whole, and no more than it needs.
double explaining(const Compiled& c, double seconds) {
  constexpr double per_activity = 150e-6;
  return std::min(0.15 * seconds, 0.01 + per_activity * static_cast<double>(c.activities.size()));
}

/// Time that the causes of what is late may take.
double finding_causes(const State& state, double seconds) {
  return std::min(0.25 * seconds, seconds_for_late_ones(state));
}

Clock::time_point after(Clock::time_point begin, double seconds) {
  return begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
}

/// Moves what is late to a place in time where that brings more.
void pull_forward(State& state, const Profile& profile, std::uint64_t seed, Clock::time_point until) {
  const auto& c = *state.c;
  Inserter inserter(c, seed);
  Taste taste;
  taste.keep_published = false;
  for (const Index a : c.order) {
    if (Clock::now() >= until) return;
    if (!state.planned(a) || c.frozen[static_cast<std::size_t>(a)] != 0) continue;
    if (rules::late(c, a, state.placement(a).end) == 0) continue;
    const auto before = quality(profile, state);
    const Terms terms{.earliest = earliest_start(state, a), .latest = c.activity(a).due};
    Placement old = lift(state, a);
    const bool found = inserter.find_within(state, a, taste, terms);
    if (found) {
      place(state, a, std::move(inserter.placement()));
      if (quality(profile, state).better_than(before)) continue;
      lift(state, a);
    }
    place(state, a, std::move(old));
  }
}

/// Plans what still fits and brings something, activity by activity, until nothing more does.
void fill_up(State& state, const Profile& profile, std::uint64_t seed, Clock::time_point until) {
  Inserter inserter(*state.c, seed);
  for (bool more = true; more;) {
    more = false;
    for (const Index a : state.c->order) {
      if (Clock::now() >= until) return;
      if (state.planned(a)) continue;
      const auto before = quality(profile, state);
      if (!inserter.insert(state, a, {})) continue;
      if (quality(profile, state).better_than(before)) {
        more = true;
      } else {
        lift(state, a);
      }
    }
  }
}

/// Something is due at some time.
bool asks_to_be_in_time(const Problem& problem) {
  return std::ranges::any_of(problem.packages, [](const Package& package) {
    return package.due || std::ranges::any_of(package.activities, [](const Activity& a) { return a.due.has_value(); });
  });
}

Plan plan_generally(const Problem& problem, const Options& options, const OnProgress& on_progress,
                    const std::stop_token& stop) {
  const auto begin = Clock::now();
  Compiled c = compile(problem);
  freeze(c);
  const auto& profile = profile_of(problem.profile);
  const bool by_rounds = options.iterations.has_value();
  const double seconds = by_rounds ? 0 : options.seconds.value_or(0);
  Teller teller(profile, on_progress, begin);
  const bool searches = options.search != Search::serial && !c.packages.empty();
  State state = searches ? plain_plan(c, profile, options, stop) : serial_plan(c, options, stop);
  if (is_small(c)) teller.tell(state, 0);  // of a nation there is no plain plan
  Prices prices;
  if (searches && profile.name == "flexteam") prices = find_prices(c, {.rounds = price_rounds(c)}, stop);
  double bound = prices.person.empty() ? std::numeric_limits<double>::infinity() : prices.service;
  teller.know(bound_of(c, bound));
  if (searches) state = first_plan(c, std::move(state), prices, profile, options, stop);
  teller.tell(state, 0);
  // The plainest explanation and the making of the plan need a little after this.
  const double closing = 15e-6 * static_cast<double>(c.activities.size());
  const auto explained = by_rounds || !searches ? Clock::time_point::max() : after(begin, seconds - closing);
  if (searches) {
    const double causes = by_rounds || !options.explain ? 0 : finding_causes(state, seconds);
    Limits limits{.begin = Clock::now(), .end = {}, .rounds = options.iterations, .stop = stop};
    if (!by_rounds) limits.end = after(begin, seconds - causes - (options.explain ? explaining(c, seconds) : closing));
    std::optional<BoundBeside> beside;
    if (!by_rounds && !prices.person.empty()) beside.emplace(c, prices, part_for_bound * seconds * options.threads);
    State shown = state;
    const auto between = [&](const Annealer& best, std::int64_t rounds) {
      if (beside) teller.know(bound_of(c, beside->units()));
      teller.tell(shown, best, rounds);
    };
    std::int64_t before = 0;
    const bool is_new = options.start == nullptr && !problem.published && !prices.person.empty();
    auto core = is_new ? core_of(state, prices) : c.offered;
    if (core.size() < c.offered.size()) {
      if (const auto part = limits_for_core(limits, begin)) {
        keep_better(profile, state,
                    plan_around(c, std::move(core), prices, profile, options, *part, [&](const Annealer& best) {
                      between(best, before = best.rounds() * options.threads);
                    }));
      }
    }
    Crowd crowd(state, profile, prices, options.threads, options.seed);
    crowd.run(limits, [&](const Annealer& best) { between(best, before + crowd.rounds()); });
    if (beside) {
      beside->finish();
      bound = beside->units();
      teller.know(bound_of(c, bound));
    }
    crowd.best().return_to_best();
    state = crowd.best().state();
    const auto filled = by_rounds ? explained : after(begin, seconds - closing - causes);
    pull_forward(state, profile, options.seed, filled);
    fill_up(state, profile, options.seed, filled);
    teller.tell(state, before + crowd.rounds());
  }
  Plan plan = plan_of(state, profile);
  plan.seed = options.seed;
  plan.bound = bound_of(c, bound);
  if (!by_rounds) plan.seconds = options.seconds;
  if (!options.explain) return plan;
  explain(state, explained, stop, plan);
  return plan;
}

}  // namespace

void explain(const Problem& problem, Plan& plan, Clock::time_point until, const std::stop_token& stop) {
  Compiled c = compile(problem);
  freeze(c);
  State state = adopted(c, &plan);
  plan.unplanned.clear();
  plan.late.clear();
  explain(state, until, stop, plan);
}

Plan solve(const Problem& problem, const Options& options, const OnProgress& on_progress, const std::stop_token& stop) {
  if (makespan::fits(problem)) {
    const auto until =
        options.seconds && !options.iterations ? after(Clock::now(), *options.seconds + 0.1) : Clock::time_point::max();
    Plan plan = makespan::solve(problem, options, on_progress, stop);
    if (options.explain && (!plan.unplanned.empty() || asks_to_be_in_time(problem)))
      explain(problem, plan, until, stop);
    return plan;
  }
  if (options.search == Search::serial || !balance::fits(problem)) {
    return plan_generally(problem, options, on_progress, stop);
  }
  const auto begin = Clock::now();
  if (auto plan = balance::solve(problem, options, on_progress, stop)) return std::move(*plan);
  Options rest = options;  // what finding out has left of the time
  if (rest.seconds) *rest.seconds -= std::chrono::duration<double>(Clock::now() - begin).count();
  Plan plan = plan_generally(problem, rest, on_progress, stop);
  if (plan.seconds) plan.seconds = options.seconds;
  return plan;
}

}  // namespace flexteam::planning
