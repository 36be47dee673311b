// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/eligible.h"

#include <algorithm>
#include <vector>

namespace flexteam::planning::makespan {
namespace {

bool may_work_for(const Person& person, Index client) {
  const auto has = [client](const std::vector<Index>& list) { return std::ranges::find(list, client) != list.end(); };
  return !has(person.forbidden_clients) && (person.only_clients.empty() || has(person.only_clients));
}

bool can_do(const Person& person, const Line& line, Index client) {
  const auto enough = [&](const SkillLevel& own) { return own.skill == line.skill && own.level >= line.level; };
  return person.capacity.front() > 0 && may_work_for(person, client) && std::ranges::any_of(person.skills, enough);
}

}  // namespace

PeopleSet eligible(const Problem& problem, const Line& line, Index client) {
  PeopleSet set(static_cast<std::size_t>(words_for(problem.people.size())));
  for (std::size_t p = 0; p < problem.people.size(); ++p) {
    if (can_do(problem.people[p], line, client)) set[p / 64] |= std::uint64_t{1} << (p % 64);
  }
  return set;
}

}  // namespace flexteam::planning::makespan
