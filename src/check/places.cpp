// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/places.h"

#include <algorithm>

namespace flexteam::check {
namespace {

bool has(const std::vector<Index>& list, Index item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

int level_of(const planning::Person& person, Index skill) {
  int level = 0;
  for (const auto& known : person.skills) {
    level = known.skill == skill ? std::max(level, known.level) : level;
  }
  return level;
}

/// Gives line number `line` one of `fitting`, moving others if need be: an augmenting path.
bool seat(std::size_t line, const std::vector<std::vector<Index>>& fitting, std::vector<Index>& seats,
          std::vector<Index>& seen) {
  for (const Index person : fitting[line]) {
    if (has(seen, person)) {
      continue;
    }
    seen.push_back(person);
    const auto other = std::find(seats.begin(), seats.end(), person);
    if (other == seats.end() || seat(static_cast<std::size_t>(other - seats.begin()), fitting, seats, seen)) {
      seats[line] = person;
      return true;
    }
  }
  return false;
}

bool all_seated(const std::vector<std::vector<Index>>& fitting, std::size_t but_for) {
  std::vector<Index> seats(fitting.size(), none);
  for (std::size_t line = 0; line < fitting.size(); ++line) {
    std::vector<Index> seen;
    if (line != but_for && !seat(line, fitting, seats, seen)) {
      return false;
    }
  }
  return true;
}

bool has_two_of_one_group(const planning::Activity& activity) {
  for (std::size_t k = 0; k < activity.lines.size(); ++k) {
    for (std::size_t l = 0; l < k; ++l) {
      if (activity.lines[k].group && activity.lines[k].group == activity.lines[l].group) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Period shortest(const planning::Activity& activity) {
  Period periods = activity.min_periods;
  for (const auto& line : activity.lines) {
    const Units most = std::max(1, line.max);
    periods = std::max(periods, (line.effort + most - 1) / most);
  }
  return periods;
}

Conditions Places::as_it_stands(ActivityId id) const {
  const auto terms = terms_of(problem_, id);
  Conditions conditions{.earliest = problem_.published ? problem_.policy.freeze_until : 0,
                        .latest = std::min(problem_.periods - 1, terms.deadline.value_or(problem_.periods - 1)),
                        .max_parallel = problem_.policy.max_parallel_packages,
                        .out = {},
                        .commitments = {}};
  conditions.earliest = std::max(conditions.earliest, terms.release);
  for (const auto& after : activity_of(problem_, id).after) {
    const auto& before = schedule_.at({after.package, after.activity});
    conditions.earliest = std::max(conditions.earliest, before ? before->end + after.lag + 1 : problem_.periods);
  }
  conditions.last_start = problem_.periods - 1;
  return conditions;
}

bool Places::may_do(Index person, ActivityId id, const planning::Line& line) const {
  const Index client = package_of(problem_, id).client;
  const auto& who = problem_.people[static_cast<std::size_t>(person)];
  return level_of(who, line.skill) >= line.level && (who.only_clients.empty() || has(who.only_clients, client)) &&
         (client == none || !has(who.forbidden_clients, client));
}

std::optional<Index> Places::holder(ActivityId id, const planning::Line& line, const Conditions& conditions) const {
  const auto& package = package_of(problem_, id);
  for (std::size_t a = 0; line.group && conditions.groups && a < package.activities.size(); ++a) {
    const ActivityId other{id.package, static_cast<Index>(a)};
    const auto& placed = schedule_.at(other);
    if (other == id || !placed || conditions.out.contains(other)) {
      continue;
    }
    for (std::size_t l = 0; l < placed->lines.size(); ++l) {
      if (package.activities[a].lines[l].group == line.group) {
        return placed->lines[l].person;
      }
    }
  }
  return std::nullopt;
}

/// Who may do the lines: for a group whoever can do all of it, unless nobody can.
std::vector<Places::People> Places::able(ActivityId id, const Conditions& conditions) const {
  std::vector<People> able;
  const auto& package = package_of(problem_, id);
  for (const auto& line : activity_of(problem_, id).lines) {
    People alone;
    People all;
    for (Index p = 0; p < static_cast<Index>(problem_.people.size()); ++p) {
      if (!may_do(p, id, line)) {
        continue;
      }
      alone.push_back(p);
      const bool whole = std::all_of(package.activities.begin(), package.activities.end(), [&](const auto& activity) {
        return std::all_of(activity.lines.begin(), activity.lines.end(), [&](const auto& other) {
          return !line.group || other.group != line.group || may_do(p, id, other);
        });
      });
      if (whole) {
        all.push_back(p);
      }
    }
    able.push_back(line.group && !all.empty() ? all : alone);
    if (const auto held = holder(id, line, conditions)) {
      able.back() = has(able.back(), *held) ? People{*held} : People{};
    }
  }
  if (conditions.line != none) {
    able[static_cast<std::size_t>(conditions.line)] = conditions.person == none ? People{} : People{conditions.person};
  }
  for (const auto* commitment : conditions.commitments) {
    able[static_cast<std::size_t>(commitment->line)] = {commitment->person};
  }
  return able;
}

Period Places::pools_last_until(ActivityId id, Period start, const Conditions& conditions) const {
  std::vector<std::int64_t> use(problem_.pools.size());
  for (const auto& pool : activity_of(problem_, id).pools) {
    use[static_cast<std::size_t>(pool.pool)] += pool.use;
  }
  Period until = conditions.latest;
  for (std::size_t pool = 0; conditions.pools && pool < use.size(); ++pool) {
    for (Period t = start; use[pool] > 0 && t <= until; ++t) {
      const auto there = problem_.pools[pool].capacity[static_cast<std::size_t>(t)];
      if (usage_.pool(static_cast<Index>(pool), t) + use[pool] > there) {
        until = t - 1;
      }
    }
  }
  return until;
}

bool Places::person_fits(ActivityId id, std::size_t number, Index who, Period start, Period latest,
                         const Conditions& conditions) const {
  const auto& activity = activity_of(problem_, id);
  const auto& line = activity.lines[number];
  const auto& person = staff_[who];
  const Units largest = *std::max_element(person.capacity.begin(), person.capacity.end());
  const auto present = first_present(person, start);
  if (!present || (activity.rigid && *present != start)) {
    return false;
  }
  const auto agreed = std::find_if(conditions.commitments.begin(), conditions.commitments.end(),
                                   [&](const auto* c) { return static_cast<std::size_t>(c->line) == number; });
  const auto* commitment = agreed == conditions.commitments.end() ? nullptr : *agreed;
  if (commitment != nullptr && commitment->start != *present) {
    return false;
  }
  const int most_gap = problem_.policy.max_gap;
  int gap = *present - start;
  if (most_gap > 0 && gap > most_gap) {
    return false;
  }
  Units left = line.effort;
  for (Period t = *present; t <= latest; ++t) {
    const Units capacity = person.capacity[static_cast<std::size_t>(t)];
    Units amount = 0;
    const auto step = static_cast<std::size_t>(t - *present);
    const bool told = commitment != nullptr && step < commitment->amounts.size();
    if (capacity > 0) {
      auto room = static_cast<Units>(capacity - usage_.person(who, t));
      if (conditions.max_parallel > 0) {
        const auto& packages = usage_.packages(who, t);
        const bool there =
            std::any_of(packages.begin(), packages.end(), [&](const auto& one) { return one.first == id.package; });
        if (!there && packages.size() >= static_cast<std::size_t>(conditions.max_parallel)) {
          room = 0;
        }
      }
      const Units most = std::min({room, line.max, left});
      amount = told ? commitment->amounts[step] : most;
      const bool is_short = !activity.rigid && 2 * std::int64_t{capacity} < std::int64_t{largest};
      if (amount > most || (amount < left && amount < line.min && !is_short)) {
        return false;
      }
    } else if (activity.rigid || (told && commitment->amounts[step] != 0)) {
      return false;
    }
    gap = amount == 0 ? gap + 1 : 0;
    if (most_gap > 0 && gap > most_gap) {
      return false;
    }
    left -= amount;
    if (left == 0) {
      return commitment == nullptr || step + 1 >= commitment->amounts.size();
    }
  }
  return false;
}

bool Places::fits_at(ActivityId id, Period start, const std::vector<People>& able, const Conditions& conditions) const {
  const Period until = pools_last_until(id, start, conditions);
  if (start + shortest(activity_of(problem_, id)) - 1 > until) {
    return false;
  }
  const auto hired =
      conditions.line != none && conditions.person == none ? static_cast<std::size_t>(conditions.line) : able.size();
  std::vector<People> fitting(able.size());
  for (std::size_t line = 0; line < able.size(); ++line) {
    for (const Index person : able[line]) {
      if (person_fits(id, line, person, start, until, conditions)) {
        fitting[line].push_back(person);
      }
    }
    if (fitting[line].empty() && line != hired) {
      return false;
    }
  }
  return all_seated(fitting, hired);
}

void Places::move(ActivityId id, const Conditions& conditions, int sign) {
  if (schedule_.at(id)) {
    usage_.add(id, *schedule_.at(id), sign);
  }
  for (const auto& other : conditions.out) {
    if (other != id && schedule_.at(other)) {
      usage_.add(other, *schedule_.at(other), sign);
    }
  }
}

std::optional<Period> Places::first(ActivityId id, const Conditions& conditions) {
  if (has_two_of_one_group(activity_of(problem_, id))) {
    return std::nullopt;  // one person and different people: nowhere
  }
  move(id, conditions, -1);
  const auto people = able(id, conditions);
  std::optional<Period> found;
  for (Period start = conditions.earliest; start <= conditions.last_start && start <= conditions.latest; ++start) {
    if (fits_at(id, start, people, conditions)) {
      found = start;
      break;
    }
  }
  move(id, conditions, 1);
  return found;
}

}  // namespace flexteam::check
