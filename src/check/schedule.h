// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "json/problems.h"
#include "planning/files/plan.h"
#include "planning/files/problem.h"

namespace flexteam::check {

using planning::Index;
using planning::none;
using planning::Period;
using planning::Units;

/// Which activity of which package.
struct ActivityId {
  Index package = none;
  Index activity = none;
  friend auto operator<=>(const ActivityId&, const ActivityId&) = default;
};

struct PlacedLine {
  Index person = none;  ///< from Problem::people, or beyond: number of people + n for the person "extra-(n+1)"
  Period start = 0;
  std::span<const Units> amounts;
  [[nodiscard]] Period end() const { return start + static_cast<Period>(amounts.size()) - 1; }
};

/// Where an activity stands. The amounts belong to the plan.
struct Placed {
  Period start = 0;
  Period end = 0;
  std::vector<PlacedLine> lines;
};

/// Finds things by id.
class Names {
 public:
  explicit Names(const planning::Problem& problem);

  [[nodiscard]] Index person(std::string_view id) const { return find(people_, id); }
  [[nodiscard]] Index package(std::string_view id) const { return find(packages_, id); }
  [[nodiscard]] Index skill(std::string_view id) const { return find(skills_, id); }
  /// Both parts are `none` when there is no such activity.
  [[nodiscard]] ActivityId activity(std::string_view package, std::string_view activity) const;

 private:
  using Map = std::unordered_map<std::string_view, Index>;
  static Index find(const Map& map, std::string_view id);

  Map people_;
  Map packages_;
  Map skills_;
  std::vector<Map> activities_;
};

/// The plan with its ids resolved: for every package and activity, where it stands (nothing: unplanned).
struct Schedule {
  std::vector<std::vector<std::optional<Placed>>> placed;

  [[nodiscard]] const std::optional<Placed>& at(ActivityId id) const {
    return placed[static_cast<std::size_t>(id.package)][static_cast<std::size_t>(id.activity)];
  }
};

/// Resolves the planned activities; every name that the problem has not is a problem with its pointer in the plan.
[[nodiscard]] std::expected<Schedule, json::Problems> resolve(const planning::Problem& problem, const Names& names,
                                                              const planning::Plan& plan);

/// Lines of a plan or witness as placed lines; `none` for persons not known.
[[nodiscard]] std::vector<PlacedLine> placed_lines(const std::vector<planning::PlannedLine>& lines, const Names& names);

[[nodiscard]] inline const planning::Package& package_of(const planning::Problem& problem, ActivityId id) {
  return problem.packages[static_cast<std::size_t>(id.package)];
}
[[nodiscard]] inline const planning::Activity& activity_of(const planning::Problem& problem, ActivityId id) {
  return package_of(problem, id).activities[static_cast<std::size_t>(id.activity)];
}
/// "w1/B1".
[[nodiscard]] std::string name_of(const planning::Problem& problem, ActivityId id);

/// Calls `use(ActivityId, const Placed&)` for every planned activity.
template <class Use>
void for_each_placed(const Schedule& schedule, Use&& use) {
  for (std::size_t p = 0; p < schedule.placed.size(); ++p) {
    for (std::size_t a = 0; a < schedule.placed[p].size(); ++a) {
      if (schedule.placed[p][a]) {
        use(ActivityId{static_cast<Index>(p), static_cast<Index>(a)}, *schedule.placed[p][a]);
      }
    }
  }
}

}  // namespace flexteam::check
