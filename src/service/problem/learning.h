// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/member.h"
#include "model/staffing_plan.h"
#include "model/units.h"
#include "model/week.h"
#include "planning/files/problem.h"

/// A learner beside an expert counts half. docs/planning/one-more.md says why a problem has it as it has.
namespace flexteam::service {

/// Week by week from `first` on: what the pair takes of the hours that the learner is free, and what that counts for in
/// the role: half while it lasts (rounded down, and nothing in weeks in which the expert is away), all of it
/// afterwards.
struct LearningHours {
  std::vector<model::Hours> given;
  std::vector<model::Hours> counted;
};
[[nodiscard]] LearningHours learning_hours(const model::LearningPair& pair, const std::vector<model::Hours>& free,
                                           const model::Member& expert, model::Week first);

/// Of the hours that somebody has week by week from `first` on, those that the work it is held to leaves; but for the
/// line, which is the one that it learns.
[[nodiscard]] std::vector<model::Hours> free_hours(std::span<const planning::Units> capacity,
                                                   std::pair<model::MemberId, int> but_for,
                                                   std::span<const model::Pin> holds, model::Week first);

/// "member-7-TA": the hours of member 7 for a role that is being learned, a person of its own in a problem.
[[nodiscard]] std::string learner_id(model::MemberId learner, std::string_view role);

}  // namespace flexteam::service
