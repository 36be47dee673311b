// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/mend/mender.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// So many starts are compared where work is planned again.
constexpr int starts_compared = 8;

/// Work that gets way made for it takes at most so many times its shortest length, and two months.
constexpr Period stretched = 4;

/// Per activity: whether `activity` comes after it, at once or in steps.
std::vector<std::uint8_t> all_before(const Compiled& c, Index activity) {
  std::vector<std::uint8_t> before(c.activities.size(), 0);
  for (std::vector<Index> open{activity}; !open.empty();) {
    const Index a = open.back();
    open.pop_back();
    for (const auto& link : c.after[a]) {
      if (before[at(link.activity)] == 0) open.push_back(link.activity);
      before[at(link.activity)] = 1;
    }
  }
  return before;
}

}  // namespace

Taste near_taste(const Compiled& c, Index activity, double change) {
  const auto& published = c.published[at(activity)];
  Taste taste;
  taste.near = true;
  taste.starts = starts_compared;
  taste.change = change;
  // An agreement elsewhere comes before what was published.
  taste.keep_published = rules::kept_weight(c, activity, published) == rules::agreed_weight(c, activity);
  if (taste.keep_published && published.planned()) taste.not_before = published.start;
  return taste;
}

void Mender::take(Index activity) {
  for (const auto& link : state_.c->before[activity]) {
    if (state_.planned(link.activity)) take(link.activity);
  }
  journal_.take(activity);
  taken_.push_back(activity);
}

bool Mender::put(Index activity, Taste taste) {
  bool found = inserter_.find(state_, activity, taste);
  if (!found && taste.not_before > 0) {
    taste.not_before = 0;
    found = inserter_.find(state_, activity, taste);
  }
  if (!found) return false;
  journal_.put(activity, std::move(inserter_.placement()));
  inserter_.placement() = {};
  return true;
}

/// Who does this line now, or does the others of its group; else who has most hours left.
Index Mender::likely(Index activity, Index line) const {
  const auto& c = *state_.c;
  const auto& compiled = c.line(activity, line);
  if (compiled.group != none && state_.group_holder[at(compiled.group)].person != none) {
    return state_.group_holder[at(compiled.group)].person;
  }
  const auto& published = c.published[at(activity)];
  if (published.planned()) return published.runs[at(line)].person;
  const auto crew = c.crews[compiled.crew];
  const auto most = std::ranges::max_element(crew, {}, [this](Index person) { return state_.left_total[at(person)]; });
  return most == crew.end() ? none : *most;
}

/// The work of `person` from `from` to `until` that is the first to leave, but for what `stays`; `none`: nothing may.
Index Mender::rival(Index person, Period from, Period until, const std::vector<std::uint8_t>& stays) const {
  const auto& c = *state_.c;
  Index best = none;
  std::tuple<bool, double, Index> least;
  for (const Index a : state_.agenda[at(person)]) {
    const auto& placement = state_.placement(a);
    if (placement.start > until || placement.end < from) continue;
    if (holds_frozen(state_, a) || stays[at(a)] != 0) continue;
    const double worth = c.package(c.activity(a).package).weight * static_cast<double>(c.activity(a).effort);
    const std::tuple key(!c.commitments[at(a)].empty(), worth, a);
    if (best == none || key < least) {
      best = a;
      least = key;
    }
  }
  return best;
}

bool Mender::make_way(const Spot& spot) {
  const auto& c = *state_.c;
  const auto& activity = c.activity(spot.activity);
  const auto mark = journal_.mark();
  const auto before = taken_.size();
  const auto fail = [&] {
    journal_.undo(mark);
    taken_.resize(before);
    return false;
  };
  if (spot.start < earliest_start(state_, spot.activity)) return false;
  if (state_.planned(spot.activity)) {
    if (holds_frozen(state_, spot.activity)) return false;
    take(spot.activity);
    taken_.pop_back();
  }
  Taste taste;
  taste.near = true;
  const Terms terms{.earliest = spot.start,
                    .latest = activity.latest,
                    .last_start = spot.start,
                    .line = spot.line,
                    .person = spot.person};
  std::vector<Index> workers{spot.person};
  for (Index line = 0; line < activity.lines; ++line) {
    const Index person = line == spot.line ? none : likely(spot.activity, line);
    if (person != none) workers.push_back(person);
  }
  const auto stays = all_before(c, spot.activity);
  const auto next_rival = [&](Period until) {
    for (const Index person : workers) {
      const Index other = rival(person, spot.start, until, stays);
      if (other != none) return other;
    }
    return none;
  };
  const Period longest = std::min(stretched * activity.shortest + 8, activity.latest + activity.shortest - spot.start);
  for (Period span = activity.shortest; span <= longest; span *= 2) {
    for (;;) {
      if (inserter_.find_within(state_, spot.activity, taste, terms) &&
          rules::first_broken(state_, spot.activity, inserter_.placement()) == nullptr) {
        journal_.put(spot.activity, std::move(inserter_.placement()));
        inserter_.placement() = {};
        return true;
      }
      const Index other = next_rival(spot.start + span - 1);
      if (other == none) break;
      take(other);
    }
  }
  return fail();
}

void Mender::put_back() {
  const auto& c = *state_.c;
  std::vector<std::uint8_t> asked(c.activities.size(), 0);
  for (const Index a : taken_) asked[at(a)] = 1;
  for (const Index a : c.order) {
    if (asked[at(a)] != 0 && !state_.planned(a)) put(a);
  }
  taken_.clear();
}

void Mender::complete(Index package) {
  for (const Index a : state_.c->package(package).activities) {
    if (!state_.planned(a)) put(a);
  }
}

bool Mender::plan_before(Index activity) {
  return std::ranges::all_of(state_.c->after[activity], [&](const Link& link) {
    return state_.planned(link.activity) || (plan_before(link.activity) && put(link.activity));
  });
}

}  // namespace flexteam::planning
