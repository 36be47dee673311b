// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "model/scenario.h"
#include "service/plans/turn.h"
#include "service/studies/alpha_curve.h"
#include "service/studies/one_more.h"
#include "service/studies/pool_or_alone.h"
#include "store/store.h"

/// Studies: jobs that make several plans to compare them. What they find is kept; of scenarios the plans too.
namespace flexteam::service {

enum class StudyKind { alpha_curve, pool_or_alone, one_more, scenarios };
inline constexpr std::size_t study_kinds = 4;
enum class StudyState { none, queued, running, done, cancelled, failed };

struct StudyOptions {
  double seconds_per_plan = 5;
  int threads = 2;
  std::uint64_t seed = 1;
  std::vector<double> alphas;                  ///< of an alpha curve
  std::vector<model::ScenarioId> scenarios{};  ///< which to plan
  std::string actor = "planner";               ///< who asked; stands in the log
  std::string origin = "planner";              ///< where that came from: a network address
};

struct StudyProgress {
  StudyState state = StudyState::none;
  int plans = 0;      ///< to make
  int done = 0;       ///< made
  std::string error;  ///< Dutch, when failed
};

/// At most one study of each kind at a time. Every plan of it takes its turn with planning runs and other studies, so
/// that a run waits for one plan at most. Safe to use from any thread.
class Studies {
 public:
  /// `store` and `turn` outlive this.
  Studies(store::Store& store, Turn& turn);
  ~Studies();
  Studies(const Studies&) = delete;
  Studies& operator=(const Studies&) = delete;

  /// False: one of this kind is queued or running already.
  bool start(StudyKind kind, const StudyOptions& options);
  /// Ends the study; what the one before found stays, and scenarios that have their plan keep it. Nothing to do when
  /// none is going on.
  void cancel(StudyKind kind);
  [[nodiscard]] StudyProgress progress(StudyKind kind) const;
  /// Waits until the study has ended or `patience` is over.
  [[nodiscard]] StudyProgress wait(StudyKind kind, std::chrono::milliseconds patience) const;

 private:
  struct Job {
    StudyOptions options;
    StudyProgress progress;
    std::stop_source stop{std::nostopstate};
    std::jthread worker;
  };
  Job& job(StudyKind kind) { return jobs_[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] const Job& job(StudyKind kind) const { return jobs_[static_cast<std::size_t>(kind)]; }

  void work(StudyKind kind);
  /// Makes the plans and keeps what they tell. False: it was stopped.
  bool study(StudyKind kind, const StudyOptions& options);
  bool plan_scenarios(const StudyOptions& options);
  void keep(StudyKind kind, const StudyOptions& options, const std::string& found);
  /// The next plan of a study; `start` (null: nothing) is what its search begins from.
  std::optional<planning::Plan> plan_one(StudyKind kind, const planning::Problem& problem, const planning::Plan* start);
  /// Prices for one more person, in turn; empty when it was stopped meanwhile.
  std::optional<planning::NewcomerWorth> find_worth(StudyKind kind, const planning::Problem& problem,
                                                    std::span<const planning::Person> newcomers);
  /// Waits for the turn of a study, which then runs. False: it is to stop.
  Turn::Taken take_turn(StudyKind kind, const std::stop_token& stop);
  void end(StudyKind kind, StudyState state, std::string error);

  store::Store& store_;
  Turn& turn_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::array<Job, study_kinds> jobs_;
};

/// What the last study of each kind found, of whichever process; nothing when none was finished yet.
[[nodiscard]] std::optional<AlphaCurve> last_alpha_curve(store::ReadTransaction& tx);
[[nodiscard]] std::optional<PoolOrAlone> last_pool_or_alone(store::ReadTransaction& tx);
[[nodiscard]] std::optional<OneMore> last_one_more(store::ReadTransaction& tx);

}  // namespace flexteam::service
