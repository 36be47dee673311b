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

#include "model/units.h"
#include "service/planning_outcome.h"
#include "service/problem_inputs.h"

namespace flexteam::service {

struct RunOptions {
  double seconds = 10;
  int threads = 2;
  std::uint64_t seed = 1;
  int freeze_weeks = 2;
  std::optional<model::Week> first_week;  ///< none: planning_week(today)
};

enum class RunState { waiting, running, finished, cancelled, failed };

/// A point of the curve of value against time.
struct CurvePoint {
  double seconds = 0;
  std::int64_t benefit = 0;
  std::optional<std::int64_t> bound;
};

struct RunStatus {
  model::RunId id;
  RunState state = RunState::waiting;
  RunOptions options;
  double seconds = 0;
  std::int64_t iterations = 0;
  ScoreLevels best;
  ScoreLevels bound;
  std::vector<CurvePoint> curve;       ///< at most 600 points
  std::optional<model::PlanId> draft;  ///< the result, also of a cancelled run
  std::string error;                   ///< Dutch, when failed
  std::int64_t version = 0;            ///< grows with every change of this status
};

/// What a run needs from the outside: read everything, keep a draft. Both are called from the run's thread.
struct RunBackend {
  std::function<Kept()> read;
  std::function<model::PlanId(const Outcome&)> keep_draft;
};

/// Planning runs as jobs: one at a time, the others wait in line. Safe to use from any thread.
class PlanningRuns {
 public:
  /// `on_change` is called from the run's thread after every change, at most some ten times a second.
  explicit PlanningRuns(RunBackend backend, std::function<void(const RunStatus&)> on_change = {});
  ~PlanningRuns();
  PlanningRuns(const PlanningRuns&) = delete;
  PlanningRuns& operator=(const PlanningRuns&) = delete;

  model::RunId start(const RunOptions& options);
  /// Ends the search and keeps the best so far as the draft; a run that still waits ends without one. False: no such
  /// run, or it has ended already.
  bool cancel(model::RunId id);
  [[nodiscard]] std::optional<RunStatus> status(model::RunId id) const;
  /// The last twenty, newest first.
  [[nodiscard]] std::vector<RunStatus> list() const;
  /// Waits until the status is newer than `seen`, the run has ended, or `patience` is over; nullopt: no such run.
  [[nodiscard]] std::optional<RunStatus> wait_for_change(model::RunId id, std::int64_t seen,
                                                         std::chrono::milliseconds patience) const;

 private:
  struct Job {
    RunStatus status;
    std::stop_source stop;
  };
  void work(std::stop_token stop);
  void run(model::RunId id, std::stop_token stop);
  void change(model::RunId id, const std::function<void(RunStatus&)>& edit);

  RunBackend backend_;
  std::function<void(const RunStatus&)> on_change_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  std::map<std::int64_t, Job> jobs_;
  std::deque<model::RunId> waiting_;
  std::int64_t last_id_ = 0;
  std::jthread worker_;
};

}  // namespace flexteam::service
