// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/mend/nearest.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "planning/compiled/published.h"
#include "planning/explain/explain.h"
#include "planning/explain/late.h"
#include "planning/mend/mender.h"
#include "planning/profiles/profile.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"
#include "planning/search/start.h"
#include "planning/state/become.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {
namespace {

using Clock = std::chrono::steady_clock;

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// What a changed unit weighs beside its weight in the problem, in units of work, where it does not come before all
/// work; and where it does, when people and starts are chosen.
constexpr double moderate = 3;
constexpr double dominating = 1000;
/// Changed units allowed over the least found, for work that would be lost.
constexpr double slack = 1.1;
/// Rounds without a better plan after which looking on is of no use.
constexpr std::int64_t patience = 3000;
/// Rounds without a better plan after which the search is kicked.
constexpr std::int64_t calm = 150;
/// Activities without a place that are tried in a round beside what the round took out.
constexpr int lost_per_round = 2;
/// Seconds that the explanation of one activity may take.
constexpr double told_in = 150e-6;

std::size_t change_part() {
  const auto costs = rules::costs();
  return static_cast<std::size_t>(std::ranges::find(costs, rules::change.name, &rules::CostRule::name) - costs.begin());
}

/// Small changes to a plan that stay where they make it better: what differs from the published plan is taken out with
/// something that stands in its way, and planned again.
class Nearest {
 public:
  Nearest(const Compiled& c, std::uint64_t seed, const std::stop_token& stop)
      : c_(c),
        profile_(profile_of("flexteam")),
        stop_(stop),
        state_(empty_state(c)),
        journal_(state_),
        inserter_(c, seed),
        random_(seed * 2 + 1),
        change_(change_part()) {}

  /// The published plan as far as it still can be, with what is asked beside it.
  void begin(const NearestOptions& options, Clock::time_point until) {
    until_ = until;
    offered_.assign(c_.activities.size(), 0);
    for (std::size_t a = 0; a < offered_.size(); ++a) {
      const auto& package = c_.package(c_.activities[a].package);
      offered_[a] = c_.published[a].planned() || !c_.commitments[a].empty() || c_.frozen[a] != 0 || package.required;
    }
    left_out_.assign(c_.activities.size(), 0);
    for (const auto& [package, activity] : options.out) leave_out(c_.package(package).first + activity);
    rank_.assign(c_.activities.size(), 0);
    for (std::size_t i = 0; i < c_.order.size(); ++i) rank_[at(c_.order[i])] = static_cast<Index>(i);
    adopt_frozen(state_);
    if (options.first != nullptr) adopt(state_, placements_of(*options.first, c_));
    adopt_agreed();
    adopt(state_, c_.published);
    keep_agreements();
    fill();
    make_way_for_lost();
    journal_.keep([](Index) {});
    place_in_list_.assign(c_.activities.size(), none);
    is_dirty_.assign(c_.activities.size(), 0);
    for (const Index a : c_.order) note(a);
    best_ = state_.placed;
    start_ = best_;
    dirty_.clear();
    std::ranges::fill(is_dirty_, std::uint8_t{0});
  }

  /// Looks for little change and lost work together, which leads further than change alone; then for the least change;
  /// then for more work within it.
  void improve(Clock::time_point until, std::int64_t rounds) {
    const auto begin = Clock::now();
    const bool timed = until != Clock::time_point::max();
    const auto climb_until = [&](int tenths, bool least) {
      least_ = least;
      until_ = timed ? begin + (until - begin) / 10 * tenths : until;
      climb(rounds / 10 * tenths - done_);
    };
    climb_until(6, false);
    climb_until(9, true);
    most_change_ = static_cast<std::int64_t>(slack * static_cast<double>(state_.costs[change_]));
    climb_until(10, false);
  }

  [[nodiscard]] const State& state() const { return state_; }

 private:
  /// What a plan loses, the worst first; less is better.
  using Loss = std::tuple<std::int64_t, std::int64_t, std::int64_t, double>;

  [[nodiscard]] Loss loss() const {
    const auto has = quality(profile_, state_);
    const auto changed = state_.costs[change_];
    if (least_) return {has.missing, has.broken, changed, -has.energy};
    return {has.missing, has.broken, 0, moderate * static_cast<double>(changed) - has.energy};
  }

  [[nodiscard]] double change() const { return least_ ? dominating : moderate; }

