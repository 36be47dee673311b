// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/scenarios/digests.h"

#include <algorithm>

#include "service/scenarios/question.h"

namespace flexteam::service {

std::string ScenarioDigests::digest(store::Revision revision, const Kept& kept, const model::ScenarioChanges& changes,
                                    std::chrono::sys_days today) {
  const std::lock_guard lock(mutex_);
  if (const std::pair now(revision, today); of_ != now) {
    of_ = now;
    known_.clear();
  }
  const auto found = std::ranges::find(known_, changes, [](const auto& one) { return one.first; });
  if (found != known_.end()) return found->second;
  return known_.emplace_back(changes, question_of(kept, changes, today).digest).second;
}

}  // namespace flexteam::service
