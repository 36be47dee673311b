// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

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

/// Gives the line somebody who has time at `start` and no other line of the activity yet. False: nobody.
bool give_to_somebody(const State& s, Index activity, Index number, Period latest, Placement& place) {
  const auto& c = *s.c;
  const auto& line = c.line(activity, number);
  const Index holder = line.group == none ? none : s.group_holder[at(line.group)].person;
  const auto ask = ask_of(c, activity, number, latest);
  for (const Index person : c.crews[line.crew]) {
    if ((holder != none && person != holder) || s.left_total[at(person)] < line.effort) continue;
    if (std::ranges::find(place.runs, person, &Run::person) != place.runs.end()) continue;
    const OwnWork own(s, c.activity(activity).package, person);
    if (!lay(s, ask, person, place.start, own).fits) continue;
    const auto offset = static_cast<std::int32_t>(place.amounts.size());
    const Laid laid = lay(s, ask, person, place.start, own, [&](Units amount) { place.amounts.push_back(amount); });
    place.runs[at(number)] = {person, laid.start, laid.end - laid.start + 1, offset};
    return true;
  }
  return false;
}

bool pools_allow(const State& s, Index activity, const Placement& place) {
  const auto& c = *s.c;
  for (const auto& need : c.pool_needs[activity]) {
    for (Period t = place.start; t <= place.end; ++t) {
      if (s.pool_left[at(need.pool) * at(c.periods) + at(t)] < need.use) return false;
    }
  }
  return true;
}

/// The activity from `start` on, with new people where nobody has time (or for all lines, unless `ask_around`).
Found at_start(const State& s, Index activity, Period start, Period latest, bool ask_around) {
  const auto& c = *s.c;
  const auto& compiled = c.activity(activity);
  Finding finding{.price = 0, .reason = "capacity", .relaxation = {}, .place = {}};
  auto& place = finding.place;
  place.start = start;
  place.end = start + compiled.min_periods - 1;
  place.runs.resize(at(compiled.lines));
  Index extras = 0;
  for (Index i = 0; i < compiled.lines; ++i) {
    const auto& line = c.line(activity, i);
    const bool bound = line.group != none && s.group_holder[at(line.group)].person != none;
    if (!(ask_around || bound) || !give_to_somebody(s, activity, i, latest, place)) {
      if (bound) return std::nullopt;
      add_newcomer(c, activity, i, c.people + extras, place);
      ++extras;
      finding.relaxation.push_back(newcomer(c, activity, i, place));
      finding.price += line.effort;
      if (c.crews[line.crew].empty()) finding.reason = "skill";
    }
    place.end = std::max(place.end, place.runs[at(i)].end());
  }
  if (place.end > latest || !pools_allow(s, activity, place)) return std::nullopt;
  return finding;
}

}  // namespace

Found extra_capacity(Bench& bench, Index activity, Window window, bool thorough) {
  constexpr Period samples = 8;
  const Period last = window.latest - bench.state.c->activity(activity).shortest + 1;
  Found best;
  if (!thorough) {
    best = at_start(bench.state, activity, window.earliest, window.latest, false);
    if (best) return best;
  }
  const Period step = std::max(1, (last - window.earliest) / samples);
  for (Period start = window.earliest; start <= last; start += step) {
    auto found = at_start(bench.state, activity, start, window.latest, true);
    if (!found) continue;
    found->price += 0.5 * (start - window.earliest);
    if (!best || found->price < best->price) best = std::move(found);
  }
  for (Period start = window.earliest; start <= last && !best; ++start) {
    best = at_start(bench.state, activity, start, window.latest, true);
  }
  return best;
}

}  // namespace flexteam::planning
