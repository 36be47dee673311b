// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "service/problem/learning.h"
#include "service/problem/order_to_activities.h"

#include "service/problem/outcome_of.h"

namespace flexteam::service {
namespace {

using planning::Period;

/// The number behind the last '-' of "order-12" or "member-7"; 0 for others ("extra-0" is nobody's id).
std::int64_t number_of(std::string_view id, std::string_view kind) {
  std::int64_t number = 0;
  if (id.starts_with(kind) && id.size() > kind.size() + 1 && id[kind.size()] == '-') {
    std::from_chars(id.data() + kind.size() + 1, id.data() + id.size(), number);
  }
  return number;
}

/// "B4.WR" → "B4", "WR".
struct StepName {
  std::string item;
  std::string role;
};
StepName step_name(std::string_view activity) {
  const auto dot = activity.rfind('.');
  if (dot == std::string_view::npos) {
    return {std::string(activity), {}};
  }
  return {std::string(activity.substr(0, dot)), std::string(activity.substr(dot + 1))};
}

using ActivityKey = std::pair<std::string_view, std::string_view>;

/// Activities of a problem by their names.
std::map<ActivityKey, const planning::Activity*> by_name(const planning::Problem& problem) {
  std::map<ActivityKey, const planning::Activity*> found;
  for (const auto& package : problem.packages) {
    for (const auto& activity : package.activities) {
      found[{package.id, activity.id}] = &activity;
    }
  }
  return found;
}

std::vector<model::Hours> hours_of_amounts(const std::vector<std::int32_t>& amounts) {
  std::vector<model::Hours> hours;
  hours.reserve(amounts.size());
  for (const auto amount : amounts) {
    hours.push_back({amount});
  }
  return hours;
}

class Teller {
 public:
  Teller(const BuiltProblem& built, const model::MenuCard& menu) : built_(built), menu_(menu) {}

  [[nodiscard]] model::Week week(Period period) const { return model::plus(built_.first_week, period); }

  [[nodiscard]] UnplannedStep tell(const planning::Unplanned& from) const {
    UnplannedStep step{.order = order_of(from.package), .reason = from.reason};
    step.price = from.price;
    std::tie(step.item, step.role) = names(from.activity);
    for (const auto& relaxation : from.relaxation) {
      step.needs.push_back(tell(relaxation));
    }
    if (from.place) {
      step.fits_from = week(from.place->start);
      step.fits_until = week(from.place->end);
      for (const auto& line : from.place->lines) {
        step.witness.push_back({member_of(line.person), week(line.start), hours_of_amounts(line.amounts)});
      }
    }
    return step;
  }

  [[nodiscard]] LateStep tell(const planning::Late& from) const {
    LateStep step{.order = order_of(from.package), .weeks = from.periods, .reason = from.reason};
    std::tie(step.item, step.role) = names(from.activity);
    return step;
  }

 private:
  [[nodiscard]] Need tell(const planning::Relaxation& from) const {
    Need need{.kind = from.kind, .level = from.level};
    if (!from.skill.empty()) {
      const auto skill = std::ranges::find(built_.problem.skills, from.skill);
      const LineName name = line_name(menu_, static_cast<int>(skill - built_.problem.skills.begin()));
      need.role = name.role;
      need.own = name.own;
    }
    need.member = member_of(from.person);
    need.hours_per_week = {from.units};
    if (from.kind == "extra-capacity") {
      need.from = week(from.from);
      need.until = week(from.to);
    } else if (from.kind == "later-deadline") {
      need.until = week(from.to);
    } else if (from.kind == "earlier-release") {
      need.from = week(from.to);
    } else if (from.kind == "raise-parallel") {
      need.count = from.to;
    }
    if (!from.package.empty()) {
      need.order = order_of(from.package);
    }
    if (!from.activity.empty()) {
      std::string role;
      std::tie(need.item, role) = names(from.activity);
      need.role = need.role.empty() ? role : need.role;
    }
    if (from.commitment >= 0 && static_cast<std::size_t>(from.commitment) < built_.problem.commitments.size()) {
      tell_commitment(built_.problem.commitments[static_cast<std::size_t>(from.commitment)], need);
    }
    return need;
  }

