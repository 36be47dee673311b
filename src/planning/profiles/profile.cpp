// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/profiles/profile.h"

#include <algorithm>
#include <array>

#include "planning/rules/rules.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

std::int64_t broken(const State& s) {
  return s.broken;
}

std::int64_t makespan(const State& s) {
  Period last = 0;
  for (const auto& placement : s.placed) last = std::max(last, placement.end + 1);
  return last;
}

/// Σ over packages of the periods that the package's end is after its due.
std::int64_t delay(const State& s) {
  std::int64_t sum = 0;
  for (std::size_t k = 0; k < s.c->packages.size(); ++k) {
    const auto due = s.c->problem->packages[k].due;
    if (!due) continue;
    Period end = 0;
    for (const Index a : s.c->packages[k].activities) end = std::max(end, s.placement(a).end);
    sum += std::max(0, end - *due);
  }
  return sum;
}

/// Sum of amounts of every person.
std::int64_t used(const State& s, Index person) {
  std::int64_t capacity = 0;
  for (Period t = 0; t < s.c->periods; ++t) capacity += s.c->capacity[s.c->cell(person, t)];
  return capacity - s.left_total[at(person)];
}

std::int64_t people(const State& s) {
  std::int64_t count = 0;
  for (Index p = 0; p < s.c->people; ++p) count += used(s, p) > 0;
  return count;
}

std::int64_t spread(const State& s) {
  std::int64_t least = 0;
  std::int64_t most = 0;
  for (Index p = 0; p < s.c->people; ++p) {
    const auto sum = used(s, p);
    if (sum == 0) continue;
    least = least == 0 ? sum : std::min(least, sum);
    most = std::max(most, sum);
  }
  return most - least;
}

/// Σ_m E_m × u(V_m / E_m) − point_hours × cost: the benefit in units, without rounding.
double flexteam_energy(const State& s) {
  double sum = 0;
  for (const double served : s.client_service) sum += served;
  return sum - s.c->problem->policy.point_hours * static_cast<double>(rules::cost(s)) / 100;
}

/// The largest end weighs most; the sum of ends gives a slope where it does not change.
double makespan_energy(const State& s) {
  double ends = 0;
  for (const auto& placement : s.placed) ends += placement.end;
  return -static_cast<double>(makespan(s)) -
         1e-4 * ends / static_cast<double>(std::max<std::size_t>(1, s.placed.size()));
}

double delay_energy(const State& s) {
  return -static_cast<double>(delay(s)) + 1e-3 * makespan_energy(s);
}

double balance_energy(const State& s) {
  return -static_cast<double>(people(s)) - 1e-6 * static_cast<double>(spread(s));
}

constexpr std::array flexteam_levels{
    Level{"broken", Better::less, broken}, Level{"benefit", Better::more, rules::benefit},
    Level{"service", Better::more, rules::service, true}, Level{"cost", Better::less, rules::cost, true}};
constexpr std::array makespan_levels{Level{"makespan", Better::less, makespan}};
constexpr std::array delay_levels{Level{"delay", Better::less, delay}, Level{"makespan", Better::less, makespan}};
constexpr std::array balance_levels{Level{"people", Better::less, people}, Level{"spread", Better::less, spread}};

constexpr std::array profiles{
    Profile{"flexteam", flexteam_levels, false, flexteam_energy},
    Profile{"makespan", makespan_levels, true, makespan_energy},
    Profile{"portfolio", makespan_levels, true, makespan_energy},
    Profile{"project-delay", delay_levels, true, delay_energy},
    Profile{"balance", balance_levels, true, balance_energy},
};

}  // namespace

const Profile& profile_of(std::string_view name) {
  const auto found = std::ranges::find(profiles, name, &Profile::name);
  return found == profiles.end() ? profiles.front() : *found;
}

Quality quality(const Profile& profile, const State& state) {
  return {state.missing, state.broken, profile.energy(state)};
}

Levels score(const Profile& profile, const State& state) {
  Levels levels;
  for (const auto& level : profile.levels) levels.emplace_back(level.name, level.value(state));
  return levels;
}

bool at_least_as_good(const Profile& profile, const Levels& a, const Levels& b) {
  for (std::size_t i = 0; i < profile.levels.size(); ++i) {
    if (profile.levels[i].part || a[i].second == b[i].second) continue;
    return (a[i].second < b[i].second) == (profile.levels[i].better == Better::less);
  }
  return true;
}

}  // namespace flexteam::planning
