// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/plans/runs.h"

#include <fmt/core.h>
#include <malloc.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "planning/solve.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "service/problem/from_store.h"
#include "store/runs.h"

namespace flexteam::service {
namespace {

constexpr std::size_t runs_remembered = 20;
constexpr std::size_t curve_points = 600;

bool ended(model::RunState state) {
  return state == model::RunState::done || state == model::RunState::cancelled || state == model::RunState::failed;
}

std::optional<std::int64_t> level(const ScoreLevels& levels, std::string_view name) {
  const auto found = std::ranges::find(levels, name, &ScoreLevels::value_type::first);
  return found == levels.end() ? std::nullopt : std::optional(found->second);
}

void add_point(RunStatus& status) {
  const auto benefit = level(status.best, "benefit");
  if (!benefit) {
    return;
  }
  if (status.curve.size() >= curve_points) {
    // Every other point goes; the shape stays.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < status.curve.size(); i += 2) {
      status.curve[kept++] = status.curve[i];
    }
    status.curve.resize(kept);
  }
  status.curve.push_back({status.seconds, *benefit, level(status.bound, "benefit")});
}

model::PlanningRun stored(const RunStatus& status) {
  model::PlanningRun run;
  run.id = status.id;
  run.state = status.state;
  run.requested_by = status.options.actor;
  run.requested = status.requested;
  run.started = status.started;
  run.ended = status.ended;
  run.seconds = status.options.seconds;
  run.seed = static_cast<std::int64_t>(status.options.seed);
  run.iterations = status.iterations;
  run.best = levels_text(status.best);
  run.bound = levels_text(status.bound);
  run.plan = status.draft;
  run.message = status.error;
  return run;
}

}  // namespace

PlanningRuns::PlanningRuns(store::Store& store, std::function<void(const RunStatus&)> on_change)
    : store_(store), on_change_(std::move(on_change)) {
  const auto left = store_.read([](auto& tx) { return store::runs::unfinished(tx); });
  for (auto run : left) {
    run.state = model::RunState::failed;
    run.ended = model::now();
    run.message = "De server is tussendoor gestopt. Start de planning opnieuw.";
    static_cast<void>(
        store_.write({"planner", "run.fail", "planner"}, [&](auto& tx) { return store::runs::update(tx, run); }));
  }
  worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

PlanningRuns::~PlanningRuns() {
  {
    const std::lock_guard lock(mutex_);
    for (auto& [id, job] : jobs_) {
      job.stop.request_stop();
    }
  }
  worker_.request_stop();
  changed_.notify_all();
}

model::RunId PlanningRuns::start(const RunOptions& options) {
  RunStatus status{.options = options};
  status.requested = model::now();
  status.version = 1;
  const auto added = store_.write(
      {options.actor, "run.start", options.origin},
      [&](auto& tx) -> store::Outcome<model::PlanningRun> { return store::runs::add(tx, stored(status)); });
  if (!added) {
    throw std::runtime_error(added.error().message);
  }
  status.id = added->id;
  const std::lock_guard lock(mutex_);
  jobs_[status.id.value].status = status;
  waiting_.push_back(status.id);
  while (jobs_.size() > runs_remembered && ended(jobs_.begin()->second.status.state)) {
    jobs_.erase(jobs_.begin());
  }
  changed_.notify_all();
  return status.id;
}

bool PlanningRuns::cancel(model::RunId id) {
  const std::lock_guard lock(mutex_);
  const auto job = jobs_.find(id.value);
  if (job == jobs_.end() || ended(job->second.status.state)) {
    return false;
  }
  job->second.stop.request_stop();
  changed_.notify_all();
  return true;
}

std::optional<RunStatus> PlanningRuns::status(model::RunId id) const {
  const std::lock_guard lock(mutex_);
  const auto job = jobs_.find(id.value);
  return job == jobs_.end() ? std::nullopt : std::optional(job->second.status);
}

std::vector<RunStatus> PlanningRuns::list() const {
  const std::lock_guard lock(mutex_);
  std::vector<RunStatus> found;
  for (auto job = jobs_.rbegin(); job != jobs_.rend() && found.size() < runs_remembered; ++job) {
    found.push_back(job->second.status);
  }
  return found;
}

std::optional<RunStatus> PlanningRuns::wait_for_change(model::RunId id, std::int64_t seen,
                                                       std::chrono::milliseconds patience) const {
  std::unique_lock lock(mutex_);
  const auto news = [&] {
    const auto job = jobs_.find(id.value);
    return job == jobs_.end() || job->second.status.version > seen || ended(job->second.status.state);
  };
  changed_.wait_for(lock, patience, news);
  const auto job = jobs_.find(id.value);
  return job == jobs_.end() ? std::nullopt : std::optional(job->second.status);
}

void PlanningRuns::change(model::RunId id, const std::function<void(RunStatus&)>& edit) {
  RunStatus copy;
  {
    const std::lock_guard lock(mutex_);
    const auto job = jobs_.find(id.value);
    if (job == jobs_.end()) {
      return;
    }
    edit(job->second.status);
    ++job->second.status.version;
    copy = job->second.status;
  }
  changed_.notify_all();
  if (on_change_) {
    on_change_(copy);
  }
}

void PlanningRuns::work(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    model::RunId id;
    std::stop_token cancelled;
    {
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, stop, [&] { return !waiting_.empty(); })) {
        return;
      }
      id = waiting_.front();
      waiting_.pop_front();
      cancelled = jobs_[id.value].stop.get_token();
    }
    try {
      const auto turn = turn_.take(cancelled);
      run(id, cancelled);
    } catch (const std::exception& error) {
      spdlog::error("planning run {}: {}", id.value, error.what());
      finish(id, model::RunState::failed, "De planning is mislukt. Probeer het opnieuw.");
    }
    // A run takes and leaves hundreds of megabytes; glibc would keep them for the threads that made them.
    malloc_trim(0);
  }
}

