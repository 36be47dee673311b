// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/rule_check.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "planning/mend/judge.h"
#include "planning/rules/rules.h"
#include "service/insight/sentences.h"
#include "service/problem/from_store.h"
#include "service/problem/order_to_activities.h"
#include "service/problem/outcome_of.h"

namespace flexteam::service {
namespace {

using planning::Index;

std::size_t at(Index index) {
  return static_cast<std::size_t>(index);
}

class Told {
 public:
  Told(const Kept& kept, const BuiltProblem& built) : kept_(kept), built_(built) {}

  void add(const planning::Breach& breach, RuleCheck& to) const {
    const std::string rule(breach.rule);
    if (breach.package == planning::none) {
      to.others.push_back({rule, rule_sentence(kept_, {}, rule)});
      return;
    }
    BrokenLine line = line_of(breach);
    auto known = std::ranges::find_if(to.lines, [&](const BrokenLine& one) { return same_line(one, line); });
    const BrokenRule told{rule, rule_sentence(kept_, line, rule)};
    if (known == to.lines.end()) {
      to.lines.push_back(std::move(line));
      known = to.lines.end() - 1;
    } else {
      known->from = std::min(known->from, line.from);
      known->until = std::max(known->until, line.until);
    }
    known->rules.push_back(told);
  }

 private:
  [[nodiscard]] model::Week week(planning::Period period) const { return model::plus(built_.first_week, period); }

  [[nodiscard]] BrokenLine line_of(const planning::Breach& breach) const {
    const auto& problem = built_.problem;
    const auto& package = problem.packages[at(breach.package)];
    const auto& activity = package.activities[at(breach.activity)];
    BrokenLine line{.order = order_of(package.id),
                    .item = std::string(item_of(activity.id)),
                    .line = activity.lines[at(breach.line)].skill,
                    .member = {},
                    .starts = week(breach.start),
                    .from = week(breach.from),
                    .until = week(breach.until),
                    .by_hand = breach.by_hand,
                    .rules = {},
                    .repairs = {}};
    if (breach.person != planning::none) line.member = member_of(problem.people[at(breach.person)].id);
    for (const auto& repair : breach.repairs) {
      if (const auto member = member_of(problem.people[at(repair.person)].id)) {
        line.repairs.push_back({*member, week(repair.start), repair.others});
      }
    }
    return line;
  }

  const Kept& kept_;
  const BuiltProblem& built_;
};

/// The commitment that a pin became, of those of the problem.
const planning::Commitment* commitment_of(const BuiltProblem& built, const Kept& kept, const model::Pin& pin) {
  const auto& problem = built.problem;
  const std::string package = package_id(pin.order);
  const std::string activity = activity_id(pin.item, line_name(kept.menu, pin.line).role);
  const auto found = std::ranges::find_if(problem.commitments, [&](const planning::Commitment& one) {
    const auto& in = problem.packages[at(one.package)];
    const auto& what = in.activities[at(one.activity)];
    return in.id == package && what.id == activity && what.lines[at(one.line)].skill == pin.line &&
           problem.people[at(one.person)].id == person_id(pin.member);
  });
  return found == problem.commitments.end() ? nullptr : &*found;
}

/// Pins that the plan has elsewhere or not at all.
std::vector<planning::Commitment> not_followed(const BuiltProblem& built, const Kept& kept, const Outcome& in_hand) {
  std::vector<planning::Commitment> by_hand;
  for (const auto& pin : kept.pins) {
    const bool followed = std::ranges::any_of(in_hand.assignments, [&](const model::Assignment& line) {
      return same_line(pin, line) && line.member == pin.member && line.from == pin.from;
    });
    const auto* commitment = followed ? nullptr : commitment_of(built, kept, pin);
    if (commitment != nullptr) by_hand.push_back(*commitment);
  }
  return by_hand;
}

RuleCheck check(const Kept& kept, const Outcome& in_hand, const ProblemOptions& options) {
  const BuiltProblem built = build_problem(kept, options);
  RuleCheck check;
  const Told told(kept, built);
  for (const auto& breach :
       planning::judge(built.problem, plan_of(in_hand, built), not_followed(built, kept, in_hand))) {
    told.add(breach, check);
  }
  return check;
}

}  // namespace

std::size_t rule_count() {
  return planning::rules::hard().size();
}

RuleCheck check_rules(const Kept& kept, const Outcome& in_hand, std::chrono::sys_days today) {
  ProblemOptions options = problem_options(kept, today);
  options.first_week = std::max(options.first_week, in_hand.first_week);
  options.weeks = std::max(1, in_hand.weeks - model::weeks_between(in_hand.first_week, options.first_week));
  return check(kept, in_hand, options);
}

std::optional<BrokenLine> check_move(const Kept& kept, const Outcome& in_hand, const Move& move) {
  Kept moved = kept;
  // Nobody else's pin is in question; the plan in hand follows them or it is not this move that breaks them.
  moved.pins = {{.id = {},
                 .order = move.order,
                 .item = move.item,
                 .line = move.line,
                 .member = move.member,
                 .from = move.from,
                 .hours = {}}};
  ProblemOptions options{.first_week = in_hand.first_week, .weeks = in_hand.weeks, .freeze_weeks = 0};
  options.stay_close_to = &in_hand;
  auto found = check(moved, in_hand, options);
  const auto line = std::ranges::find_if(found.lines, [](const BrokenLine& one) { return one.by_hand; });
  return line == found.lines.end() ? std::nullopt : std::optional(std::move(*line));
}

}  // namespace flexteam::service
