// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/search/anneal.h"

#include <algorithm>
#include <cmath>

#include "planning/search/recreate.h"
#include "planning/state/become.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

/// Temperatures as a part of the mean worth of a planned package, at the start and at the end.
constexpr double hot = 0.05;
constexpr double cold = 0.002;
/// From this size on fewer people are looked at for a line: many rounds find more than long ones.
constexpr std::size_t many_people = 1000;

Taste random_taste(Random& random, double worth, const Prices& prices) {
  Taste taste;
  taste.starts = random.chance(0.3) ? 1 + random.below(4) : 1;
  taste.noise = random.chance(0.5) ? 0.03 * worth * random.unit() : 0;
  taste.blink = random.chance(0.3) ? 0.1 : 0;
  taste.spread = random.chance(0.4) ? random.unit() : 0;
  taste.keep_published = random.chance(0.8);
  if (!prices.person.empty() && random.chance(0.7)) {
    taste.price = &prices.person;
    taste.thrift = random.unit();
  }
  return taste;
}

const Neighbourhood& pick(Random& random, bool broken) {
  const auto weight = [broken](const Neighbourhood& n) { return n.for_broken && !broken ? 0 : n.weight; };
  double total = 0;
  for (const auto& n : neighbourhoods()) total += weight(n);
  double at_weight = random.unit() * total;
  for (const auto& n : neighbourhoods()) {
    at_weight -= weight(n);
    if (at_weight < 0) return n;
  }
  return neighbourhoods().front();
}

}  // namespace

Annealer::Annealer(State state, const Profile& profile, const Prices& prices, std::uint64_t seed)
    : state_(std::move(state)),
      profile_(profile),
      prices_(prices),
      inserter_(*state_.c, seed * 2 + 1),
      random_(seed * 2),
      journal_(state_),
      current_(quality(profile, state_)),
      best_quality_(current_),
      best_(state_.placed),
      is_dirty_(state_.placed.size(), 0) {
  const auto planned = std::ranges::count_if(state_.planned_of, [](std::int32_t n) { return n > 0; });
  heat_ = std::max(1e-6, std::abs(current_.energy)) / static_cast<double>(std::max<std::ptrdiff_t>(1, planned));
}

void Annealer::step(double cooled) {
  ++rounds_;
  Round round{state_, journal_, random_, {}, {}, {}, 1 + random_.below(3)};
  pick(random_, current_.broken > 0).ruin(round);
  find_freed();
  Taste taste = random_taste(random_, heat_, prices_);
  taste.first = &freed_;
  if (at(state_.c->people) > many_people) taste.crew_limit = 10;
  recreate(round, inserter_, profile_, prices_, taste);
  const auto candidate = quality(profile_, state_);
  if (!accepts(candidate, cooled)) {
    journal_.undo(0);
    return;
  }
  current_ = candidate;
  journal_.keep([this](Index a) {
    if (is_dirty_[at(a)] == 0) dirty_.push_back(a);
    is_dirty_[at(a)] = 1;
  });
  if (current_.better_than(best_quality_)) remember();
}

/// Who got time by what was taken out: in a large team those looked at by chance would hardly be among them.
void Annealer::find_freed() {
  freed_.clear();
  journal_.visit_taken([this](const Placement& placement) {
    for (const auto& run : placement.runs) freed_.push_back(run.person);
  });
  std::ranges::sort(freed_);
  const auto rest = std::ranges::unique(freed_);
  freed_.erase(rest.begin(), rest.end());
}

bool Annealer::accepts(const Quality& candidate, double cooled) {
  if (candidate.missing != current_.missing) return candidate.missing < current_.missing;
  if (candidate.broken != current_.broken) return candidate.broken < current_.broken;
  const double temperature = heat_ * hot * std::pow(cold / hot, cooled);
  return candidate.energy > current_.energy + temperature * std::log(std::max(1e-300, random_.unit()));
}

void Annealer::remember() {
  best_quality_ = current_;
  for (const Index a : dirty_) {
    best_[at(a)] = state_.placed[at(a)];
    is_dirty_[at(a)] = 0;
  }
  dirty_.clear();
}

void Annealer::move_to(const std::vector<Placement>& plan) {
  for (const Index a : become(state_, plan)) {
    if (is_dirty_[at(a)] == 0) dirty_.push_back(a);
    is_dirty_[at(a)] = 1;
  }
  current_ = quality(profile_, state_);
  if (current_.better_than(best_quality_)) remember();
}

}  // namespace flexteam::planning
