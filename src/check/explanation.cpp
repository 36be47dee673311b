// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "check/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "check/causes.h"
#include "check/places.h"
#include "check/replay.h"
#include "check/score.h"

namespace flexteam::check {
namespace {

/// Names of the hard rules that may stand in the way, and "benefit": it fits, but brings less than it costs.
constexpr std::array<std::string_view, 18> reasons = {
    "skill",    "capacity",     "pool-capacity", "intensity",   "effort",     "distinct-people",
    "duration", "max-gap",      "horizon",       "release",     "deadline",   "precedence",
    "required", "max-parallel", "frozen",        "same-person", "commitment", "benefit"};

/// Tells of names in a relaxation that the problem has not; false if there are any.
bool relaxations_are_known(const planning::Problem& problem, const Names& names, const planning::Unplanned& unplanned,
                           const std::string& pointer, json::Problems& problems) {
  const auto before = problems.size();
  for (std::size_t i = 0; i < unplanned.relaxation.size(); ++i) {
    const auto& r = unplanned.relaxation[i];
    const auto tell = [&](std::string_view field, std::string message) {
      problems.push_back({fmt::format("{}/relaxation/{}/{}", pointer, i, field), std::move(message)});
    };
    if (!r.skill.empty() && names.skill(r.skill) == none) {
      tell("skill", fmt::format("the problem has no skill \"{}\"", r.skill));
    }
    if (!r.person.empty() && names.person(r.person) == none) {
      tell("person", fmt::format("the problem has no person \"{}\"", r.person));
    }
    if (!r.package.empty() && names.package(r.package) == none) {
      tell("package", fmt::format("the problem has no package \"{}\"", r.package));
    }
    if (!r.activity.empty() && names.activity(r.package, r.activity).activity == none) {
      tell("activity", fmt::format("the problem has no activity \"{}/{}\"", r.package, r.activity));
    }
    if (r.kind == "release-commitment" &&
        (r.commitment < 0 || static_cast<std::size_t>(r.commitment) >= problem.commitments.size())) {
      tell("commitment", fmt::format("the problem has {} commitments, numbered from 0", problem.commitments.size()));
    }
  }
  return problems.size() == before;
}

class UnplannedCheck {
 public:
  UnplannedCheck(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
                 const planning::Plan& plan, std::vector<Broken>& broken)
      : problem_(problem),
        names_(names),
        schedule_(schedule),
        replay_(problem, names, schedule, usage, plan),
        broken_(broken) {}

  void entry(ActivityId id, const planning::Unplanned& unplanned) {
    const auto place = name_of(problem_, id);
    if (schedule_.at(id)) {
      tell("unplanned", place, "is listed as unplanned, but it is planned");
      return;
    }
    if (std::find(reasons.begin(), reasons.end(), unplanned.reason) == reasons.end()) {
      tell("unplanned", place, fmt::format("the reason \"{}\" is not the name of a rule", unplanned.reason));
    }
    if (!unplanned.place) {
      // Where no relaxation helps there is none; whoever names one shows where it leads.
      if (!unplanned.relaxation.empty()) tell("witness", place, "has no place that shows where it would fit");
      return;
    }
    predecessors(id, unplanned, place);
    witness(id, unplanned, place);
  }

 private:
  void tell(std::string rule, const std::string& place, std::string message) {
    broken_.push_back({std::move(rule), place, std::move(message)});
  }

  /// plan-first is for predecessors that are not planned, or that its other relaxations take out of the plan; with
  /// reason "horizon" also for a planned one that ends too late.
  void predecessors(ActivityId id, const planning::Unplanned& unplanned, const std::string& place) {
    const auto out = replay_.taken_out(id, unplanned);
    for (const auto& relaxation : unplanned.relaxation) {
      if (relaxation.kind != "plan-first" || unplanned.reason == "horizon") {
        continue;
      }
      const auto first = names_.activity(relaxation.package, relaxation.activity);
      if (schedule_.at(first) && !out.contains(first)) {
        tell("witness", place, fmt::format("plan-first names {}, which is planned", name_of(problem_, first)));
      }
    }
  }

