// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "commands.h"
#include "json/nearest.h"
#include "json/one_line.h"
#include "planning/explain/sentences.h"
#include "planning/files/read.h"
#include "planning/solve.h"
#include "refuse.h"

namespace flexteam::commands {
namespace {

constexpr int broken = 1;
constexpr const char* waits_for_others = "wait for what they come after";

using Key = std::pair<std::string_view, std::string_view>;  // package, activity

int tell(const std::string& file, const json::Problems& problems) {
  for (const auto& problem : problems) fmt::print(stderr, "{}\n", json::one_line(file, problem));
  return unusable;
}

bool is_explanation(const check::Broken& found) {
  return found.rule == "unplanned" || found.rule == "witness" || found.rule == "late";
}

/// "there is no package w9; there are w1, w2, w3; w1 perhaps?"
template <class Things>
std::string no_such(std::string_view what, std::string_view asked, const Things& things) {
  constexpr std::size_t shown = 12;
  std::vector<std::string_view> ids;
  ids.reserve(things.size());
  for (const auto& thing : things) ids.push_back(thing.id);
  const auto first = std::vector<std::string_view>(ids.begin(), ids.begin() + std::min(shown, ids.size()));
  auto text =
      fmt::format("no {} \"{}\"; there {} {}", what, asked, ids.size() == 1 ? "is" : "are", fmt::join(first, ", "));
  if (ids.size() > shown) text += fmt::format(" and {} more", ids.size() - shown);
  if (const auto near = json::nearest(asked, ids)) text += fmt::format("; did you mean {}?", *near);
  return text;
}

/// What is told of one plan.
class Teller {
 public:
  explicit Teller(const planning::Plan& plan) : plan_(plan) {
    for (const auto& one : plan.activities) planned_[{one.package, one.activity}] = &one;
    for (const auto& one : plan.unplanned) unplanned_[{one.package, one.activity}] = &one;
    for (const auto& one : plan.late) late_[{one.package, one.activity}] = &one;
  }

  void activity(const planning::Package& package, const planning::Activity& activity) const {
    const Key key{package.id, activity.id};
    if (const auto found = planned_.find(key); found != planned_.end()) {
      const auto& planned = *found->second;
      fmt::print("{}/{} is planned from {} to {}:\n", package.id, activity.id, planned.start, planned.end);
      lines(activity, planned.lines);
    }
    if (const auto found = unplanned_.find(key); found != unplanned_.end()) unplanned(activity, *found->second);
    if (const auto found = late_.find(key); found != late_.end()) {
      const auto& late = *found->second;
      fmt::print("  late by {} periods ({}): {}\n", late.periods, late.reason, late.message);
    }
  }

  /// Everything that is not planned or late, what waits for the same thing together, the largest group first.
  void everything() const {
    fmt::print("{} planned, {} of them late; {} not planned\n", plan_.activities.size(), plan_.late.size(),
               plan_.unplanned.size());
    std::map<std::string, std::vector<const planning::Unplanned*>> groups;
    for (const auto& one : plan_.unplanned) groups[waits_for(one)].push_back(&one);
    std::vector<std::pair<std::string, std::vector<const planning::Unplanned*>>> sorted(groups.begin(), groups.end());
    // What only comes after something else is no answer by itself: last.
    std::ranges::stable_sort(sorted, std::greater{}, [](const auto& group) {
      return std::pair(group.first != waits_for_others, group.second.size());
    });
    for (const auto& [what, members] : sorted) {
      fmt::print("\n{} {}\n", members.size(), what);
      for (const auto* one : members) {
        fmt::print("  {}/{}{}\n", one->package, one->activity, one->relaxation.empty() ? "" : ": " + helps(*one));
      }
    }
    std::map<std::string, std::vector<const planning::Late*>> causes;
    for (const auto& one : plan_.late) causes[one.reason].push_back(&one);
    for (const auto& [reason, members] : causes) {
      fmt::print("\n{} late by {}\n", members.size(), reason);
      for (const auto* one : members) fmt::print("  {}/{}: {}\n", one->package, one->activity, one->message);
    }
  }

