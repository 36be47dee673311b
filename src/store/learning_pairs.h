// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "model/member.h"
#include "store/refusal.h"
#include "store/transaction.h"

/// Who learns a role beside whom. One pair a learner and role.
namespace flexteam::store::learning_pairs {

/// By first week, then number.
[[nodiscard]] std::vector<model::LearningPair> all(ReadTransaction& tx);
[[nodiscard]] std::optional<model::LearningPair> find(ReadTransaction& tx, model::LearningPairId id);
/// Those that the member is in, as learner or as expert.
[[nodiscard]] std::vector<model::LearningPair> of_member(ReadTransaction& tx, model::MemberId member);

/// Stores a new pair and returns it with its id. unknown_reference: learner or expert is not there.
[[nodiscard]] Outcome<model::LearningPair> add(WriteTransaction& tx, model::LearningPair pair);
/// Ends it. not_found.
[[nodiscard]] Outcome<void> remove(WriteTransaction& tx, model::LearningPairId id);

}  // namespace flexteam::store::learning_pairs