  [[nodiscard]] bool is_over() const {
    return stop_.stop_requested() || (until_ != Clock::time_point::max() && Clock::now() >= until_);
  }

  /// What comes after `a` is out with it: to plan it would bring `a` back.
  void leave_out(Index a) {
    if (left_out_[at(a)] != 0) return;
    left_out_[at(a)] = 1;
    offered_[at(a)] = 0;
    for (const auto& link : c_.before[a]) leave_out(link.activity);
  }

  /// What is agreed goes before what is only published.
  void adopt_agreed() {
    auto agreed = c_.published;
    for (std::size_t a = 0; a < agreed.size(); ++a) {
      const auto index = static_cast<Index>(a);
      const bool kept = !c_.commitments[a].empty() && agreed[a].planned() &&
                        rules::kept_weight(c_, index, agreed[a]) == rules::agreed_weight(c_, index);
      if (!kept) agreed[a].clear();
    }
    adopt(state_, agreed);
  }

  [[nodiscard]] bool disturbed(Index a) const {
    if (offered_[at(a)] == 0 || c_.frozen[at(a)] != 0) return false;
    if (!state_.planned(a)) return true;
    if (rules::kept_weight(c_, a, state_.placement(a)) < rules::agreed_weight(c_, a)) return true;
    const auto& published = c_.published[at(a)];
    return published.planned() && !(published == state_.placement(a));
  }

  /// Plans what is offered and has no place, as near as possible; what is agreed also when the time is over.
  void fill() {
    for (const Index a : c_.order) {
      if (offered_[at(a)] == 0 || state_.planned(a)) continue;
      if (stop_.stop_requested()) return;
      if (!is_over() || !c_.commitments[at(a)].empty()) insert(a, near_taste(c_, a, change()));
    }
  }

  Mender mender() { return {state_, journal_, inserter_, change()}; }

  bool insert(Index a, const Taste& taste) { return mender().put(a, taste); }

  /// An agreement that is not kept is kept where others can make way and the whole is better for it.
  void keep_agreements() {
    for (const Index a : c_.agreed) {
      if (c_.frozen[at(a)] != 0) continue;
      for (const auto& fix : c_.commitments[at(a)]) {
        if (is_over()) return;
        if (rules::kept_weight(c_, a, state_.placement(a)) == rules::agreed_weight(c_, a)) break;
        settle_if_better({a, fix.line, fix.person, fix.start});
      }
    }
  }

  /// Offered work that finds no free place takes the place of other work where that is better for the whole: all that
  /// comes after it would go as well.
  void make_way_for_lost() {
    for (const Index a : c_.order) {
      const auto& activity = c_.activity(a);
      if (offered_[at(a)] == 0 || state_.planned(a) || activity.lines == 0) continue;
      const Period earliest = earliest_start(state_, a);
      if (earliest >= never) continue;
      const auto& published = c_.published[at(a)];
      const Period start = published.planned() ? std::max(earliest, published.start) : earliest;
      const auto mark = journal_.mark();
      std::optional<Spot> best;
      auto least = loss();
      for (const Index person : c_.crews[c_.line(a, 0).crew]) {
        if (is_over()) break;
        const Spot spot{.activity = a, .line = 0, .person = person, .start = start};
        if (!settle(spot)) continue;
        const auto lost = loss();
        if (lost < least) {
          best = spot;
          least = lost;
        }
        journal_.undo(mark);
      }
      if (best) settle_if_better(*best);
    }
  }

  bool settle(const Spot& spot) {
    Mender others = mender();
    if (!others.make_way(spot)) return false;
    others.put_back();
    put_after(spot.activity);
    return true;
  }

  /// Where many could do it some are drawn: the same spot may turn out otherwise than before.
  void settle_if_better(const Spot& spot) {
    const auto before = loss();
    const auto mark = journal_.mark();
    if (settle(spot) && !(loss() < before)) journal_.undo(mark);
  }

  /// Plans what comes after `a` and has no place, in steps; each once, after all that it comes after.
  void put_after(Index a) {
    std::set<Index> ranks;
    const auto add_next = [&](Index before) {
      for (const auto& link : c_.before[before]) {
        if (offered_[at(link.activity)] != 0) ranks.insert(rank_[at(link.activity)]);
      }
    };
    for (add_next(a); !ranks.empty();) {
      const Index next = c_.order[at(*ranks.begin())];
      ranks.erase(ranks.begin());
      if (state_.planned(next) || insert(next, near_taste(c_, next, change()))) add_next(next);
    }
  }

