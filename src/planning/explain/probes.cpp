// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/explain/probes.h"

#include <algorithm>
#include <tuple>

#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

// What asking is worth, in units of work, so that the cheapest relaxation can be told. A week of grace costs little,
// another person's level a training, a colleague more than the limit of packages a few hours of switching.
constexpr double per_period = 2;
constexpr double per_parallel = 8;
constexpr double per_level = 16;
constexpr double new_skill = 40;
constexpr double per_commitment = 20;

/// A person who would be able to do a line after learning `missing` levels.
struct Learner {
  double price;
  Index line;
  Index person;
};

int level_of(const Person& person, Index skill) {
  for (const auto& s : person.skills) {
    if (s.skill == skill) return s.level;
  }
  return 0;
}

/// The nearest to being able, a few per line.
std::vector<Learner> learners(const State& s, Index activity) {
  constexpr std::size_t most = 16;
  const auto& c = *s.c;
  const Index client = c.problem->packages[at(c.activity(activity).package)].client;
  std::vector<Learner> list;
  for (Index i = 0; i < c.activity(activity).lines; ++i) {
    const auto& line = c.line(activity, i);
    if (line.group != none) continue;
    for (Index p = 0; p < c.people; ++p) {
      const auto& person = c.problem->people[at(p)];
      const int level = level_of(person, line.skill);
      if (level >= line.level || s.left_total[at(p)] < line.effort || !may_work_for(person, client)) continue;
      list.push_back({per_level * (line.level - level) + (level == 0 ? new_skill : 0), i, p});
    }
  }
  std::ranges::sort(list, {}, [](const Learner& l) { return std::tuple(l.price, l.line, l.person); });
  if (list.size() > most) list.resize(most);
  return list;
}

}  // namespace

Bench::Bench(const State& finished) : state(finished), roomy(finished), inserter(*finished.c, 1) {
  for (std::size_t i = 0; i < roomy.open.size(); ++i) {
    if (roomy.open[i] >= 0) roomy.open[i] = roomy.left[i];
  }
}

std::optional<Placement> Bench::fit(const State& where, Index activity, Window window, Terms terms) {
  Taste taste;
  taste.keep_published = false;
  terms.earliest = window.earliest;
  terms.latest = window.latest;
  if (!inserter.find_within(where, activity, taste, terms)) return std::nullopt;
  return inserter.placement();
}

Found as_it_is(Bench& bench, Index activity, Window window) {
  auto place = bench.fit(bench.state, activity, window);
  if (!place) return std::nullopt;
  return Finding{.price = 0, .reason = "benefit", .relaxation = {}, .place = std::move(*place)};
}

Found later_deadline(Bench& bench, Index activity, Window window) {
  if (window.latest >= window.horizon) return std::nullopt;
  auto place = bench.fit(bench.state, activity, {window.earliest, window.horizon, window.horizon});
  if (!place) return std::nullopt;
  Relaxation relaxation{.kind = "later-deadline"};
  relaxation.to = place->end;
  return Finding{per_period * (place->end - window.latest), "deadline", {relaxation}, std::move(*place)};
}

Found earlier_release(Bench& bench, Index activity, Window window, Period lowest) {
  for (Period step = 1; lowest < window.earliest; step *= 2) {
    const Period from = std::max(lowest, window.earliest - step);
    if (auto place = bench.fit(bench.state, activity, {from, window.latest, window.horizon})) {
      Relaxation relaxation{.kind = "earlier-release"};
      relaxation.to = place->start;
      return Finding{per_period * (window.earliest - place->start), "release", {relaxation}, std::move(*place)};
    }
    if (from == lowest) break;
  }
  return std::nullopt;
}

Found raise_parallel(Bench& bench, Index activity, Window window) {
  const auto& c = *bench.state.c;
  if (c.max_parallel == 0) return std::nullopt;
  auto place = bench.fit(bench.roomy, activity, window);
  if (!place) return std::nullopt;
  int most = 0;
  for (const auto& run : place->runs) {
    const OwnWork own(bench.state, c.activity(activity).package, run.person);
    const auto amounts = place->of(run);
    for (Period i = 0; i < run.length; ++i) {
      if (amounts[at(i)] > 0 && !own.in(run.start + i)) {
        most = std::max(most, bench.state.packages_at[c.cell(run.person, run.start + i)] + 1);
      }
    }
  }
  if (most <= c.max_parallel) return std::nullopt;
  Relaxation relaxation{.kind = "raise-parallel"};
  relaxation.to = most;
  return Finding{per_parallel * (most - c.max_parallel), "max-parallel", {relaxation}, std::move(*place)};
}

Found extra_level(Bench& bench, Index activity, Window window) {
  const auto& c = *bench.state.c;
  for (const auto& learner : learners(bench.state, activity)) {
    auto place = bench.fit(bench.state, activity, window, {.line = learner.line, .person = learner.person});
    if (!place) continue;
    const auto& line = c.line(activity, learner.line);
    Relaxation relaxation{.kind = "extra-level"};
    relaxation.skill = c.problem->skills[at(line.skill)];
    relaxation.person = c.problem->people[at(learner.person)].id;
    relaxation.level = line.level;
    return Finding{learner.price, "skill", {relaxation}, std::move(*place)};
  }
  return std::nullopt;
}

Found release_commitment(Bench& bench, Index activity, Window window) {
  const auto& c = *bench.state.c;
  constexpr int tries = 4;
  int tried = 0;
  for (std::size_t i = 0; i < c.problem->commitments.size() && tried < tries; ++i) {
    const auto& commitment = c.problem->commitments[i];
    const Index other = c.package(commitment.package).first + commitment.activity;
    const auto& placement = bench.state.placement(other);
    const auto crew_has = [&](Index line) {
      return std::ranges::binary_search(c.crews[c.line(activity, line).crew], commitment.person);
    };
    bool useful = other != activity && placement.planned() && placement.start <= window.latest &&
                  placement.end >= window.earliest && commitment.package != c.activity(activity).package;
    bool able = false;
    for (Index line = 0; line < c.activity(activity).lines && !able; ++line) able = crew_has(line);
    if (!useful || !able || rules::kept_weight(c, other, placement) == 0) continue;
    if (holds_frozen(bench.state, other)) continue;
    ++tried;
    Journal journal(bench.state);
    journal.take_with_dependents(other);
    const bool stands = earliest_start(bench.state, activity) != never;
    auto place = stands ? bench.fit(bench.state, activity, window) : std::nullopt;
    journal.undo(0);
    if (!place) continue;
    Relaxation relaxation{.kind = "release-commitment"};
    relaxation.commitment = static_cast<std::int32_t>(i);
    return Finding{
        per_commitment * static_cast<double>(commitment.weight), "capacity", {relaxation}, std::move(*place)};
  }
  return std::nullopt;
}

}  // namespace flexteam::planning
