// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "service/kept.h"

/// Who could learn a role, and beside whom.
namespace flexteam::service {

/// Everybody who works for all and has a contract in some week.
[[nodiscard]] std::vector<const model::Member*> possible_learners(const Kept& kept);

/// The pair in which `learner` would learn `role` from some weeks after `first` on: nothing unless the role is next to
/// one of the learner's own (somebody has both), there is an expert for it among those who work for all, and no rule of
/// member_rules.h is against it. Of several experts the one with fewest pairs, then most hours.
[[nodiscard]] std::optional<model::LearningPair> pair_for(const Kept& kept, const model::Member& learner,
                                                          std::string_view role, model::Week first);

}  // namespace flexteam::service
