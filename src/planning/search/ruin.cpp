// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/ruin.h"

#include <algorithm>

#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// `activity` and what is planned after it is about to leave; `seen` is what was noted already.
void note(Round& round, Index activity, std::vector<Index>& seen) {
  if (std::ranges::find(seen, activity) != seen.end()) return;
  seen.push_back(activity);
  const Index package = round.state.c->activity(activity).package;
  if (std::ranges::find(round.touched, package) == round.touched.end()) round.touched.push_back(package);
  for (const auto& link : round.state.c->before[activity]) {
    if (round.state.planned(link.activity)) note(round, link.activity, seen);
  }
}

Index random_package(const Round& round) {
  return round.random.below(static_cast<Index>(round.state.c->packages.size()));
}

/// A package of which something is planned; `none` if none turns up.
Index random_planned(const Round& round) {
  for (int tries = 0; tries < 50; ++tries) {
    const Index k = random_package(round);
    if (round.state.planned_of[at(k)] > 0) return k;
  }
  return none;
}

/// A person with planned work; `none` if none turns up.
Index random_busy(const Round& round) {
  for (int tries = 0; tries < 20 && round.state.c->people > 0; ++tries) {
    const Index p = round.random.below(round.state.c->people);
    if (!round.state.agenda[at(p)].empty()) return p;
  }
  return none;
}

/// A span of periods of about a quarter of the horizon at most.
std::pair<Period, Period> random_window(const Round& round) {
  const Period periods = round.state.c->periods;
  const Period length = 1 + round.random.below(std::max(1, periods / 4));
  const Period from = round.random.below(periods);
  return {from, from + length};
}

bool overlaps(const State& s, Index activity, Period from, Period to) {
  const auto& placement = s.placement(activity);
  return placement.planned() && placement.start <= to && placement.end >= from;
}

void random_packages(Round& round) {
  for (int i = 0; i < round.size; ++i) {
    const Index k = random_planned(round);
    if (k != none) take_package(round, k);
  }
}

/// Packages that share people with the one before, at the same time.
void related_packages(Round& round) {
  Index k = random_planned(round);
  for (int i = 0; i < round.size && k != none; ++i) {
    const auto& workers = round.state.workers[at(k)];
    Index next = none;
    if (!workers.empty()) {
      const auto& worker = workers[round.random.below(workers.size())];
      const auto& placement = round.state.placement(worker.activity);
      const auto& agenda = round.state.agenda[at(worker.person)];
      const auto offset = round.random.below(agenda.size());
      for (std::size_t j = 0; j < agenda.size() && next == none; ++j) {
        const Index a = agenda[(j + offset) % agenda.size()];
        const Index package = round.state.c->activity(a).package;
        if (package != k && overlaps(round.state, a, placement.start, placement.end)) next = package;
      }
    }
    take_package(round, k);
    k = next;
  }
}

void one_client(Round& round) {
  const Index first = random_planned(round);
  if (first == none) return;
  const Index client = round.state.c->package(first).client;
  take_package(round, first);
  for (int i = 1, tries = 0; i < round.size && tries < 100; ++tries) {
    const Index k = random_package(round);
    if (round.state.c->package(k).client != client || round.state.planned_of[at(k)] == 0) continue;
    take_package(round, k);
    ++i;
  }
}

void take_from_agenda(Round& round, Index person, Period from, Period to) {
  const auto agenda = round.state.agenda[at(person)];  // a copy: taking out changes it
  for (const Index a : agenda) {
    if (overlaps(round.state, a, from, to)) take_activity(round, a);
  }
}

void person_in_window(Round& round) {
  const Index p = random_busy(round);
  if (p == none) return;
  const auto [from, to] = random_window(round);
  take_from_agenda(round, p, from, to);
}

/// A few people of one crew in a short window.
void skill_in_window(Round& round) {
  const auto& c = *round.state.c;
  if (c.lines.empty()) return;
  const auto crew = c.crews[c.lines[round.random.below(c.lines.size())].crew];
  if (crew.empty()) return;
  const Period from = round.random.below(c.periods);
  const Period to = from + 1 + round.random.below(std::max(1, c.periods / 12));
  for (int i = 0; i < round.size; ++i) take_from_agenda(round, crew[round.random.below(crew.size())], from, to);
}

/// The last parts of a few packages.
void tails(Round& round) {
  for (int i = 0; i < round.size + 1; ++i) {
    const Index k = random_planned(round);
    if (k == none) continue;
    const auto& activities = round.state.c->package(k).activities;
    take_activity(round, activities[round.random.below(activities.size())]);
  }
}

