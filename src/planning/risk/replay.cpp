// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/risk/replay.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <thread>
#include <tuple>
#include <utility>

#include "planning/compiled/compiled.h"
#include "planning/compiled/published.h"
#include "planning/decode/insert.h"
#include "planning/profiles/profile.h"
#include "planning/result/plan_of.h"
#include "planning/state/state.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// A plan ready to be replayed; the same for all futures.
struct Baseline {
  const Problem* problem = nullptr;
  Compiled compiled;               ///< each line for the one who has it, nothing before its planned start
  std::vector<Placement> placed;   ///< per activity, as planned
  std::vector<Index> order;        ///< planned activities in the order of work
  std::vector<std::size_t> leads;  ///< per activity: which draw of lead time it has
  std::size_t lead_count = 0;
  std::vector<std::uint8_t> whole;  ///< per package: all of it is planned
};

/// Only the planned person may do a line.
void keep_people(const std::vector<Placement>& placed, Compiled& c) {
  Rows<Index> crews;
  for (std::size_t a = 0; a < placed.size(); ++a) {
    const auto& activity = c.activities[a];
    for (Index i = 0; i < activity.lines; ++i) {
      if (placed[a].planned()) crews.all.push_back(placed[a].runs[at(i)].person);
      crews.close_row();
      c.lines[at(activity.first_line + i)].crew = activity.first_line + i;
    }
  }
  c.crews = std::move(crews);
}

Baseline baseline_of(const Problem& problem, const Plan& plan, const std::vector<Spread>& spreads) {
  Baseline base{.problem = &problem, .compiled = compile(problem)};
  auto& c = base.compiled;
  base.placed = placements_of(plan, c);
  keep_people(base.placed, c);
  c.agreed.clear();
  c.commitments.assign(c.activities.size(), {});
  c.published.assign(c.activities.size(), {});
  std::vector<Index> rank(c.activities.size());
  for (std::size_t i = 0; i < c.order.size(); ++i) rank[at(c.order[i])] = static_cast<Index>(i);
  base.whole.assign(c.packages.size(), 1);
  std::map<Index, std::size_t> together;
  for (Index a = 0; a < static_cast<Index>(c.activities.size()); ++a) {
    auto& activity = c.activities[at(a)];
    activity.latest = c.periods - 1;  // a deadline can be missed, as anything can
    activity.shortest = 1;
    if (base.placed[at(a)].planned()) {
      activity.release = base.placed[at(a)].start;
      base.order.push_back(a);
    } else {
      base.whole[at(activity.package)] = 0;
    }
    const Index group = spreads[at(a)].together;
    base.leads.push_back(group == none ? base.lead_count++
                                       : together.try_emplace(group, base.lead_count).first->second);
    base.lead_count = std::max(base.lead_count, base.leads.back() + 1);
  }
  for (std::size_t k = 0; k < c.packages.size(); ++k) {
    if (c.packages[k].activities.empty()) base.whole[k] = 0;
  }
  std::ranges::sort(base.order, std::less{}, [&](Index a) { return std::pair(base.placed[at(a)].start, rank[at(a)]); });
  return base;
}

/// Efforts, lead times and lags of one future.
struct Draws {
  std::vector<double> effort;  ///< per activity
  std::vector<double> lead;    ///< per draw of lead time
};

Draws draw(const Baseline& base, const std::vector<Spread>& spreads, std::uint64_t seed, int number) {
  // Futures next to each other must not be the same stream a step further.
  Random random(Random(seed ^ (0xd1342543de82ef95ULL * (static_cast<std::uint64_t>(number) + 1))).next());
  Draws draws{.effort = {}, .lead = std::vector<double>(base.lead_count, 0)};
  for (std::size_t a = 0; a < spreads.size(); ++a) {
    draws.effort.push_back(triangular(spreads[a].effort, random.unit()));
    auto& lead = draws.lead[base.leads[a]];
    if (lead == 0) lead = triangular(spreads[a].lead, random.unit());
  }
  return draws;
}

Units drawn_units(Units planned, double factor) {
  return std::max<Units>(1, static_cast<Units>(std::lround(planned * factor)));
}
Period drawn_periods(Period planned, double factor, Period least) {
  return planned <= 0 ? planned : std::max(least, static_cast<Period>(std::lround(planned * factor)));
}

/// One future after another on memory of its own: one per thread.
class Replayer {
 public:
  explicit Replayer(const Baseline& base)
      : base_(base), c_(base.compiled), empty_(empty_state(c_)), inserter_(c_, 1), state_(empty_) {}
  Replayer(const Replayer&) = delete;
  Replayer& operator=(const Replayer&) = delete;

  /// The plan as it goes with these draws.
  const State& run(const Draws& draws) {
    take(draws);
    state_ = empty_;
    Taste taste;
    taste.keep_published = false;
    for (const Index a : base_.order) {
      // Not at all within the periods: nor is what comes after it.
      static_cast<void>(inserter_.insert(state_, a, taste));
    }
    return state_;
  }

