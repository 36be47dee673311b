// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/explain/probes.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

// What asking is worth, in units of work, so that the cheapest relaxation can be told: docs/planning/explanation.md.
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

/// Whoever would be able to do a line after learning, the nearest to it first.
std::vector<Learner> learners(const State& s, Index activity, double below) {
  const auto& c = *s.c;
  const Index client = c.problem->packages[at(c.activity(activity).package)].client;
  std::vector<Learner> list;
  for (Index i = 0; i < c.activity(activity).lines; ++i) {
    const auto& line = c.line(activity, i);
    const Index holder = line.group == none ? none : s.group_holder[at(line.group)].person;
    for (Index p = 0; p < c.people; ++p) {
      const auto& person = c.problem->people[at(p)];
      const int level = level_of(person, line.skill);
      const double price = per_level * (line.level - level) + (level == 0 ? new_skill : 0);
      if (level >= line.level || price >= below || (holder != none && p != holder)) continue;
      if (s.left_total[at(p)] < line.effort || !may_work_for(person, client)) continue;
      list.push_back({price, i, p});
    }
  }
  std::ranges::sort(list, {}, [](const Learner& l) { return std::tuple(l.price, l.line, l.person); });
  return list;
}

/// The most periods, up to `most`, whose price is below `below`.
Period periods_below(double below, Period most) {
  return static_cast<Period>(std::min(below / per_period - 1e-9, static_cast<double>(most)));
}

}  // namespace

Bench::Bench(const State& finished) : state(finished), inserter_(*finished.c, 1) {
  for (Index k = 0; k < static_cast<Index>(state.c->packages.size()); ++k) {
    if (state.planned_of[at(k)] > 0) by_value_.push_back(k);
  }
  std::ranges::sort(by_value_, {}, [&](Index k) { return std::pair(state.package_value[at(k)], k); });
}

std::optional<Placement> Bench::fit(const State& where, Index activity, Window window, Terms terms, Index most_people) {
  Taste taste;
  taste.keep_published = false;
  taste.crew_limit = most_people;
  terms.earliest = window.earliest;
  terms.latest = window.latest;
  if (!inserter_.find_within(where, activity, taste, terms)) return std::nullopt;
  return inserter_.placement();
}

const State& Bench::with_parallel(int more) {
  while (static_cast<int>(parallel_.size()) < more) {
    const int most = state.c->max_parallel + static_cast<int>(parallel_.size()) + 1;
    State& next = parallel_.emplace_back(state);
    for (std::size_t i = 0; i < next.open.size(); ++i) {
      if (next.open[i] >= 0) next.open[i] = next.packages_at[i] < most ? next.left[i] : 0;
    }
  }
  return parallel_[static_cast<std::size_t>(more) - 1];
}

State& Bench::without_parallel_limit() {
  if (!roomy_) {
    limitless_ = std::make_unique<Compiled>(*state.c);
    limitless_->max_parallel = 0;
    roomy_ = std::make_unique<State>(state);
    roomy_->c = limitless_.get();
    for (std::size_t i = 0; i < roomy_->open.size(); ++i) {
      if (roomy_->open[i] >= 0) roomy_->open[i] = roomy_->left[i];
    }
  }
  return *roomy_;
}

Found as_it_is(Bench& bench, Index activity, Window window) {
  auto place = bench.fit(bench.state, activity, window);
  if (!place) return std::nullopt;
  return Finding{.price = 0, .reason = "benefit", .relaxation = {}, .place = std::move(*place)};
}

Found later_deadline(Bench& bench, Index activity, Window window, double below) {
  const auto by = [&](Period latest) {
    return bench.fit(bench.state, activity, {window.earliest, latest, window.horizon});
  };
  const Period last = std::min(window.horizon, window.latest + periods_below(below, window.horizon));
  auto place = last > window.latest ? by(last) : std::nullopt;
  if (!place) return std::nullopt;
  // What fits by some period fits by any later one.
  for (Period too_soon = window.latest; place->end - too_soon > 1;) {
    const Period middle = too_soon + (place->end - too_soon) / 2;
    if (auto sooner = by(middle)) {
      place = std::move(sooner);
    } else {
      too_soon = middle;
    }
  }
  if (place->end <= window.latest) return std::nullopt;
  Relaxation relaxation{.kind = "later-deadline"};
  relaxation.to = place->end;
  return Finding{per_period * (place->end - window.latest), "deadline", {relaxation}, std::move(*place)};
}

Found earlier_release(Bench& bench, Index activity, Window window, Period lowest, double below) {
  const auto from = [&](Period earliest) {
    return bench.fit(bench.state, activity, {earliest, window.latest, window.horizon});
  };
  const Period first = std::max(lowest, window.earliest - periods_below(below, window.earliest));
  auto place = first < window.earliest ? from(first) : std::nullopt;
  if (!place) return std::nullopt;
  for (Period too_late = window.earliest; too_late - place->start > 1;) {
    const Period middle = place->start + (too_late - place->start) / 2;
    if (auto later = from(middle)) {
      place = std::move(later);
    } else {
      too_late = middle;
    }
  }
  if (place->start >= window.earliest) return std::nullopt;
  Relaxation relaxation{.kind = "earlier-release"};
  relaxation.to = place->start;
  return Finding{per_period * (window.earliest - place->start), "release", {relaxation}, std::move(*place)};
}

Found raise_parallel(Bench& bench, Index activity, Window window, double below) {
  const auto& c = *bench.state.c;
  if (c.max_parallel == 0 || per_parallel >= below) return std::nullopt;
  if (!bench.fit(bench.without_parallel_limit(), activity, window)) return std::nullopt;
  for (int more = 1; per_parallel * more < below; ++more) {
    auto place = bench.fit(bench.with_parallel(more), activity, window);
    if (!place) continue;
    Relaxation relaxation{.kind = "raise-parallel"};
    relaxation.to = c.max_parallel + more;
    return Finding{per_parallel * more, "max-parallel", {relaxation}, std::move(*place)};
  }
  return std::nullopt;
}

Found extra_level(Bench& bench, Index activity, Window window, double below) {
  const auto& c = *bench.state.c;
  for (const auto& learner : learners(bench.state, activity, below)) {
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

}  // namespace flexteam::planning
