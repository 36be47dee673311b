// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "model/staffing_plan.h"
#include "service/insight/finish_chances.h"
#include "service/kept_reader.h"
#include "service/scenarios/digests.h"
#include "store/store.h"

namespace flexteam::http {

/// One picture of everything that screens look at; never changes.
struct Snapshot {
  store::Revision revision = 0;  ///< at least so new
  service::Kept kept;
};

/// A plan with its head and its contents.
struct PlanView {
  model::StaffingPlan head;
  std::shared_ptr<const service::Outcome> outcome;
};

/// Pictures of the store, made once per revision. Safe to use from many threads; blocks.
class Snapshots {
 public:
  explicit Snapshots(store::Store& store) : store_(store) {}

  [[nodiscard]] std::shared_ptr<const Snapshot> current();
  /// Nothing when there is no such plan.
  [[nodiscard]] std::optional<PlanView> plan(model::PlanId id);
  /// When the orders of a plan are finished in futures in which work turns out otherwise; computed where they are not
  /// remembered, which takes a second.
  [[nodiscard]] std::vector<service::FinishChance> finish_chances(const Snapshot& snapshot, const PlanView& plan) {
    return futures_.chances(store_, snapshot.kept, plan.head);
  }
  /// Of the question of a scenario with these changes.
  [[nodiscard]] std::string question_digest(const Snapshot& snapshot, const model::ScenarioChanges& changes,
                                            std::chrono::sys_days today) {
    return digests_.digest(snapshot.revision, snapshot.kept, changes, today);
  }

 private:
  store::Store& store_;
  service::KeptReader reader_;
  service::PlanFutures futures_;
  service::ScenarioDigests digests_;
  std::mutex mutex_;
  std::shared_ptr<const Snapshot> latest_;
};

}  // namespace flexteam::http
