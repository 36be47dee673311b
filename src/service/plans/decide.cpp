// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/decide.h"

#include <algorithm>
#include <set>
#include <utility>

#include "planning/mend/nearest.h"
#include "planning/mend/what_holds.h"
#include "service/insight/sentences.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"

namespace flexteam::service {
namespace {

/// So that nothing that is put back, and no agreement, pushes out what was accepted.
constexpr std::int64_t accepted_weight = 1000 * agreement_weight;

/// The team's line and the municipality's own of one role stand and fall together.
bool same_role(const Kept& kept, const Decision& decision, const model::Assignment& line) {
  return decision.order == line.order && decision.item == line.item &&
         line_name(kept.menu, decision.line).role == line_name(kept.menu, line.line).role;
}

/// The line from `first` on; nothing when it is over by then.
std::optional<model::Assignment> from_week(model::Assignment line, model::Week first) {
  while (!line.hours.empty() && (line.from < first || line.hours.front().value == 0)) {
    line.hours.erase(line.hours.begin());
    line.from = model::plus(line.from, 1);
  }
  return line.hours.empty() ? std::nullopt : std::optional(std::move(line));
}

std::optional<model::Assignment> line_in(const Outcome& plan, const Decision& decision, model::Week first) {
  const auto found =
      std::ranges::find_if(plan.assignments, [&](const auto& line) { return same_line(decision, line); });
  return found == plan.assignments.end() ? std::nullopt : from_week(*found, first);
}

bool same(const std::optional<model::Assignment>& a, const std::optional<model::Assignment>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->member == b->member && a->from == b->from && a->hours == b->hours;
}

/// The draft with the lines of the published plan where those were rejected.
Outcome asked_for(const Kept& kept, const Outcome& draft, const Outcome& published) {
  Outcome target = draft;
  for (const auto& decision : draft.decided) {
    if (decision.accepted) continue;
    std::erase_if(target.assignments, [&](const auto& line) { return same_role(kept, decision, line); });
    for (const auto& line : published.assignments) {
      if (same_role(kept, decision, line)) target.assignments.push_back(line);
    }
  }
  return target;
}

using Step = std::pair<std::string, std::string>;  // ids of package and activity

Step step_of(const Kept& kept, const Decision& decision) {
  return {package_id(decision.order), activity_id(decision.item, line_name(kept.menu, decision.line).role)};
}

/// What stands of the draft in hand when all that is rejected is out of it, with all that comes after that.
planning::Plan undisputed(const Kept& kept, const planning::Problem& problem, const std::vector<Decision>& decided) {
  std::set<Step> rejected;
  for (const auto& decision : decided) {
    if (!decision.accepted) rejected.insert(step_of(kept, decision));
  }
  planning::Plan plan = *problem.published;
  std::erase_if(plan.activities, [&](const auto& one) { return rejected.contains({one.package, one.activity}); });
  return planning::what_holds(problem, plan);
}

/// What is decided and the draft to be has not, by numbers in the problem.
std::vector<std::pair<planning::Index, planning::Index>> decided_away(const Kept& kept,
                                                                      const planning::Problem& problem,
                                                                      const std::vector<Decision>& decided) {
  std::set<Step> away;
  for (const auto& decision : decided) away.insert(step_of(kept, decision));
  for (const auto& one : problem.published->activities) away.erase({one.package, one.activity});
  std::vector<std::pair<planning::Index, planning::Index>> list;
  for (std::size_t p = 0; p < problem.packages.size(); ++p) {
    const auto& package = problem.packages[p];
    for (std::size_t a = 0; a < package.activities.size(); ++a) {
      if (!away.contains({package.id, package.activities[a].id})) continue;
      list.emplace_back(static_cast<planning::Index>(p), static_cast<planning::Index>(a));
    }
  }
  return list;
}

/// What was accepted and is undisputed goes before every agreement and all that is put back.
void let_accepted_go_first(const Kept& kept, const planning::Plan& undisputed, const std::vector<Decision>& decided,
                           planning::Problem& problem) {
  std::set<Step> stands;
  for (const auto& one : undisputed.activities) stands.emplace(one.package, one.activity);
  std::set<std::pair<Step, int>> first;
  for (const auto& decision : decided) {
    Step step = step_of(kept, decision);
    if (decision.accepted && stands.contains(step)) first.emplace(std::move(step), decision.line);
  }
  for (auto& commitment : problem.commitments) {
    const auto& package = problem.packages[static_cast<std::size_t>(commitment.package)];
    const auto& activity = package.activities[static_cast<std::size_t>(commitment.activity)];
    const auto line = activity.lines[static_cast<std::size_t>(commitment.line)].skill;
    if (first.contains({{package.id, activity.id}, line})) commitment.weight = accepted_weight;
  }
}

std::string why_not(const Kept& kept, const Outcome& plan, const Decision& decision,
                    const std::optional<model::Assignment>& wanted) {
  if (wanted) {
    const Move move{.order = decision.order,
                    .item = decision.item,
                    .line = decision.line,
                    .member = wanted->member,
                    .from = wanted->from};
    if (const auto broken = check_move(kept, plan, move); broken && !broken->rules.empty()) {
      return broken->rules.front().message;
    }
  }
  return hold_text(kept, {}, "commitment");
}

}  // namespace

Decided decide(const Kept& kept, const Outcome& draft, const Outcome& published, const std::vector<Decision>& decisions,
               double seconds) {
  Outcome before = draft;
  for (const auto& decision : decisions) {
    std::erase_if(before.decided, [&](const Decision& known) { return same_line(known, decision); });
    before.decided.push_back(decision);
  }
  const Outcome target = asked_for(kept, before, published);
  const Kept held = with_decisions(kept, target);
  ProblemOptions options{
      .first_week = draft.first_week, .weeks = draft.weeks, .freeze_weeks = kept.settings.freeze_weeks};
  options.stay_close_to = &target;
  Decided result{.replan = {.built = build_problem(held, options)}, .not_kept = {}};
  auto& replan = result.replan;
  planning::NearestOptions how{.seconds = seconds};
  planning::Plan first;
  // Who only accepts asks for nothing else.
  how.change = !std::ranges::all_of(decisions, &Decision::accepted);
  if (how.change) {
    first = undisputed(kept, replan.built.problem, before.decided);
    let_accepted_go_first(kept, first, before.decided, replan.built.problem);
    how.first = &first;
    how.out = decided_away(kept, replan.built.problem, before.decided);
  }
  replan.plan = planning::plan_nearest(replan.built.problem, how);
  replan.outcome = outcome_of(replan.plan, replan.built, kept.menu);
  replan.changes = changes_between(kept, draft.assignments, replan.outcome.assignments);
  for (const auto& decision : before.decided) {
    const auto wanted = line_in(decision.accepted ? draft : published, decision, draft.first_week);
    if (same(line_in(replan.outcome, decision, draft.first_week), wanted)) {
      replan.outcome.decided.push_back(decision);
    } else {
      const bool seek = result.not_kept.size() < reasons_sought;
      result.not_kept.push_back({decision, why_not(kept, replan.outcome, decision, seek ? wanted : std::nullopt)});
    }
  }
  return result;
}

}  // namespace flexteam::service
