// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "json/problems.h"
#include "model/member.h"
#include "service/kept.h"

/// What a member must be before it is kept.
namespace flexteam::service {

/// Everything that is wrong, with pointers of the API ("/contract/1/until"): roles of the card and each once, home that
/// exists, contracts that end after they begin and do not overlap, leave that ends after it begins.
[[nodiscard]] json::Problems problems_of(const model::Member& member, const Kept& kept);

/// What a learning pair must be: both there and different, a role of the card that the learner has not and of which the
/// expert is one, weeks that end after they begin, one pair at a time for the learner and one for each role.
[[nodiscard]] json::Problems problems_of(const model::LearningPair& pair, const Kept& kept);

}  // namespace flexteam::service
