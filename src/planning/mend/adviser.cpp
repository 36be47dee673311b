// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/mend/adviser.h"

#include <algorithm>
#include <tuple>

#include "planning/compiled/published.h"
#include "planning/profiles/profile.h"
#include "planning/result/plan_of.h"
#include "planning/rules/rules.h"
#include "planning/search/start.h"
#include "planning/state/freeze.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Periods after the first possible start in which others are asked to make way.
constexpr Period longest_wait = 26;

/// The same for every advice, so that the order in which they are asked does not matter.
constexpr std::uint64_t seed = 1;

std::int64_t lateness(const State& s) {
  const auto costs = rules::costs();
  const auto part = std::ranges::find(costs, rules::lateness.name, &rules::CostRule::name) - costs.begin();
  return s.costs[static_cast<std::size_t>(part)];
}

PlannedActivity planned(const Compiled& c, Index a, const Placement& placement) {
  return {package_id(c, a), activity_id(c, a), placement.start, placement.end, lines_of(c, placement)};
}

bool better(const Advice& a, const Advice& b) {
  return std::tuple(a.broken, -a.gain, a.spot.start, a.spot.person) <
         std::tuple(b.broken, -b.gain, b.spot.start, b.spot.person);
}

}  // namespace

Adviser::Adviser(const Problem& problem, const Plan& plan)
    : c_(compile(problem)), state_((freeze(c_), adopted(c_, &plan))) {
  const auto given = placements_of(plan, c_);
  for (std::size_t a = 0; a < given.size(); ++a) {
    if (!(given[a] == state_.placed[a])) dropped_.push_back(static_cast<Index>(a));
  }
  c_.published = state_.placed;  // near is near to this plan, whatever it may have changed of the published one
}

Index Adviser::first_open(Index package) const {
  const auto& activities = c_.package(package).activities;
  const auto open = std::ranges::find_if(activities, [this](Index a) { return !state_.planned(a); });
  return open != activities.end() ? *open : activities.empty() ? none : activities.front();
}

/// The first start before `free` at which the line could be if others made way; never: there is none near.
Period Adviser::first_way(Spot spot, Period free) {
  Inserter inserter(c_, seed);
  Journal journal(state_);
  Mender mender(state_, journal, inserter);
  const Period earliest = spot.start;
  // Near starts one by one, further ones in longer steps.
  for (Period wait = 0; wait <= longest_wait; wait += 1 + wait / 4) {
    spot.start = earliest + wait;
    if (spot.start >= std::min(free, c_.periods)) break;
    const bool possible = mender.make_way(spot);
    journal.undo(0);
    if (possible) return spot.start;
  }
  return never;
}

/// First starts only: the one at which the person is free, and the one at which it could begin if others made way.
std::vector<Spot> Adviser::spots(Index activity, Index line) {
  const auto& compiled = c_.activity(activity);
  const Period earliest = earliest_start(state_, activity);
  std::vector<Spot> all;
  if (earliest >= never) return all;
  Inserter inserter(c_, seed);
  Taste taste;
  taste.near = true;
  Journal journal(state_);
  const auto& placement = state_.placement(activity);
  const Period now = placement.start;
  const Index who = placement.planned() ? placement.runs[at(line)].person : none;
  if (state_.planned(activity) && !holds_frozen(state_, activity)) journal.take_with_dependents(activity);
  if (!state_.planned(activity)) {
    for (const Index person : c_.crews[c_.line(activity, line).crew]) {
      const auto first_free = [&](Period from) -> Period {
        const Terms terms{.earliest = from, .latest = compiled.latest, .line = line, .person = person};
        const bool found = inserter.find_within(state_, activity, taste, terms) &&
                           rules::first_broken(state_, activity, inserter.placement()) == nullptr;
        return found ? inserter.placement().start : never;
      };
      const auto way = [&](Period from, Period free) { return first_way({activity, line, person, from}, free); };
      // Where it stands now is no advice.
      Period free = first_free(earliest);
      if (person == who && free == now) free = first_free(now + 1);
      Period made = way(earliest, free);
      if (person == who && made == now) made = way(now + 1, free);
      for (const Period start : {made, free}) {
        if (start < never) all.push_back({activity, line, person, start});
      }
    }
  }
  journal.undo(0);
  return all;
}

/// Puts the line there, plans the others again near where they were, and then what is missing of the request.
bool Adviser::carry_out(const Spot& spot, Journal& journal) {
  Inserter inserter(c_, seed);
  Mender mender(state_, journal, inserter);
  if (!mender.plan_before(spot.activity) || !mender.make_way(spot)) return false;
  mender.put_back();
  mender.complete(c_.activity(spot.activity).package);
  return true;
}

std::optional<Advice> Adviser::consider(const Spot& spot, Journal& journal) {
  const auto& profile = profile_of("flexteam");
  const auto before = quality(profile, state_);
  const auto late = lateness(state_);
  std::optional<Advice> advice;
  if (carry_out(spot, journal)) {
    const auto after = quality(profile, state_);
    advice = Advice{.spot = spot,
                    .gain = after.energy - before.energy,
                    .broken = after.broken - before.broken,
                    .late = lateness(state_) - late,
                    .changed = {},
                    .after = {}};
  }
  journal.undo(0);
  return advice;
}

/// Carries the advice out once more to see all that is elsewhere after it than in what holds of the plan given.
void Adviser::tell_changes(Advice& advice, Journal& journal) {
  if (!carry_out(advice.spot, journal)) return;
  std::vector<Index> touched;
  journal.visit([&](Index a) { touched.push_back(a); });
  std::ranges::sort(touched);
  const auto twice = std::ranges::unique(touched);
  touched.erase(twice.begin(), twice.end());
  for (const Index a : touched) {
    const auto& is = state_.placement(a);
    if (c_.published[at(a)] == is) continue;
    advice.changed.push_back(a);
    if (is.planned()) advice.after.push_back(planned(c_, a, is));
  }
  journal.undo(0);
}

std::vector<Advice> Adviser::recommend(Index activity, Index line, std::size_t count) {
  std::vector<Advice> all;
  if (line >= c_.activity(activity).lines) return all;
  Journal before(state_);
  Inserter inserter(c_, seed);
  // Starts depend on what comes before; it is planned for the look only, every advice plans it itself.
  Mender mender(state_, before, inserter);
  const bool possible = mender.plan_before(activity);
  const auto asked = possible ? spots(activity, line) : std::vector<Spot>{};
  before.undo(0);
  Journal journal(state_);
  for (const auto& spot : asked) {
    if (auto advice = consider(spot, journal)) all.push_back(*std::move(advice));
  }
  std::ranges::sort(all, better);
  if (all.size() > count) all.resize(count);
  for (auto& advice : all) tell_changes(advice, journal);
  return all;
}

std::optional<Plan> Adviser::plan_with(const Spot& spot) {
  const auto& activity = c_.activity(spot.activity);
  if (spot.line < 0 || spot.line >= activity.lines) return std::nullopt;
  const auto crew = c_.crews[c_.line(spot.activity, spot.line).crew];
  if (std::ranges::find(crew, spot.person) == crew.end()) return std::nullopt;
  Journal journal(state_);
  std::optional<Plan> plan;
  if (carry_out(spot, journal)) plan = plan_of(state_, profile_of(c_.problem->profile));
  journal.undo(0);
  return plan;
}

}  // namespace flexteam::planning