/// Makes room for a package that is not planned whole: packages that hold the people it asks leave.
void make_room(Round& round) {
  const auto& c = *round.state.c;
  Index target = none;
  for (int tries = 0; tries < 50 && target == none && !c.offered.empty(); ++tries) {
    const Index k = c.offered[round.random.below(c.offered.size())];
    if (!round.state.whole(k)) target = k;
  }
  if (target == none) return;
  const auto& package = c.package(target);
  round.wanted.push_back(target);
  const Index a = package.activities[round.random.below(package.activities.size())];
  const auto& activity = c.activity(a);
  if (activity.lines == 0) return;
  const auto crew = c.crews[c.line(a, round.random.below(activity.lines)).crew];
  if (crew.empty()) return;
  const Period from = activity.release;
  for (int i = 0, tries = 0; i < round.size && tries < 20; ++tries) {
    const auto& agenda = round.state.agenda[at(crew[round.random.below(crew.size())])];
    if (agenda.empty()) continue;
    const Index rival = agenda[round.random.below(agenda.size())];
    const Index k = c.activity(rival).package;
    if (k == target || !overlaps(round.state, rival, from, activity.latest)) continue;
    if (c.package(k).weight > package.weight && round.random.chance(0.8)) continue;
    take_package(round, k);
    ++i;
  }
}

/// An activity of which an agreement is not kept; `none` if none turns up.
Index random_broken(const Round& round) {
  const auto& c = *round.state.c;
  for (int tries = 0; tries < 20 && !c.agreed.empty(); ++tries) {
    const Index a = c.agreed[round.random.below(c.agreed.size())];
    if (rules::kept_weight(c, a, round.state.placement(a)) < rules::agreed_weight(c, a)) return a;
  }
  return none;
}

/// Takes what an activity comes after and what ends too late for its agreed start, and notes it to be planned before.
void take_late_predecessors(Round& round, Index activity, Period start) {
  for (const auto& link : round.state.c->after[activity]) {
    const auto& before = round.state.placement(link.activity);
    if (before.planned() && before.end + link.lag < start) continue;
    if (std::ranges::find(round.agreed, link.activity) != round.agreed.end()) continue;
    take_activity(round, link.activity);
    if (round.state.planned(link.activity)) continue;  // it is frozen
    const Period shortest = round.state.c->activity(activity).shortest;
    take_late_predecessors(round, link.activity, start - link.lag - shortest);
    round.agreed.push_back(link.activity);
  }
}

/// Makes room for an agreement that is not kept: the agreed person's other work in these weeks leaves, and now and then
/// that of somebody who could do the other lines.
void agreements(Round& round) {
  const auto& c = *round.state.c;
  const Index a = random_broken(round);
  if (a == none) return;
  take_activity(round, a);
  if (round.state.planned(a)) return;
  const auto& fixes = c.commitments[at(a)];
  const Period start = fixes[round.random.below(fixes.size())].start;
  take_late_predecessors(round, a, start);
  round.agreed.push_back(a);
  round.wanted.push_back(c.activity(a).package);
  const Period until = start + c.activity(a).shortest + round.random.below(8);
  for (Index i = 0; i < c.activity(a).lines; ++i) {
    const auto fix = std::ranges::find(fixes, i, &Fix::line);
    const auto& crew = c.crews[c.line(a, i).crew];
    if (fix != fixes.end()) {
      take_from_agenda(round, fix->person, start, until);
    } else if (!crew.empty() && round.random.chance(0.5)) {
      take_from_agenda(round, crew[round.random.below(crew.size())], start, until);
    }
  }
}

}  // namespace

const std::array<Neighbourhood, 8>& neighbourhoods() {
  static const std::array<Neighbourhood, 8> all{{
      {"random-packages", "some packages", random_packages, 1},
      {"related-packages", "packages that share people at the same time", related_packages, 3},
      {"one-client", "packages of one client", one_client, 1},
      {"person-in-window", "the work of a person in some weeks", person_in_window, 2},
      {"skill-in-window", "the work of people of one skill in a few weeks", skill_in_window, 2},
      {"tails", "the last parts of some packages", tails, 2},
      {"make-room", "packages that stand in the way of one that is not whole", make_room, 3},
      {"agreements", "what stands in the way of an agreement that is not kept", agreements, 2, true},
  }};
  return all;
}

void take_activity(Round& round, Index activity) {
  if (!round.state.planned(activity) || holds_frozen(round.state, activity)) return;
  std::vector<Index> seen;
  note(round, activity, seen);
  round.journal.take_with_dependents(activity);
}

void take_package(Round& round, Index package) {
  for (const Index a : round.state.c->package(package).activities) take_activity(round, a);
}

}  // namespace flexteam::planning