  /// Iterated local search: where it gets no further it is kicked out of there, and if that helps not, back to the best
  /// or to where it began.
  void climb(std::int64_t rounds) {
    std::int64_t since = 0;
    auto best = loss();
    for (std::int64_t i = 0; i < rounds && since <= patience; ++i) {
      if (disturbed_.empty() || is_over()) break;
      ++since;
      ++done_;
      const bool kick = since % calm == 0;
      if (since % (4 * calm) == 0) {
        go_to(start_);
      } else if (since % (2 * calm) == 0) {
        return_to_best();
      }
      const auto before = loss();
      for (int targets = kick ? 3 : 1; targets > 0; --targets) {
        const Index target = first_missing(disturbed_[random_.below(disturbed_.size())]);
        if (kick || random_.chance(0.5) || !displace(target)) ruin(target);
      }
      recreate();
      const auto after = loss();
      if (!kick && (!allowed() || before < after)) {
        journal_.undo(0);
        continue;
      }
      journal_.keep([this](Index a) { note(a); });
      if (allowed() && after < best) {
        best = after;
        remember();
        since = 0;
      }
    }
    return_to_best();
  }

  /// `a` may have changed: whether it is on the list of what is disturbed, and that it may differ from the best.
  void note(Index a) {
    auto& place = place_in_list_[at(a)];
    const bool is = disturbed(a);
    if (is && place == none) {
      place = static_cast<Index>(disturbed_.size());
      disturbed_.push_back(a);
    } else if (!is && place != none) {
      const Index last = disturbed_.back();
      disturbed_[at(place)] = last;
      place_in_list_[at(last)] = place;
      disturbed_.pop_back();
      place_in_list_[at(a)] = none;
    }
    if (is_dirty_[at(a)] == 0) dirty_.push_back(a);
    is_dirty_[at(a)] = 1;
  }

  void remember() {
    for (const Index a : dirty_) {
      best_[at(a)] = state_.placed[at(a)];
      is_dirty_[at(a)] = 0;
    }
    dirty_.clear();
  }

  void go_to(const std::vector<Placement>& placements) {
    for (const Index a : become(state_, placements)) note(a);
  }

  void return_to_best() {
    go_to(best_);
    remember();
  }

  [[nodiscard]] bool allowed() const { return most_change_ < 0 || state_.costs[change_] <= most_change_; }

  void take(Index a) {
    if (state_.planned(a) && !holds_frozen(state_, a)) journal_.take_with_dependents(a);
  }

  /// What has to be planned before `a` can be; `a` itself when nothing has.
  [[nodiscard]] Index first_missing(Index a) const {
    for (const auto& link : c_.after[a]) {
      if (!state_.planned(link.activity)) return first_missing(link.activity);
    }
    return a;
  }

  /// Puts `target` where it was published, or as near to it as it may, with somebody whose other work makes way.
  bool displace(Index target) {
    target_ = target;
    const auto& activity = c_.activity(target);
    const Period earliest = earliest_start(state_, target);
    if (activity.lines == 0 || earliest >= never) return false;
    const Index line = random_.below(activity.lines);
    const auto crew = c_.crews[c_.line(target, line).crew];
    if (crew.empty()) return false;
    const auto& published = c_.published[at(target)];
    const Period start = published.planned() ? std::max(earliest, published.start) : earliest;
    Mender others = mender();
    if (!others.make_way({target, line, crew[random_.below(crew.size())], start})) return false;
    others.put_back();
    return true;
  }

  /// Takes out `target` and, mostly, some of what somebody who could do it does around the time of its own.
  void ruin(Index target) {
    target_ = target;
    const auto& published = c_.published[at(target)];
    take(target);
    for (const auto& link : c_.after[target]) {
      if (random_.chance(0.3)) take(link.activity);
    }
    const auto& activity = c_.activity(target);
    if (activity.lines == 0) return;
    const Index line = random_.below(activity.lines);
    const auto crew = c_.crews[c_.line(target, line).crew];
    Index person = none;
    if (published.planned() && random_.chance(0.6)) {
      person = published.runs[at(line)].person;
    } else if (!crew.empty()) {
      person = crew[random_.below(crew.size())];
    }
    if (person == none || random_.chance(0.1)) return;
    const Period from = published.planned() ? published.start : activity.release;
    const Period until = (published.planned() ? published.end : from + activity.shortest) + random_.below(6);
    for (int i = 0, leave = 1 + random_.below(4); i < leave; ++i) {
      const auto& agenda = state_.agenda[at(person)];
      if (agenda.empty()) return;
      const Index other = agenda[random_.below(agenda.size())];
      const auto& placement = state_.placement(other);
      if (placement.start <= until && placement.end >= from) take(other);
    }
  }