  void tell_commitment(const planning::Commitment& commitment, Need& need) const {
    const auto& package = built_.problem.packages[static_cast<std::size_t>(commitment.package)];
    const auto& activity = package.activities[static_cast<std::size_t>(commitment.activity)];
    need.order = order_of(package.id);
    std::tie(need.item, need.role) = names(activity.id);
    need.line = activity.lines[static_cast<std::size_t>(commitment.line)].skill;
    need.member = member_of(built_.problem.people[static_cast<std::size_t>(commitment.person)].id);
  }

  static std::pair<std::string, std::string> names(std::string_view activity) {
    StepName name = step_name(activity);
    return {std::move(name.item), std::move(name.role)};
  }

  const BuiltProblem& built_;
  const model::MenuCard& menu_;
};

}  // namespace

std::optional<model::MemberId> member_of(std::string_view person) {
  const auto number = number_of(person, "member");
  return number > 0 ? std::optional(model::MemberId{number}) : std::nullopt;
}

model::OrderId order_of(std::string_view package) {
  return {number_of(package, "order")};
}

Outcome outcome_of(const planning::Plan& plan, const BuiltProblem& built, const model::MenuCard& menu) {
  const Teller teller(built, menu);
  const auto activities = by_name(built.problem);
  Outcome outcome{.first_week = built.first_week, .weeks = built.problem.periods, .urgent = built.urgent};
  outcome.score = plan.score;
  outcome.bound = plan.bound;
  for (const auto& planned : plan.activities) {
    const auto activity = activities.find({planned.package, planned.activity});
    if (activity == activities.end()) {
      continue;
    }
    const StepName name = step_name(planned.activity);
    for (std::size_t i = 0; i < planned.lines.size() && i < activity->second->lines.size(); ++i) {
      const auto& line = planned.lines[i];
      outcome.assignments.push_back({.order = order_of(planned.package),
                                     .item = name.item,
                                     .line = activity->second->lines[i].skill,
                                     .role = name.role,
                                     .member = member_of(line.person).value_or(model::MemberId{}),
                                     .from = teller.week(line.start),
                                     .hours = hours_of_amounts(line.amounts)});
    }
  }
  std::ranges::sort(outcome.assignments, {},
                    [](const model::Assignment& a) { return std::tie(a.order, a.item, a.line); });
  for (const auto& unplanned : plan.unplanned) {
    outcome.unplanned.push_back(teller.tell(unplanned));
  }
  for (const auto& late : plan.late) {
    outcome.late.push_back(teller.tell(late));
  }
  return outcome;
}

namespace {

/// Who of the problem does this work of a member: its person, or the one who stands for what it learns.
std::string person_of(const model::Assignment& assignment, const planning::Problem& problem) {
  auto learner = learner_id(assignment.member, assignment.role);
  const bool there = std::ranges::find(problem.people, learner, &planning::Person::id) != problem.people.end();
  return there ? std::move(learner) : person_id(assignment.member);
}

/// What is left of `assignment` from `first` on; nothing when it is over.
std::optional<planning::PlannedLine> line_from(const model::Assignment& assignment, const BuiltProblem& built) {
  const model::Week first = built.first_week;
  const int offset = model::weeks_between(first, assignment.from);
  std::size_t skip = offset < 0 ? static_cast<std::size_t>(-offset) : 0;
  if (offset < 0) {
    while (skip < assignment.hours.size() && assignment.hours[skip].value == 0) {
      ++skip;
    }
  }
  if (skip >= assignment.hours.size()) {
    return std::nullopt;
  }
  planning::PlannedLine line{.person = person_of(assignment, built.problem), .start = offset + static_cast<int>(skip)};
  for (std::size_t i = skip; i < assignment.hours.size(); ++i) {
    line.amounts.push_back(static_cast<std::int32_t>(assignment.hours[i].value));
  }
  return line;
}

/// An outcome knows when people work, not when a step began: that may be while they are still away, as long as a line
/// may wait. The earliest start that agrees with that and with what comes before is no later than the true one, so what
/// comes after still fits.
class Starts {
 public:
  Starts(const planning::Problem& problem, planning::Plan& plan) : problem_(problem) {
    for (const auto& person : problem.people) people_[person.id] = &person;
    for (auto& planned : plan.activities) planned_[{planned.package, planned.activity}] = &planned;
  }

