// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "model/scenario.h"
#include "service/kept.h"
#include "store/store.h"

namespace flexteam::service {

/// Digests of the questions of scenarios, remembered for one revision of what is kept and one day: building a question
/// takes its time. Safe to use from many threads.
class ScenarioDigests {
 public:
  /// As in question_of. `kept` is that of the revision.
  [[nodiscard]] std::string digest(store::Revision revision, const Kept& kept, const model::ScenarioChanges& changes,
                                   std::chrono::sys_days today);

 private:
  std::mutex mutex_;
  std::pair<store::Revision, std::chrono::sys_days> of_;
  std::vector<std::pair<model::ScenarioChanges, std::string>> known_;
};

}  // namespace flexteam::service