  void witness(ActivityId id, const planning::Unplanned& unplanned, const std::string& place) {
    for (const auto& found : replay_.broken(id, unplanned, Replay::all)) {
      tell("witness", place,
           fmt::format("does not fit at its place: {} ({}: {})", found.rule, found.place, found.message));
    }
    for (std::size_t i = 0; i < unplanned.relaxation.size(); ++i) {
      if (replay_.broken(id, unplanned, i).empty()) {
        tell("witness", place,
             fmt::format("fits without relaxation {} ({}), so the list is not irreducible", i,
                         unplanned.relaxation[i].kind));
      }
    }
  }

  const planning::Problem& problem_;
  const Names& names_;
  const Schedule& schedule_;
  Replay replay_;
  std::vector<Broken>& broken_;
};

}  // namespace

void check_unplanned(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
                     const planning::Plan& plan, std::vector<Broken>& broken, json::Problems& problems) {
  std::map<ActivityId, int> listed;
  UnplannedCheck check(problem, names, schedule, usage, plan, broken);
  for (std::size_t i = 0; i < plan.unplanned.size(); ++i) {
    const auto& unplanned = plan.unplanned[i];
    const auto pointer = fmt::format("/unplanned/{}", i);
    const auto id = names.activity(unplanned.package, unplanned.activity);
    if (id.activity == none) {
      problems.push_back(
          {pointer, fmt::format("the problem has no activity {}/{}", unplanned.package, unplanned.activity)});
    } else if (relaxations_are_known(problem, names, unplanned, pointer, problems)) {
      ++listed[id];
      check.entry(id, unplanned);
    }
  }
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    for (std::size_t a = 0; a < problem.packages[p].activities.size(); ++a) {
      const ActivityId id{static_cast<Index>(p), static_cast<Index>(a)};
      const auto found = listed.find(id);
      const int count = found == listed.end() ? 0 : found->second;
      if (count != 1 && !schedule.at(id)) {
        broken.push_back({"unplanned", name_of(problem, id),
                          fmt::format("is not planned; it is listed {} times, once is due", count)});
      }
    }
  }
}

void check_late(const planning::Problem& problem, const Names& names, const Schedule& schedule, Usage& usage,
                const planning::Plan& plan, std::vector<Broken>& broken, json::Problems& problems) {
  Places places(problem, schedule, usage);
  std::map<ActivityId, int> listed;
  for (std::size_t i = 0; i < plan.late.size(); ++i) {
    const auto& late = plan.late[i];
    const auto id = names.activity(late.package, late.activity);
    if (id.activity == none) {
      problems.push_back(
          {fmt::format("/late/{}", i), fmt::format("the problem has no activity {}/{}", late.package, late.activity)});
      continue;
    }
    const auto& placed = schedule.at(id);
    const Period periods = placed ? late_periods(problem, id, placed->end) : 0;
    if (++listed[id] > 1 || periods == 0 || periods != late.periods) {
      broken.push_back({"late", name_of(problem, id),
                        fmt::format("is listed as {} periods late; it is {}", late.periods,
                                    !placed ? "not planned" : fmt::format("{} late and due once here", periods))});
    } else if (const auto why = untrue(problem, schedule, places, id, late)) {
      broken.push_back({"late", name_of(problem, id), fmt::format("is not late by {}: {}", late.reason, *why)});
    }
  }
  for_each_placed(schedule, [&](ActivityId id, const Placed& placed) {
    const Period periods = late_periods(problem, id, placed.end);
    if (periods > 0 && !listed.contains(id)) {
      broken.push_back({"late", name_of(problem, id), fmt::format("is {} periods late, but not listed", periods)});
    }
  });
}

}  // namespace flexteam::check
