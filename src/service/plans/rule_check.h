// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "model/staffing_plan.h"
#include "service/kept.h"
#include "service/plans/outcome.h"

/// Which hard rules a plan breaks as things are now, and what is nearest to mend it. The rules are those of
/// planning/rules.
namespace flexteam::service {

/// This member does this line from this week on; the planner chooses the hours.
struct Move {
  model::OrderId order;
  std::string item;
  int line = 0;
  model::MemberId member;
  model::Week from;
};

struct BrokenRule {
  std::string rule;     ///< its name: "skill", "capacity", …
  std::string message;  ///< Dutch
};

/// With this member from this week on the line breaks no rule.
struct Repair {
  model::MemberId member;
  model::Week from;
  int others = 0;  ///< steps that move for it; 0: all else stays as it stands
};

/// A line that breaks hard rules where it stands, or where it is held.
struct BrokenLine {
  model::OrderId order;
  std::string item;
  int line = 0;
  std::optional<model::MemberId> member;  ///< none: somebody who is no more
  model::Week starts;                     ///< of the step
  model::Week from;                       ///< first week in which a rule is broken
  model::Week until;                      ///< last week in which a rule is broken
  bool by_hand = false;                   ///< a pin that the plan does not follow puts it there
  std::vector<BrokenRule> rules;
  std::vector<Repair> repairs;  ///< at most three, the nearest first
};

struct RuleCheck {
  std::vector<BrokenLine> lines;   ///< those held by hand last
  std::vector<BrokenRule> others;  ///< broken by the plan as a whole
};

/// How many named rules there are.
[[nodiscard]] std::size_t rule_count();

/// The plan in hand as everything is now (leave, roles, orders), with the pins that it does not follow laid over it.
[[nodiscard]] RuleCheck check_rules(const Kept& kept, const Outcome& in_hand, std::chrono::sys_days today);

/// The rules that a move breaks when nothing makes way for it, and its repairs. Nothing: it breaks none.
[[nodiscard]] std::optional<BrokenLine> check_move(const Kept& kept, const Outcome& in_hand, const Move& move);

}  // namespace flexteam::service
