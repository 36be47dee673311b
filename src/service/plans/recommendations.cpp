// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/recommendations.h"

#include <algorithm>
#include <set>
#include <utility>

#include "planning/mend/adviser.h"
#include "planning/solve.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"

namespace flexteam::service {
namespace {

using planning::Index;

constexpr std::size_t most = 5;

std::size_t at(Index index) {
  return static_cast<std::size_t>(index);
}

BuiltProblem problem_near(const Kept& kept, const Outcome& in_hand) {
  ProblemOptions options{
      .first_week = in_hand.first_week, .weeks = in_hand.weeks, .freeze_weeks = kept.settings.freeze_weeks};
  options.stay_close_to = &in_hand;
  return build_problem(with_decisions(kept, in_hand), options);
}

/// Index of the order's package; none: nothing of it is left to plan.
Index package_of(const planning::Problem& problem, model::OrderId order) {
  const auto found = std::ranges::find(problem.packages, package_id(order), &planning::Package::id);
  return found == problem.packages.end() ? planning::none : static_cast<Index>(found - problem.packages.begin());
}

struct Line {
  Index activity = planning::none;  ///< within the package
  Index line = 0;                   ///< within the activity
};

/// The line of the step, the first one when `number` is not given.
std::optional<Line> find_line(const planning::Package& package, std::string_view item, std::optional<int> number) {
  for (std::size_t a = 0; a < package.activities.size(); ++a) {
    const auto& activity = package.activities[a];
    if (item_of(activity.id) != item) continue;
    for (std::size_t i = 0; i < activity.lines.size(); ++i) {
      if (!number || activity.lines[i].skill == *number) return Line{static_cast<Index>(a), static_cast<Index>(i)};
    }
  }
  return std::nullopt;
}

/// The index of the package and the number of the activity there.
std::pair<Index, Index> named(const planning::Problem& problem, const planning::Adviser& adviser, Index activity) {
  Index first = 0;
  Index last = static_cast<Index>(problem.packages.size()) - 1;
  while (first < last) {
    const Index middle = (first + last + 1) / 2;
    if (adviser.activity(middle, 0) <= activity) {
      first = middle;
    } else {
      last = middle - 1;
    }
  }
  return {first, activity - adviser.activity(first, 0)};
}

/// The lines of a plan that are of these activities, and the others.
struct Lines {
  std::vector<model::Assignment> of_these;
  std::vector<model::Assignment> others;
};
Lines lines_of(const Kept& kept, const BuiltProblem& built, const planning::Adviser& adviser,
               const std::vector<Index>& activities, const std::vector<model::Assignment>& plan) {
  std::set<std::tuple<model::OrderId, std::string, std::string>> these;
  for (const Index a : activities) {
    const auto [package, number] = named(built.problem, adviser, a);
    const auto& in = built.problem.packages[at(package)];
    const auto& id = in.activities[at(number)].id;
    const std::string item(item_of(id));
    these.insert({order_of(in.id), item, id.substr(item.size() + 1)});
  }
  Lines lines;
  for (const auto& line : plan) {
    const bool is = these.contains({line.order, line.item, line_name(kept.menu, line.line).role});
    (is ? lines.of_these : lines.others).push_back(line);
  }
  return lines;
}

}  // namespace

std::optional<Recommended> recommend(const Kept& kept, const Outcome& in_hand, model::OrderId order,
                                     const std::optional<std::string>& item, std::optional<int> line) {
  const BuiltProblem built = problem_near(kept, in_hand);
  const Index package = package_of(built.problem, order);
  if (package == planning::none) return std::nullopt;
  planning::Adviser adviser(built.problem, plan_of(in_hand, built));
  const auto& activities = built.problem.packages[at(package)].activities;
  std::optional<Line> asked;
  if (item) {
    asked = find_line(built.problem.packages[at(package)], *item, line);
  } else if (const Index open = adviser.first_open(package); open != planning::none) {
    asked = Line{open - adviser.activity(package, 0), 0};
  }
  if (!asked) return std::nullopt;
  const auto& activity = activities[at(asked->activity)];
  if (activity.lines.empty()) return std::nullopt;
  const auto given = lines_of(kept, built, adviser, adviser.dropped(), in_hand.assignments);
  Recommended result{.item = std::string(item_of(activity.id)),
                     .line = activity.lines[at(asked->line)].skill,
                     .lapsed = changes_between(kept, given.of_these, {}),
                     .list = {}};
  for (const auto& advice : adviser.recommend(adviser.activity(package, asked->activity), asked->line, most)) {
    const auto member = member_of(built.problem.people[at(advice.spot.person)].id);
    if (!member) continue;
    const auto before = lines_of(kept, built, adviser, advice.changed, given.others);
    planning::Plan after;
    after.activities = advice.after;
    result.list.push_back(
        {.member = *member,
         .from = model::plus(built.first_week, advice.spot.start),
         .gain_hours = advice.gain * built.problem.unit_minutes / 60,
         .late_weeks = static_cast<int>(advice.late),
         .agreements = static_cast<int>(advice.broken / agreement_weight),
         .changes = changes_between(kept, before.of_these, outcome_of(after, built, kept.menu).assignments)});
  }
  return result;
}

std::optional<Replan> plan_as_recommended(const Kept& kept, const Outcome& in_hand, const Move& move) {
  Replan result{.built = problem_near(kept, in_hand)};
  const auto& problem = result.built.problem;
  const Index package = package_of(problem, move.order);
  if (package == planning::none) return std::nullopt;
  const auto line = find_line(problem.packages[at(package)], move.item, move.line);
  const auto person = std::ranges::find(problem.people, person_id(move.member), &planning::Person::id);
  if (!line || person == problem.people.end()) return std::nullopt;
  planning::Adviser adviser(problem, plan_of(in_hand, result.built));
  auto plan = adviser.plan_with({.activity = adviser.activity(package, line->activity),
                                 .line = line->line,
                                 .person = static_cast<Index>(person - problem.people.begin()),
                                 .start = model::weeks_between(result.built.first_week, move.from)});
  if (!plan) return std::nullopt;
  result.plan = *std::move(plan);
  planning::explain(problem, result.plan);
  result.outcome = outcome_of(result.plan, result.built, kept.menu);
  result.outcome.decided = still_decided(in_hand, result.outcome);
  result.changes = changes_between(kept, in_hand.assignments, result.outcome.assignments);
  return result;
}

}  // namespace flexteam::service
