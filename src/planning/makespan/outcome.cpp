// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "planning/makespan/outcome.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
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

std::string message(const Problem& problem, Origin origin, const std::string& rule) {
  const Activity& activity = activity_of(problem, origin);
  if (rule == "skill") return fmt::format("nobody has the skill that {} asks for", activity.id);
  if (rule == "distinct-people") return fmt::format("too few people have the skills of {} together", activity.id);
  if (rule == "pool-capacity") return fmt::format("{} asks more of a pool than the pool ever has", activity.id);
  if (rule == "precedence") return fmt::format("{} comes after an activity that is not planned", activity.id);
  return fmt::format("{} would end after period {}, the last of the horizon", activity.id, problem.periods - 1);
}

Unplanned unplanned(const Problem& problem, Origin origin, const std::string& rule) {
  Unplanned entry;
  entry.package = package_of(problem, origin).id;
  entry.activity = activity_of(problem, origin).id;
  entry.reason = rule;
  entry.message = message(problem, origin, rule);
  return entry;
}

}  // namespace

Levels levels(const Instance& instance, const Cost& cost) {
  Levels named;
  if (instance.count_delay) named.emplace_back("delay", cost.delay);
  named.emplace_back("makespan", cost.makespan);
  return named;
}

Plan describe(const Problem& problem, const Compiled& compiled, const Schedule& schedule, const Cost& bound) {
  const Instance& instance = compiled.instance;
  Plan plan;
  plan.problem = problem.name;
  plan.profile = problem.profile;
  std::vector<std::pair<Origin, std::string>> left_out;
  for (const Impossible& job : compiled.impossible) left_out.emplace_back(job.origin, job.rule);
  Schedule within = schedule;
  within.makespan = 0;
  for (std::size_t j = 0; j < instance.duration.size(); ++j) {
    const Time end = schedule.start[j] + instance.duration[j];
    if (end > problem.periods) {  // all that comes after it ends later still
      left_out.emplace_back(instance.origin[j], "horizon");
      within.start[j] = -instance.duration[j];
      continue;
    }
    within.makespan = std::max(within.makespan, end);
    plan.activities.push_back({package_of(problem, instance.origin[j]).id, activity_of(problem, instance.origin[j]).id,
                               schedule.start[j], end - 1, lines_of(problem, instance, j, schedule)});
  }
  std::ranges::sort(left_out, {},
                    [](const auto& entry) { return std::tuple(entry.first.package, entry.first.activity); });
  for (const auto& [origin, rule] : left_out) plan.unplanned.push_back(unplanned(problem, origin, rule));
  plan.score = levels(instance, cost_of(instance, within));
  if (left_out.empty()) plan.bound = levels(instance, bound);
  return plan;
}

}  // namespace flexteam::planning::makespan
