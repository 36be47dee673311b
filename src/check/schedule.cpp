// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/schedule.h"

#include <fmt/format.h>

namespace flexteam::check {

Names::Names(const planning::Problem& problem) {
  for (const auto& person : problem.people) {
    people_.emplace(person.id, static_cast<Index>(people_.size()));
  }
  for (const auto& skill : problem.skills) {
    skills_.emplace(skill, static_cast<Index>(skills_.size()));
  }
  for (const auto& package : problem.packages) {
    packages_.emplace(package.id, static_cast<Index>(packages_.size()));
    auto& activities = activities_.emplace_back();
    for (const auto& activity : package.activities) {
      activities.emplace(activity.id, static_cast<Index>(activities.size()));
    }
  }
}

Index Names::find(const Map& map, std::string_view id) {
  const auto found = map.find(id);
  return found == map.end() ? none : found->second;
}

ActivityId Names::activity(std::string_view package_id, std::string_view activity_id) const {
  const Index p = package(package_id);
  const Index a = p == none ? none : find(activities_[static_cast<std::size_t>(p)], activity_id);
  return a == none ? ActivityId{} : ActivityId{p, a};
}

std::string name_of(const planning::Problem& problem, ActivityId id) {
  return fmt::format("{}/{}", package_of(problem, id).id, activity_of(problem, id).id);
}

std::vector<PlacedLine> placed_lines(const std::vector<planning::PlannedLine>& lines, const Names& names) {
  std::vector<PlacedLine> placed;
  placed.reserve(lines.size());
  for (const auto& line : lines) {
    placed.push_back({names.person(line.person), line.start, line.amounts});
  }
  return placed;
}

std::expected<Schedule, json::Problems> resolve(const planning::Problem& problem, const Names& names,
                                                const planning::Plan& plan) {
  Schedule schedule;
  json::Problems problems;
  for (const auto& package : problem.packages) {
    schedule.placed.emplace_back(package.activities.size());
  }
  for (std::size_t i = 0; i < plan.activities.size(); ++i) {
    const auto& planned = plan.activities[i];
    const auto id = names.activity(planned.package, planned.activity);
    if (id.activity == none) {
      problems.push_back({fmt::format("/activities/{}", i),
                          fmt::format("the problem has no activity {}/{}", planned.package, planned.activity)});
      continue;
    }
    Placed placed{planned.start, planned.end, placed_lines(planned.lines, names)};
    for (std::size_t l = 0; l < placed.lines.size(); ++l) {
      if (placed.lines[l].person == none) {
        problems.push_back({fmt::format("/activities/{}/lines/{}/person", i, l),
                            fmt::format("the problem has no person \"{}\"", planned.lines[l].person)});
      }
    }
    auto& slot = schedule.placed[static_cast<std::size_t>(id.package)][static_cast<std::size_t>(id.activity)];
    if (slot) {
      problems.push_back({fmt::format("/activities/{}", i), fmt::format("{} is planned twice", name_of(problem, id))});
    }
    slot = std::move(placed);
  }
  if (!problems.empty()) {
    return std::unexpected(std::move(problems));
  }
  return schedule;
}

}  // namespace flexteam::check