 private:
  static std::string helps(const planning::Unplanned& one) {
    std::string text;
    for (const auto& relaxation : one.relaxation) {
      text += (text.empty() ? "" : " and ") + planning::phrase(relaxation);
    }
    return text;
  }

  /// The first thing in the list says what it waits for; time in quarters of 13 periods.
  static std::string waits_for(const planning::Unplanned& one) {
    constexpr int quarter = 13;
    if (one.relaxation.empty()) return fmt::format("not planned by {}", one.reason);
    const auto& first = one.relaxation.front();
    const auto& kind = first.kind;
    if (kind == "extra-capacity") {
      const int from = first.from / quarter * quarter;
      return fmt::format("wait for a person with {} in periods {} to {}", first.skill, from, from + quarter - 1);
    }
    if (kind == "extra-level") return fmt::format("wait for a higher level of {}", first.skill);
    if (kind == "plan-first") return waits_for_others;
    if (kind == "displace") return "wait for packages to make way";
    return fmt::format("wait for {}", kind);
  }

  static void lines(const planning::Activity& activity, const std::vector<planning::PlannedLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      fmt::print("  line {} ({}): {} from {}: {}\n", i, i < activity.lines.size() ? activity.lines[i].role : "",
                 lines[i].person, lines[i].start, fmt::join(lines[i].amounts, " "));
    }
  }

  static void unplanned(const planning::Activity& activity, const planning::Unplanned& one) {
    const auto& why = one.message.empty() ? planning::sentence(one) : one.message;
    fmt::print("{}/{} is not planned ({}): {}\n", one.package, one.activity, one.reason, why);
    for (const auto& relaxation : one.relaxation) {
      fmt::print("  relaxation {}: {}\n", relaxation.kind, planning::phrase(relaxation));
    }
    if (!one.place) return;
    fmt::print("  then, all else kept, from {} to {}:\n", one.place->start, one.place->end);
    lines(activity, one.place->lines);
  }

  const planning::Plan& plan_;
  std::map<Key, const planning::PlannedActivity*> planned_;
  std::map<Key, const planning::Unplanned*> unplanned_;
  std::map<Key, const planning::Late*> late_;
};

int tell_of(const planning::Problem& problem, const Teller& teller, std::string_view which) {
  if (which.empty()) {
    teller.everything();
    return 0;
  }
  const auto slash = which.find('/');
  const auto package_id = which.substr(0, slash);
  const auto package = std::ranges::find(problem.packages, package_id, &planning::Package::id);
  if (package == problem.packages.end()) {
    return refuse("flexteam explain", no_such("package", package_id, problem.packages));
  }
  if (slash == std::string_view::npos) {
    for (const auto& activity : package->activities) teller.activity(*package, activity);
    return 0;
  }
  const auto activity_id = which.substr(slash + 1);
  const auto activity = std::ranges::find(package->activities, activity_id, &planning::Activity::id);
  if (activity == package->activities.end()) {
    return refuse("flexteam explain",
                  no_such(fmt::format("activity of {}", package->id), activity_id, package->activities));
  }
  teller.activity(*package, *activity);
  return 0;
}

}  // namespace

int explain(const ExplainArguments& asked) {
  const auto problem = planning::read_any(asked.problem, planning::parse_format(asked.format).value());
  if (!problem) return tell(asked.problem, problem.error());
  auto plan = planning::read_plan_file(asked.plan);
  if (!plan) return tell(asked.plan, plan.error());
  const auto report = check::check(*problem, *plan);
  if (!report) return tell(asked.plan, report.error());
  bool sound = true;
  for (const auto& found : report->broken) {
    if (is_explanation(found)) continue;
    fmt::print(stderr, "{}: {}: {}: {}\n", asked.plan, found.rule, found.place, found.message);
    sound = false;
  }
  if (!sound) return broken;
  // What the file says is told where it holds; otherwise, or where it has no place to show, it is found again.
  const bool shows = std::ranges::all_of(plan->unplanned, [](const auto& one) { return one.place.has_value(); });
  if (!report->broken.empty() || !shows) planning::explain(*problem, *plan);
  return tell_of(*problem, Teller(*plan), asked.which);
}

}  // namespace flexteam::commands
