// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "model/instant.h"
#include "model/planning_run.h"
#include "model/units.h"
#include "service/plans/outcome.h"
#include "service/plans/turn.h"
#include "store/store.h"

namespace flexteam::service {

struct RunOptions {
  double seconds = 10;
  int threads = 2;
  std::uint64_t seed = 1;
  std::string actor = "planner";   ///< who asked; stands in the audit trail
  std::string origin = "planner";  ///< where that came from: a network address
};

/// A point of the curve of value against time.
struct CurvePoint {
  double seconds = 0;
  std::int64_t benefit = 0;
  std::optional<std::int64_t> bound;
};

struct RunStatus {
  model::RunId id;
  model::RunState state = model::RunState::queued;
  RunOptions options;
  double seconds = 0;
  std::int64_t iterations = 0;
  ScoreLevels best;
  ScoreLevels bound;
  std::vector<CurvePoint> curve;  ///< at most 600 points
  model::Instant requested;
  std::optional<model::Instant> started;
  std::optional<model::Instant> ended;
  std::optional<model::PlanId> draft;  ///< the result, also of a cancelled run
  std::string error;                   ///< Dutch, when failed
  std::int64_t version = 0;            ///< grows with every change of this status
};

/// Planning runs as jobs: one at a time, the others wait in line. A run reads everything from the store when it starts,
/// keeps its result there as a draft (keep_draft) and its own turns in store::runs. Safe to use from any thread.
class PlanningRuns {
 public:
  /// `on_change` is called from the run's thread after every change, at most some ten times a second. `store` outlives
  /// this. Runs that an earlier process left unfinished are marked as failed.
  explicit PlanningRuns(store::Store& store, std::function<void(const RunStatus&)> on_change = {});
  ~PlanningRuns();
  PlanningRuns(const PlanningRuns&) = delete;
  PlanningRuns& operator=(const PlanningRuns&) = delete;

  model::RunId start(const RunOptions& options);
  /// Ends the search and keeps the best so far as the draft; a run that still waits ends without one. False: no such
  /// run, or it has ended already.
  bool cancel(model::RunId id);
  [[nodiscard]] std::optional<RunStatus> status(model::RunId id) const;
  /// The last twenty of this process, newest first.
  [[nodiscard]] std::vector<RunStatus> list() const;
  /// Whoever else plans in the background takes turns with the runs.
  [[nodiscard]] Turn& turn() { return turn_; }
  /// Waits until the status is newer than `seen`, the run has ended, or `patience` is over; nullopt: no such run.
  [[nodiscard]] std::optional<RunStatus> wait_for_change(model::RunId id, std::int64_t seen,
                                                         std::chrono::milliseconds patience) const;

 private:
  struct Job {
    RunStatus status;
    std::stop_source stop;
  };
  void work(const std::stop_token& stop);
  void run(model::RunId id, const std::stop_token& stop);
  void finish(model::RunId id, model::RunState state, std::string error);
  void keep_turn(model::RunId id, const char* action);
  void change(model::RunId id, const std::function<void(RunStatus&)>& edit);

  store::Store& store_;
  Turn turn_;
  std::function<void(const RunStatus&)> on_change_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::map<std::int64_t, Job> jobs_;
  std::deque<model::RunId> waiting_;
  std::jthread worker_;
};

}  // namespace flexteam::service
