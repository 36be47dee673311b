// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/insight/beside.h"

#include <algorithm>

namespace flexteam::service {
namespace {

using planning::Index;
using planning::Period;
using planning::Units;

std::size_t at(Index index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

Beside::Beside(const BuiltProblem& built, const Outcome& plan, model::OrderId without) : problem_(built.problem) {
  const auto weeks = at(problem_.periods);
  used_.assign(problem_.people.size(), std::vector<Units>(weeks, 0));
  packages_.assign(problem_.people.size(), std::vector<std::vector<Index>>(weeks));
  std::map<std::string, Index> people;
  std::map<std::string, Index> packages;
  for (std::size_t i = 0; i < problem_.people.size(); ++i) {
    people[problem_.people[i].id] = static_cast<Index>(i);
    most_.push_back(std::ranges::max(problem_.people[i].capacity));
  }
  for (std::size_t i = 0; i < problem_.packages.size(); ++i) {
    packages[problem_.packages[i].id] = static_cast<Index>(i);
  }
  for (const auto& assignment : plan.assignments) {
    const auto person = people.find(person_id(assignment.member));
    if (person == people.end() || assignment.order == without) {
      continue;
    }
    const auto package = packages.find(package_id(assignment.order));
    const int offset = model::weeks_between(built.first_week, assignment.from);
    for (std::size_t i = 0; i < assignment.hours.size(); ++i) {
      const int week = offset + static_cast<int>(i);
      if (week < 0 || week >= problem_.periods || assignment.hours[i].value == 0) {
        continue;
      }
      used_[at(person->second)][at(week)] += static_cast<Units>(assignment.hours[i].value);
      auto& known = packages_[at(person->second)][at(week)];
      const Index id = package == packages.end() ? planning::none : package->second;
      if (std::ranges::find(known, id) == known.end()) {
        known.push_back(id);
      }
    }
  }
}

std::vector<Index> Beside::crew(Index package, const planning::Line& line) const {
  const Index client = problem_.packages[at(package)].client;
  std::vector<Index> found;
  for (std::size_t i = 0; i < problem_.people.size(); ++i) {
    const auto& person = problem_.people[i];
    const bool able = std::ranges::any_of(
        person.skills, [&](const auto& skill) { return skill.skill == line.skill && skill.level >= line.level; });
    const bool allowed =
        std::ranges::find(person.forbidden_clients, client) == person.forbidden_clients.end() &&
        (person.only_clients.empty() || std::ranges::find(person.only_clients, client) != person.only_clients.end());
    if (able && allowed) {
      found.push_back(static_cast<Index>(i));
    }
  }
  return found;
}

Units Beside::room(Index package, Index person, Period week) const {
  const auto& known = packages_[at(person)][at(week)];
  const int limit = problem_.policy.max_parallel_packages;
  if (limit > 0 && static_cast<int>(known.size()) >= limit && std::ranges::find(known, package) == known.end()) {
    return 0;
  }
  return std::max(0, problem_.people[at(person)].capacity[at(week)] - used_[at(person)][at(week)]);
}

std::optional<LaidLine> Beside::lay(Index package, const planning::Line& line, Index person, Period from) const {
  const auto& capacity = problem_.people[at(person)].capacity;
  LaidLine laid{.person = person};
  Units left = line.effort;
  int gap = 0;
  bool begun = false;
  for (Period week = from; week < problem_.periods && left > 0; ++week) {
    Units amount = 0;
    if (capacity[at(week)] > 0) {
      const bool short_week = 2 * capacity[at(week)] < most_[at(person)];
      amount = std::min({line.max, room(package, person, week), left});
      const bool enough = amount >= line.min || amount == left || (short_week && begun);
      if (!enough || (!begun && amount == 0)) {
        return std::nullopt;
      }
      if (!begun) {
        begun = true;
        laid.start = week;
      }
    }
    gap = amount == 0 ? gap + 1 : 0;
    if (problem_.policy.max_gap > 0 && gap > problem_.policy.max_gap) {
      return std::nullopt;
    }
    if (begun) {
      laid.amounts.push_back(amount);
      left -= amount;
      laid.end = week;
    }
  }
  return left == 0 ? std::optional(std::move(laid)) : std::nullopt;
}

std::optional<LaidActivity> Beside::earliest(Index package, const planning::Activity& activity, Period from,
                                             const std::map<std::string, Index>& groups) const {
  std::vector<std::vector<Index>> crews;
  for (const auto& line : activity.lines) {
    const auto held = line.group ? groups.find(*line.group) : groups.end();
    crews.push_back(held != groups.end() ? std::vector{held->second} : crew(package, line));
  }
  for (Period start = std::max(from, activity.release); start + activity.min_periods <= problem_.periods; ++start) {
    LaidActivity laid{.start = start, .end = start + activity.min_periods - 1};
    for (std::size_t i = 0; i < activity.lines.size(); ++i) {
      std::optional<LaidLine> best;
      for (const Index person : crews[i]) {
        const bool taken = std::ranges::find(laid.lines, person, &LaidLine::person) != laid.lines.end();
        auto one = taken ? std::nullopt : lay(package, activity.lines[i], person, start);
        if (one && (!best || one->end < best->end)) {
          best = std::move(one);
        }
      }
      if (!best) {
        break;
      }
      laid.end = std::max(laid.end, best->end);
      laid.lines.push_back(*std::move(best));
    }
    if (laid.lines.size() == activity.lines.size()) {
      return laid;
    }
  }
  return std::nullopt;
}

std::optional<LaidLine> Beside::earliest_line(Index package, const planning::Line& line, Period from) const {
  const auto people = crew(package, line);
  for (Period start = from; start < problem_.periods; ++start) {
    for (const Index person : people) {
      if (auto laid = lay(package, line, person, start)) {
        return laid;
      }
    }
  }
  return std::nullopt;
}

void Beside::take(Index package, const LaidActivity& laid) {
  for (const auto& line : laid.lines) {
    for (std::size_t i = 0; i < line.amounts.size(); ++i) {
      if (line.amounts[i] > 0) {
        const auto week = at(line.start) + i;
        used_[at(line.person)][week] += line.amounts[i];
        auto& known = packages_[at(line.person)][week];
        if (std::ranges::find(known, package) == known.end()) {
          known.push_back(package);
        }
      }
    }
  }
}

}  // namespace flexteam::service