  void find() {
    for (std::size_t p = 0; p < problem_.packages.size(); ++p) {
      for (std::size_t a = 0; a < problem_.packages[p].activities.size(); ++a) visit(p, a);
    }
  }

 private:
  /// Null when it is not planned. What comes before it is visited first.
  const planning::PlannedActivity* visit(std::size_t p, std::size_t a) {
    const auto& package = problem_.packages[p];
    const auto& activity = package.activities[a];
    const auto found = planned_.find({package.id, activity.id});
    if (found == planned_.end()) return nullptr;
    auto& planned = *found->second;
    if (!done_.insert({p, a}).second) return &planned;
    Period earliest = std::max(package.release, activity.release);
    for (const auto& after : activity.after) {
      const auto* before = visit(static_cast<std::size_t>(after.package), static_cast<std::size_t>(after.activity));
      if (before != nullptr) earliest = std::max(earliest, before->end + after.lag + 1);
    }
    planned.start = std::min(planned.start, std::max(earliest, first_possible(planned)));
    planned.end = planned.start + activity.min_periods - 1;
    for (const auto& line : planned.lines) {
      planned.end = std::max(planned.end, line.start + static_cast<Period>(line.amounts.size()) - 1);
    }
    return &planned;
  }

  /// Everybody is away from there until their own first week, and waits no longer than the policy allows.
  [[nodiscard]] Period first_possible(const planning::PlannedActivity& planned) const {
    Period first = 0;
    const Period most = problem_.policy.max_gap;
    for (const auto& line : planned.lines) {
      const auto person = people_.find(line.person);
      if (person == people_.end()) return planned.start;
      Period start = line.start;
      const Period least = most > 0 ? std::max(0, line.start - most) : 0;
      while (start > least && person->second->capacity[static_cast<std::size_t>(start - 1)] == 0) --start;
      first = std::max(first, start);
    }
    return first;
  }

  const planning::Problem& problem_;
  std::map<std::string, const planning::Person*, std::less<>> people_;
  std::map<std::pair<std::string, std::string>, planning::PlannedActivity*> planned_;
  std::set<std::pair<std::size_t, std::size_t>> done_;
};

}  // namespace

planning::Plan plan_of(const Outcome& outcome, const BuiltProblem& built) {
  planning::Plan plan{.problem = built.problem.name, .profile = built.problem.profile};
  std::map<std::tuple<model::OrderId, std::string_view, int>, const model::Assignment*> lines;
  for (const auto& assignment : outcome.assignments) {
    lines[{assignment.order, assignment.item, assignment.line}] = &assignment;
  }
  for (const auto& package : built.problem.packages) {
    const model::OrderId order = order_of(package.id);
    for (const auto& activity : package.activities) {
      const StepName name = step_name(activity.id);
      planning::PlannedActivity planned{.package = package.id, .activity = activity.id};
      for (const auto& line : activity.lines) {
        const auto found = lines.find({order, name.item, line.skill});
        const auto left = found == lines.end() ? std::nullopt : line_from(*found->second, built);
        if (!left) {
          break;
        }
        planned.lines.push_back(*left);
      }
      if (planned.lines.size() != activity.lines.size() || planned.lines.empty()) {
        continue;
      }
      planned.start = std::ranges::min(planned.lines, {}, &planning::PlannedLine::start).start;
      plan.activities.push_back(std::move(planned));
    }
  }
  Starts(built.problem, plan).find();
  std::erase_if(plan.activities, [&](const auto& planned) { return planned.end >= built.problem.periods; });
  return plan;
}

}  // namespace flexteam::service
