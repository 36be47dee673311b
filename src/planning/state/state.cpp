// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/state/state.h"

#include <algorithm>
#include <utility>

#include "planning/profiles/profile.h"
#include "planning/rules/rules.h"
#include "planning/state/presence.h"

namespace flexteam::planning {
namespace {

std::size_t at(std::int32_t index) {
  return static_cast<std::size_t>(index);
}

void hold(std::vector<Holder>& holders, Index person, int change) {
  for (std::size_t i = 0; i < holders.size(); ++i) {
    if (holders[i].person != person) continue;
    holders[i].lines += change;
    if (holders[i].lines == 0) holders.erase(holders.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
  holders.push_back({person, change});
}

void set_open(State& s, std::size_t cell) {
  const bool full = s.c->max_parallel > 0 && s.packages_at[cell] >= s.c->max_parallel;
  s.open[cell] = full ? 0 : s.left[cell];
}

/// Gives (sign +1) or takes back (−1) what a run uses of its person. The run is not among the package's workers.
void use_person(State& s, Index package, Index activity, const Run& run, std::span<const Units> amounts, int sign) {
  const auto& c = *s.c;
  const OwnWork own(s, package, run.person, c.counts_packages ? activity : none);
  std::int64_t sum = 0;
  for (Period i = 0; i < run.length; ++i) {
    const Units amount = amounts[at(i)];
    if (amount == 0) continue;
    const auto cell = c.cell(run.person, run.start + i);
    s.left[cell] -= sign * amount;
    sum += amount;
    if (c.counts_packages && (own.none_at_all() || !own.in(run.start + i))) {
      s.packages_at[cell] = static_cast<std::uint16_t>(s.packages_at[cell] + sign);
    }
    set_open(s, cell);
  }
  s.left_total[at(run.person)] -= sign * sum;
}

void use_pools(State& s, Index activity, const Placement& placement, int sign) {
  for (const auto& need : s.c->pool_needs[activity]) {
    for (Period t = placement.start; t <= placement.end; ++t) {
      s.pool_left[at(need.pool) * at(s.c->periods) + at(t)] -= sign * need.use;
    }
  }
}

void bind(State& s, Index activity, const Placement& placement, int sign) {
  const auto& c = *s.c;
  const Index client = c.package(c.activity(activity).package).client;
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    const auto& line = c.line(activity, static_cast<Index>(i));
    const Index person = placement.runs[i].person;
    hold(s.role_holders[at(line.role)], person, sign);
    if (sign > 0) {
      s.agenda[at(person)].push_back(activity);
    } else {
      std::erase(s.agenda[at(person)], activity);
    }
    s.faces[c.face(person, client)] += sign;
    if (line.group != none) {
      auto& holder = s.group_holder[at(line.group)];
      holder.lines += sign;
      holder.person = holder.lines > 0 ? person : none;
    }
  }
}

void revalue(State& s, Index package) {
  const auto& c = *s.c;
  const Index client = c.package(package).client;
  const auto value = rules::package_value(s, package);
  s.client_value[at(client)] += value - s.package_value[at(package)];
  s.package_value[at(package)] = value;
  s.client_service[at(client)] = rules::client_service(s, client);
}

void count_costs(State& s, Index activity, const Placement& placement, int sign) {
  const auto& costs = rules::costs();
  for (std::size_t i = 0; i < costs.size(); ++i) s.costs[i] += sign * costs[i].delta(s, activity, placement);
  s.broken -= sign * rules::kept_weight(*s.c, activity, placement);
}

void count_planned(State& s, Index activity, int sign) {
  const Index package = s.c->activity(activity).package;
  s.planned_of[at(package)] += sign;
  if (s.c->package(package).required) s.missing -= sign;
}

}  // namespace

bool State::whole(Index package) const {
  return planned_of[at(package)] == static_cast<std::int32_t>(c->package(package).activities.size());
}

State empty_state(const Compiled& c) {
  State s;
  s.c = &c;
  s.placed.resize(c.activities.size());
  s.left = c.capacity;
  s.open = c.capacity;
  for (std::size_t i = 0; i < s.open.size(); ++i) {
    if (c.presence[i] == Presence::away) s.open[i] = -1;
  }
  s.packages_at.assign(s.left.size(), 0);
  s.pool_left = c.pool_capacity;
  s.left_total.assign(at(c.people), 0);
  for (Index p = 0; p < c.people; ++p) {
    for (Period t = 0; t < c.periods; ++t) s.left_total[at(p)] += c.capacity[c.cell(p, t)];
  }
  s.workers.resize(c.packages.size());
  s.agenda.resize(at(c.people));
  s.role_holders.resize(at(c.roles));
  s.group_holder.resize(at(c.groups));
  s.faces.assign(at(c.people) * at(c.clients), 0);
  s.planned_of.assign(c.packages.size(), 0);
  s.package_value.assign(c.packages.size(), 0);
  s.client_value.assign(at(c.clients), 0);
  s.client_service.assign(at(c.clients), 0);
  for (const auto& package : c.packages) {
    if (package.required) s.missing += static_cast<std::int64_t>(package.activities.size());
  }
  const auto& costs = rules::costs();
  for (std::size_t i = 0; i < costs.size(); ++i) s.costs[i] = costs[i].full(s);
  s.broken = rules::broken_weight(s);
  return s;
}

void place(State& s, Index activity, Placement&& placement) {
  const Index package = s.c->activity(activity).package;
  count_costs(s, activity, placement, 1);
  for (const auto& run : placement.runs) use_person(s, package, activity, run, placement.of(run), 1);
  use_pools(s, activity, placement, 1);
  bind(s, activity, placement, 1);
  for (std::size_t i = 0; i < placement.runs.size(); ++i) {
    s.workers[at(package)].push_back({placement.runs[i].person, activity, static_cast<Index>(i)});
  }
  s.placed[at(activity)] = std::move(placement);
  count_planned(s, activity, 1);
  revalue(s, package);
}

Placement lift(State& s, Index activity) {
  const Index package = s.c->activity(activity).package;
  std::erase_if(s.workers[at(package)], [activity](const Worker& w) { return w.activity == activity; });
  Placement placement = std::move(s.placed[at(activity)]);
  s.placed[at(activity)].clear();
  for (const auto& run : placement.runs) use_person(s, package, activity, run, placement.of(run), -1);
  use_pools(s, activity, placement, -1);
  bind(s, activity, placement, -1);
  count_planned(s, activity, -1);
  count_costs(s, activity, placement, -1);
  revalue(s, package);
  return placement;
}

}  // namespace flexteam::planning
