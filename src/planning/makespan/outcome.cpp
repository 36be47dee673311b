// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/outcome.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "planning/makespan/crew_rows.h"

namespace flexteam::planning::makespan {
namespace {

const Package& package_of(const Problem& problem, Origin origin) {
  return problem.packages[static_cast<std::size_t>(origin.package)];
}

const Activity& activity_of(const Problem& problem, Origin origin) {
  return package_of(problem, origin).activities[static_cast<std::size_t>(origin.activity)];
}

/// Who of the job's crew does which line.
std::vector<PlannedLine> lines_of(const Problem& problem, const Instance& instance, std::size_t job,
                                  const Schedule& schedule) {
  const auto words = static_cast<std::size_t>(instance.people_words);
  std::vector<PeopleSet> choice;
  for (const std::int32_t slot : instance.line_slot[job]) {
    PeopleSet set = instance.slot_people[static_cast<std::size_t>(slot)];
    for (std::size_t w = 0; w < words; ++w) set[w] &= schedule.crew[job * words + w];
    choice.push_back(std::move(set));
  }
  std::vector<PlannedLine> lines;
  for (const std::int32_t number : assign(choice)) {
    const auto person = static_cast<std::size_t>(instance.person[static_cast<std::size_t>(number)]);
    lines.push_back({problem.people[person].id, schedule.start[job],
                     std::vector<std::int32_t>(static_cast<std::size_t>(instance.duration[job]), 1)});
  }
  return lines;
}

Unplanned beyond_horizon(const Problem& problem, Origin origin) {
  Unplanned entry;
  entry.package = package_of(problem, origin).id;
  entry.activity = activity_of(problem, origin).id;
  entry.reason = "horizon";
  entry.message = fmt::format("{} would end after period {}, the last one", entry.activity, problem.periods - 1);
  return entry;
}

}  // namespace

Levels levels(const Instance& instance, const Cost& cost) {
  Levels named;
  if (instance.count_delay) named.emplace_back("delay", cost.delay);
  named.emplace_back("makespan", cost.makespan);
  return named;
}

Plan describe(const Problem& problem, const Instance& instance, const Schedule& schedule, const Cost& bound) {
  Plan plan;
  plan.problem = problem.name;
  plan.profile = problem.profile;
  Schedule within = schedule;
  within.makespan = 0;
  for (std::size_t j = 0; j < instance.duration.size(); ++j) {
    const Origin origin = instance.origin[j];
    const Time end = schedule.start[j] + instance.duration[j];
    if (end > problem.periods) {  // all that comes after it ends later still
      plan.unplanned.push_back(beyond_horizon(problem, origin));
      within.start[j] = -instance.duration[j];
      continue;
    }
    within.makespan = std::max(within.makespan, end);
    plan.activities.push_back({package_of(problem, origin).id, activity_of(problem, origin).id, schedule.start[j],
                               end - 1, lines_of(problem, instance, j, schedule)});
  }
  plan.score = levels(instance, cost_of(instance, within));
  if (plan.unplanned.empty()) plan.bound = levels(instance, bound);
  return plan;
}

}  // namespace flexteam::planning::makespan
