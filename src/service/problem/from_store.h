// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/week.h"
#include "planning/files/problem.h"
#include "service/kept.h"

/// Everything kept → a planning problem.
namespace flexteam::service {

struct ProblemOptions {
  model::Week first_week;      ///< first week that is planned
  int weeks = 156;             ///< three years
  int freeze_weeks = 2;        ///< the published plan (or stay_close_to) stands in these first weeks
  bool keep_published = true;  ///< a changed hour costs; without, the published plan is forgotten
  /// What changes should stay close to and a search begins from, instead of the published plan: the draft in hand.
  const Outcome* stay_close_to = nullptr;
};

/// The week to plan from on `today`: this week on a Monday, else the next.
[[nodiscard]] model::Week planning_week(std::chrono::sys_days today);

/// What the settings ask for, from `today` on: plans never begin before settings.first_week, nor in the past.
[[nodiscard]] ProblemOptions problem_options(const Kept& kept, std::chrono::sys_days today);

/// What every agreement and pin weighs in a problem; all weigh the same.
inline constexpr std::int64_t agreement_weight = 10;

struct BuiltProblem {
  planning::Problem problem;
  model::Week first_week;
  std::vector<model::OrderId> urgent;  ///< Outcome::urgent of a plan of it
};

/// The published plan (there is one), with agreed lines as they are agreed now: a change that was accepted stands in no
/// published plan yet.
[[nodiscard]] Outcome published_as_agreed(const Kept& kept);

/// What the plan has to keep to: the lines of agreements that hold, and pins. A pin on an agreed line goes first: the
/// coordinator looks for a change, which the municipality must accept before it can be published.
[[nodiscard]] std::vector<model::Pin> holds_of(const Kept& kept);

/// Orders that are asked (is_asked) and have steps left become packages. Work in weeks before first_week counts as done
/// as it was agreed, without an agreement as the published plan says.
[[nodiscard]] BuiltProblem build_problem(const Kept& kept, const ProblemOptions& options);

/// "order-12", "B4.WR", "member-7": ids in problems and plans.
[[nodiscard]] std::string package_id(model::OrderId order);
[[nodiscard]] std::string activity_id(std::string_view item, std::string_view role);
[[nodiscard]] std::string person_id(model::MemberId member);
/// "B4.WR" → "B4".
[[nodiscard]] std::string_view item_of(std::string_view activity);

}  // namespace flexteam::service