  Taste any_taste(Index a) {
    Taste taste = near_taste(c_, a, change());
    const bool free_to_move = taste.keep_published;
    taste.keep_published = free_to_move && random_.chance(0.8);
    taste.near = random_.chance(0.9);
    taste.starts = 1 + random_.below(taste.starts);
    taste.noise = random_.chance(0.4) ? 10 * random_.unit() : 0;
    taste.blink = random_.chance(0.3) ? 0.2 : 0;
    if (free_to_move && random_.chance(0.3)) taste.not_before = random_.below(taste.not_before + 4);
    if (random_.chance(0.3)) taste.top.from = random_.below(c_.periods);
    if (random_.chance(0.3)) taste.top.but = random_.below(c_.periods);
    return taste;
  }

  bool insert_first(Index a) {
    if (state_.planned(a)) return true;
    return std::ranges::all_of(c_.after[a], [&](const Link& link) { return insert_first(link.activity); }) &&
           insert(a, any_taste(a));
  }

  /// Plans what this round took out, and a few of the lost: to try all of those every round takes nearly all the time.
  void recreate() {
    if (random_.chance(0.6)) insert_first(target_);
    out_.clear();
    journal_.visit([this](Index a) { out_.push_back(a); });
    out_.push_back(target_);
    for (int i = 0; i < lost_per_round; ++i) out_.push_back(disturbed_[random_.below(disturbed_.size())]);
    std::ranges::sort(out_, {}, [this](Index a) { return rank_[at(a)]; });
    for (const Index a : out_) {
      if (offered_[at(a)] != 0 && !state_.planned(a) && insert(a, any_taste(a))) put_after(a);
    }
  }

  const Compiled& c_;
  const Profile& profile_;
  std::stop_token stop_;
  State state_;
  Journal journal_;
  Inserter inserter_;
  Random random_;
  std::size_t change_;  ///< in State::costs
  bool least_ = true;   ///< a changed unit comes before all work
  Clock::time_point until_;
  std::vector<Placement> start_;
  std::vector<Placement> best_;
  std::int64_t most_change_ = -1;
  std::vector<std::uint8_t> offered_;
  std::vector<std::uint8_t> left_out_;
  std::vector<Index> disturbed_;      ///< in no order
  std::vector<Index> place_in_list_;  ///< per activity: where it stands in disturbed_; none: it does not
  std::vector<Index> rank_;           ///< per activity: its place in the order in which they are planned
  std::vector<Index> out_;            ///< what this round plans
  std::vector<Index> dirty_;          ///< activities that may differ from best_
  std::vector<std::uint8_t> is_dirty_;
  std::int64_t done_ = 0;  ///< rounds
  Index target_ = none;
};

}  // namespace

Plan plan_nearest(const Problem& problem, const NearestOptions& options, const std::stop_token& stop) {
  const auto begin = Clock::now();
  Compiled c = compile(problem);
  freeze(c);
  const auto after = [begin](double seconds) {
    return begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
  };
  const double seconds = options.seconds.value_or(0);
  double telling = options.explain ? 0.01 + told_in * static_cast<double>(c.activities.size()) : 0;
  const auto searched = [&] {
    return options.rounds ? Clock::time_point::max() : after(seconds - std::min(0.5 * seconds, telling));
  };
  const auto told = [&](const State& state) {
    Plan plan = plan_of(state, profile_of(problem.profile));
    plan.seed = options.seed;
    if (!options.rounds) plan.seconds = options.seconds;
    if (options.explain) explain(state, options.rounds ? Clock::time_point::max() : after(seconds), stop, plan);
    return plan;
  };
  if (!options.change) return told(adopted(c, problem.published ? &*problem.published : nullptr));
  Nearest search(c, options.seed, stop);
  search.begin(options, searched());
  if (options.explain && !options.rounds) telling += seconds_for_late_ones(search.state());
  search.improve(searched(), options.rounds.value_or(std::numeric_limits<std::int64_t>::max()));
  return told(search.state());
}

}  // namespace flexteam::planning