void PlanningRuns::run(model::RunId id, const std::stop_token& stop) {
  if (stop.stop_requested()) {
    finish(id, model::RunState::cancelled, "");
    return;
  }
  RunOptions options;
  change(id, [&](RunStatus& status) {
    status.state = model::RunState::running;
    status.started = model::now();
    options = status.options;
  });
  keep_turn(id, "run.begin");
  KeptReader reader;
  const Kept kept = store_.read([&](auto& tx) { return reader.read(tx); });
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const BuiltProblem built = build_problem(kept, problem_options(kept, today));
  const auto progress = [&](const planning::Progress& news) {
    change(id, [&](RunStatus& status) {
      status.seconds = news.seconds;
      status.iterations = news.iterations;
      status.best = news.best;
      status.bound = news.bound;
      add_point(status);
    });
  };
  planning::Options search{.seconds = options.seconds, .threads = options.threads, .seed = options.seed};
  const auto begin = built.problem.published;
  search.start = begin ? &*begin : nullptr;
  const planning::Plan plan = planning::solve(built.problem, search, progress, stop);
  const std::string name = fmt::format("Concept {}", id.value);
  const auto draft = store_.write({options.actor, "plan.make", options.origin},
                                  [&](auto& tx) { return keep_draft(tx, plan, built, kept.menu, name); });
  if (!draft) {
    throw std::runtime_error(draft.error().message);
  }
  change(id, [&](RunStatus& status) {
    status.draft = draft->id;
    status.best = plan.score;
    status.bound = plan.bound;
    add_point(status);
  });
  finish(id, stop.stop_requested() ? model::RunState::cancelled : model::RunState::done, "");
}

void PlanningRuns::finish(model::RunId id, model::RunState state, std::string error) {
  // First the store, so that whoever hears that a run has ended finds it there.
  if (auto now = status(id)) {
    now->state = state;
    now->ended = model::now();
    now->error = error;
    static_cast<void>(store_.write({"planner", "run.end", "planner"},
                                   [&](auto& tx) { return store::runs::update(tx, stored(*now)); }));
    change(id, [&](RunStatus& status) {
      status.state = state;
      status.ended = now->ended;
      status.error = std::move(error);
    });
  }
}

void PlanningRuns::keep_turn(model::RunId id, const char* action) {
  if (const auto now = status(id)) {
    static_cast<void>(
        store_.write({"planner", action, "planner"}, [&](auto& tx) { return store::runs::update(tx, stored(*now)); }));
  }
}

}  // namespace flexteam::service