  [[nodiscard]] Period finish(Index package) const {
    Period last = 0;
    for (const Index a : c_.package(package).activities) {
      if (!state_.planned(a)) return beyond;
      last = std::max(last, state_.placement(a).end);
    }
    return last;
  }

 private:
  void take(const Draws& draws) {
    for (const Index a : base_.order) {
      const auto& planned = base_.compiled.activity(a);
      auto& activity = c_.activities[at(a)];
      activity.min_periods = drawn_periods(planned.min_periods, draws.lead[base_.leads[at(a)]], 1);
      auto& fixes = c_.commitments[at(a)];
      fixes.clear();
      for (Index i = 0; i < activity.lines; ++i) {
        auto& line = c_.lines[at(activity.first_line + i)];
        line.effort = drawn_units(base_.compiled.line(a, i).effort, draws.effort[at(a)]);
        fixes.push_back(as_planned(a, i, line.effort));
      }
      for (auto i = at(c_.after.first[at(a)]); i < at(c_.after.first[at(a) + 1]); ++i) {
        const auto& link = base_.compiled.after.all[i];
        c_.after.all[i].lag = drawn_periods(link.lag, draws.lead[base_.leads[at(link.activity)]], 0);
      }
    }
  }

  /// The planned amounts of a line, as far as they go: less work ends sooner, more goes on after them.
  [[nodiscard]] Fix as_planned(Index activity, Index number, Units effort) const {
    const auto& placement = base_.placed[at(activity)];
    const auto& run = placement.runs[at(number)];
    const auto amounts = placement.of(run);
    Fix fix{.line = number, .person = run.person, .start = run.start, .amounts = {amounts.begin(), amounts.end()}};
    const Units planned = base_.compiled.line(activity, number).effort;
    if (effort > planned) {
      // The last week took what was left, which may be less than a week must have when it is not the last.
      fix.amounts.pop_back();
    } else if (effort < planned) {
      Units sum = 0;
      std::size_t length = 0;
      while (sum < effort) sum += fix.amounts[length++];
      fix.amounts.resize(length);
      fix.amounts.back() -= sum - effort;
    }
    return fix;
  }

  const Baseline& base_;
  Compiled c_;
  State empty_;
  Inserter inserter_;
  State state_;
};

}  // namespace

Finishes replay(const Problem& problem, const Plan& plan, const std::vector<Spread>& spreads,
                const ReplayOptions& options) {
  const Baseline base = baseline_of(problem, plan, spreads);
  Finishes finishes(base.whole.size());
  for (std::size_t k = 0; k < finishes.size(); ++k) {
    if (base.whole[k] != 0) finishes[k].resize(static_cast<std::size_t>(options.futures));
  }
  const auto work = [&](int first) {
    Replayer replayer(base);
    for (int number = first; number < options.futures; number += options.threads) {
      replayer.run(draw(base, spreads, options.seed, number));
      for (std::size_t k = 0; k < finishes.size(); ++k) {
        if (base.whole[k] == 0) continue;
        finishes[k][static_cast<std::size_t>(number)] = replayer.finish(static_cast<Index>(k));
      }
    }
  };
  {
    std::vector<std::jthread> others;
    for (int i = 1; i < options.threads; ++i) others.emplace_back([&work, i] { work(i); });
    work(0);
  }
  for (auto& one : finishes) std::ranges::sort(one);
  return finishes;
}

Future future(const Problem& problem, const Plan& plan, const std::vector<Spread>& spreads, std::uint64_t seed,
              int number) {
  const Baseline base = baseline_of(problem, plan, spreads);
  const Draws draws = draw(base, spreads, seed, number);
  Replayer replayer(base);
  Future made{.problem = problem, .plan = plan_of(replayer.run(draws), profile_of(problem.profile))};
  made.problem.published.reset();
  made.problem.commitments.clear();
  made.problem.policy.freeze_until = 0;
  Index a = 0;
  for (auto& package : made.problem.packages) {
    for (auto& activity : package.activities) {
      activity.deadline.reset();
      activity.min_periods = drawn_periods(activity.min_periods, draws.lead[base.leads[at(a)]], 1);
      for (auto& line : activity.lines) line.effort = drawn_units(line.effort, draws.effort[at(a)]);
      for (auto& link : activity.after) {
        const Index first = base.compiled.package(link.package).first + link.activity;
        link.lag = drawn_periods(link.lag, draws.lead[base.leads[at(first)]], 0);
      }
      ++a;
    }
  }
  return made;
}

double chance(std::span<const Period> finishes, Period due) {
  if (finishes.empty()) return 0;
  const auto in_time = std::ranges::upper_bound(finishes, due) - finishes.begin();
  return static_cast<double>(in_time) / static_cast<double>(finishes.size());
}

std::optional<Period> finished_by(std::span<const Period> finishes, double part) {
  if (finishes.empty()) return std::nullopt;
  const auto count = static_cast<double>(finishes.size());
  // A rounding error must not ask for one future more.
  const auto needed = static_cast<std::size_t>(std::clamp(std::ceil(part * count - 1e-9), 1.0, count));
  const Period found = finishes[needed - 1];
  return found == beyond ? std::nullopt : std::optional(found);
}

}  // namespace flexteam::planning
