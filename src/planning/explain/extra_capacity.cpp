// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <tuple>

#include "planning/explain/probes.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

Ask ask_of(const Compiled& c, Index activity, Index number, Period latest) {
  const auto& line = c.line(activity, number);
  return {.effort = line.effort,
          .min = line.min,
          .most = std::max(1, line.max),
          .latest = latest,
          .rigid = c.activity(activity).rigid,
          .first = {}};
}

/// The line as a new person would do it: evenly, and no longer than the activity takes at least.
void add_newcomer(const Compiled& c, Index activity, Index number, Index person, Placement& place) {
  const auto& line = c.line(activity, number);
  const Period periods = c.activity(activity).min_periods;
  const Units even = (line.effort + periods - 1) / periods;
  const Units amount = std::clamp(even, line.min, std::max(1, line.max));
  auto& run = place.runs[at(number)];
  run = {person, place.start, 0, static_cast<std::int32_t>(place.amounts.size())};
  for (Units left = line.effort; left > 0; left -= amount, ++run.length)
    place.amounts.push_back(std::min(amount, left));
}

Relaxation newcomer(const Compiled& c, Index activity, Index number, const Placement& place) {
  const auto& line = c.line(activity, number);
  const auto& run = place.runs[at(number)];
  Relaxation relaxation{.kind = "extra-capacity"};
  relaxation.skill = c.problem->skills[at(line.skill)];
  relaxation.level = line.level;
  relaxation.from = run.start;
  relaxation.to = run.end();
  relaxation.units = std::ranges::max(place.of(run));
  return relaxation;
}

/// The last period to which the pools last from `start` on, `latest` at most.
Period pools_last_until(const State& s, Index activity, Period start, Period latest) {
  const auto& c = *s.c;
  Period until = latest;
  for (const auto& need : c.pool_needs[activity]) {
    for (Period t = start; t <= until; ++t) {
      if (s.pool_left[at(need.pool) * at(c.periods) + at(t)] < need.use) until = t - 1;
    }
  }
  return until;
}

/// Who does which line of an activity from one start on: as much of its effort as possible by people who have time.
class Team {
 public:
  Team(const State& s, Index activity, Period start, Period latest)
      : s_(s), c_(*s.c), activity_(activity), start_(start), latest_(latest), person_(lines(), none), able_(lines()) {}

  /// False: a line that is bound to one person by its group cannot be done.
  bool gather(bool ask_around) {
    std::vector<Index> order;
    for (Index i = 0; i < static_cast<Index>(lines()); ++i) {
      if (ask_around || holder(i) != none) order.push_back(i);
    }
    // Who has been given a line keeps one when others come in, so taking the largest first leaves the least.
    std::ranges::sort(order, {}, [&](Index i) { return std::tuple(holder(i) == none, -line(i).effort, i); });
    for (const Index i : order) {
      find_able(i);
      std::vector<Index> seen;
      if (!seat(i, seen) && holder(i) != none) return false;
    }
    return true;
  }

  [[nodiscard]] Index person(Index number) const { return person_[at(number)]; }

  /// Writes the line of `number`, which somebody has, into `place`.
  void write(Index number, Placement& place) const {
    const Index who = person(number);
    const auto offset = static_cast<std::int32_t>(place.amounts.size());
    const OwnWork own(s_, c_.activity(activity_).package, who);
    const auto ask = ask_of(c_, activity_, number, latest_);
    const Laid laid = lay(s_, ask, who, start_, own, [&](Units amount) { place.amounts.push_back(amount); });
    place.runs[at(number)] = {who, laid.start, laid.end - laid.start + 1, offset};
  }

 private:
  [[nodiscard]] std::size_t lines() const { return at(c_.activity(activity_).lines); }
  [[nodiscard]] const CompiledLine& line(Index number) const { return c_.line(activity_, number); }
  [[nodiscard]] Index holder(Index number) const {
    const Index group = line(number).group;
    return group == none ? none : s_.group_holder[at(group)].person;
  }

  void find_able(Index number) {
    const auto ask = ask_of(c_, activity_, number, latest_);
    for (const Index p : c_.crews[line(number).crew]) {
      if ((holder(number) != none && p != holder(number)) || s_.left_total[at(p)] < line(number).effort) continue;
      const OwnWork own(s_, c_.activity(activity_).package, p);
      if (lay(s_, ask, p, start_, own).fits) able_[at(number)].push_back(p);
    }
  }

  /// An augmenting path: others change places so that the line gets somebody.
  bool seat(Index number, std::vector<Index>& seen) {
    for (const Index p : able_[at(number)]) {
      if (std::ranges::find(seen, p) != seen.end()) continue;
      seen.push_back(p);
      const auto taken = std::ranges::find(person_, p);
      if (taken == person_.end() || seat(static_cast<Index>(taken - person_.begin()), seen)) {
        person_[at(number)] = p;
        return true;
      }
    }
    return false;
  }

  const State& s_;
  const Compiled& c_;
  Index activity_;
  Period start_;
  Period latest_;
  std::vector<Index> person_;             ///< per line; none: nobody
  std::vector<std::vector<Index>> able_;  ///< per line: who fits at the start
};

/// The activity from `start` on, with new people where nobody has time (or for all lines, unless `ask_around`).
Found at_start(const State& s, Index activity, Period start, Period latest, bool ask_around) {
  const auto& c = *s.c;
  const auto& compiled = c.activity(activity);
  const Period until = pools_last_until(s, activity, start, latest);
  if (start + compiled.shortest - 1 > until) return std::nullopt;
  Team team(s, activity, start, until);
  if (!team.gather(ask_around)) return std::nullopt;
  Finding finding{.price = 0, .reason = "capacity", .relaxation = {}, .place = {}};
  auto& place = finding.place;
  place.start = start;
  place.end = start + compiled.min_periods - 1;
  place.runs.resize(at(compiled.lines));
  Index extras = 0;
  for (Index i = 0; i < compiled.lines; ++i) {
    if (team.person(i) != none) {
      team.write(i, place);
    } else {
      const auto& line = c.line(activity, i);
      add_newcomer(c, activity, i, c.people + extras, place);
      ++extras;
      finding.relaxation.push_back(newcomer(c, activity, i, place));
      finding.price += line.effort;
      if (c.crews[line.crew].empty()) finding.reason = "skill";
    }
    place.end = std::max(place.end, place.runs[at(i)].end());
  }
  return finding;
}

/// The least that new people for an activity can cost: one of its lines.
double smallest_line(const Compiled& c, Index activity) {
  Units least = c.line(activity, 0).effort;
  for (Index i = 1; i < c.activity(activity).lines; ++i) least = std::min(least, c.line(activity, i).effort);
  return least;
}

}  // namespace

Found extra_capacity(Bench& bench, Index activity, Window window, bool thorough) {
  constexpr double per_period_waited = 0.5;
  const auto& c = *bench.state.c;
  const Period last = window.latest - c.activity(activity).shortest + 1;
  Found best;
  if (!thorough) {
    best = at_start(bench.state, activity, window.earliest, window.latest, false);
    if (best) return best;
  }
  const double least = c.activity(activity).lines > 0 ? smallest_line(c, activity) : 0;
  for (Period start = window.earliest; start <= last; ++start) {
    const double waiting = per_period_waited * (start - window.earliest);
    if (best && least + waiting >= best->price) break;
    auto found = at_start(bench.state, activity, start, window.latest, true);
    if (!found) continue;
    found->price += waiting;
    if (!best || found->price < best->price) best = std::move(found);
    if (!thorough) break;
  }
  return best;
}

}  // namespace flexteam::planning
