// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/studies/studies.h"

#include <malloc.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <exception>
#include <stdexcept>
#include <utility>

#include "planning/files/write.h"
#include "planning/solve.h"
#include "service/kept_reader.h"
#include "service/problem/from_store.h"
#include "service/scenarios/figures.h"
#include "service/scenarios/question.h"
#include "store/scenarios.h"
#include "store/settings.h"

namespace flexteam::service {
namespace {

/// Under which setting the last of each kind is kept; of scenarios the name in messages.
std::string_view name_of(StudyKind kind) {
  switch (kind) {
    case StudyKind::alpha_curve:
      return "study.alpha-curve";
    case StudyKind::pool_or_alone:
      return "study.pool-or-alone";
    case StudyKind::one_more:
      return "study.one-more";
    case StudyKind::scenarios:
      return "study.scenarios";
  }
  return {};
}

int plans_of(StudyKind kind, const StudyOptions& options) {
  if (kind == StudyKind::alpha_curve) return static_cast<int>(options.alphas.size());
  if (kind == StudyKind::scenarios) return static_cast<int>(options.scenarios.size());
  return kind == StudyKind::one_more ? plans_of_one_more : 0;
}

std::chrono::sys_days today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

/// For the prices of one more person. What is not closed by then holds as well, a little less sharp.
constexpr double seconds_for_prices = 30;
/// Coarse enough to be closed in some seconds for a province; its stretches are shorter than a quarter.
constexpr int columns_for_prices = 3000;

bool goes_on(StudyState state) {
  return state == StudyState::queued || state == StudyState::running;
}

}  // namespace

Studies::Studies(store::Store& store, Turn& turn) : store_(store), turn_(turn) {}

Studies::~Studies() {
  for (std::size_t kind = 0; kind < study_kinds; ++kind) cancel(static_cast<StudyKind>(kind));
  for (auto& each : jobs_) {
    if (each.worker.joinable()) each.worker.join();
  }
}

bool Studies::start(StudyKind kind, const StudyOptions& options) {
  std::jthread before;
  const std::lock_guard lock(mutex_);
  Job& mine = job(kind);
  if (goes_on(mine.progress.state)) return false;
  before = std::move(mine.worker);  // has nothing left to do but to return
  mine.options = options;
  mine.progress = {.state = StudyState::queued, .plans = plans_of(kind, options)};
  mine.stop = std::stop_source();
  mine.worker = std::jthread([this, kind] { work(kind); });
  return true;
}

void Studies::cancel(StudyKind kind) {
  const std::lock_guard lock(mutex_);
  if (goes_on(job(kind).progress.state)) job(kind).stop.request_stop();
}

StudyProgress Studies::progress(StudyKind kind) const {
  const std::lock_guard lock(mutex_);
  return job(kind).progress;
}

StudyProgress Studies::wait(StudyKind kind, std::chrono::milliseconds patience) const {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, patience, [&] { return !goes_on(job(kind).progress.state); });
  return job(kind).progress;
}

void Studies::work(StudyKind kind) {
  StudyOptions options;
  {
    const std::lock_guard lock(mutex_);
    options = job(kind).options;
  }
  try {
    end(kind, study(kind, options) ? StudyState::done : StudyState::cancelled, "");
  } catch (const std::exception& error) {
    spdlog::error("{}: {}", name_of(kind), error.what());
    end(kind, StudyState::failed, "De berekening is mislukt. Probeer het opnieuw.");
  }
  // A search takes and leaves hundreds of megabytes; glibc would keep them for the threads that made them.
  malloc_trim(0);
}

bool Studies::study(StudyKind kind, const StudyOptions& options) {
  if (kind == StudyKind::scenarios) return plan_scenarios(options);
  KeptReader reader;
  const Kept kept = store_.read([&](auto& tx) { return reader.read(tx); });
  const auto day = today();
  const auto build = [&](const Kept& all) { return build_problem(all, problem_options(all, day)); };
  if (kind == StudyKind::one_more) {
    auto study = one_more(
        kept, build, [&](const auto& problem, auto newcomers) { return find_worth(kind, problem, newcomers); },
        [&](const planning::Problem& problem, const planning::Plan* start) { return plan_one(kind, problem, start); });
    if (!study) return false;
    study->made = model::now();
    study->seconds_per_plan = options.seconds_per_plan;
    keep(kind, options, text_of(*study));
    return true;
  }
  const BuiltProblem built = build(kept);
  const PlanOne one = [&](const planning::Problem& problem) {
    return plan_one(kind, problem, problem.published ? &*problem.published : nullptr);
  };
  if (kind == StudyKind::alpha_curve) {
    auto points = alpha_points(built.problem, options.alphas, one);
    if (!points) return false;
    keep(kind, options, text_of(AlphaCurve{model::now(), options.seconds_per_plan, *std::move(points)}));
    return true;
  }
  {
    const std::lock_guard lock(mutex_);
    job(kind).progress.plans = plans_of_comparison(built);
  }
  auto comparison = pool_or_alone(kept, built, one);
  if (!comparison) return false;
  comparison->made = model::now();
  comparison->seconds_per_plan = options.seconds_per_plan;
  keep(kind, options, text_of(*comparison));
  return true;
}

void Studies::keep(StudyKind kind, const StudyOptions& options, const std::string& found) {
  static_cast<void>(store_.write({options.actor, "study.end", options.origin}, [&](auto& tx) -> store::Outcome<void> {
    store::settings::set(tx, name_of(kind), found);
    tx.cannot_be_undone();
    return {};
  }));
}

bool Studies::plan_scenarios(const StudyOptions& options) {
  KeptReader reader;
  for (const auto id : options.scenarios) {
    // Read afresh for each: the one before may have taken minutes.
    const auto scenario = store_.read([&](auto& tx) { return store::scenarios::find(tx, id); });
    if (!scenario) continue;
    const Kept kept = store_.read([&](auto& tx) { return reader.read(tx); });
    const Question question = question_of(kept, scenario->changes, today());
    const auto& problem = question.built.problem;
    const auto plan = plan_one(StudyKind::scenarios, problem, problem.published ? &*problem.published : nullptr);
    if (!plan) return false;
    const model::ScenarioPlan made{.scenario = id,
                                   .made = model::now(),
                                   .seconds = options.seconds_per_plan,
                                   .question = question.digest,
                                   .figures = text_of(figures_of(question.built, *plan)),
                                   .plan = planning::write_plan(*plan)};
    // One that was deleted meanwhile needs no plan.
    static_cast<void>(store_.write({options.actor, "scenario.plan", options.origin}, [&](auto& tx) {
      tx.cannot_be_undone();
      return store::scenarios::put_plan(tx, made);
    }));
  }
  return true;
}

std::optional<planning::Plan> Studies::plan_one(StudyKind kind, const planning::Problem& problem,
                                                const planning::Plan* start) {
  std::stop_token stop;
  planning::Options search{.start = start, .explain = false};
  {
    const std::lock_guard lock(mutex_);
    const Job& mine = job(kind);
    stop = mine.stop.get_token();
    search.seconds = mine.options.seconds_per_plan;
    search.threads = mine.options.threads;
    search.seed = mine.options.seed;
  }
  const auto turn = take_turn(kind, stop);
  if (!turn) return std::nullopt;
  auto plan = planning::solve(problem, search, {}, stop);
  if (stop.stop_requested()) return std::nullopt;
  const std::lock_guard lock(mutex_);
  ++job(kind).progress.done;
  return plan;
}

std::optional<planning::NewcomerWorth> Studies::find_worth(StudyKind kind, const planning::Problem& problem,
                                                           std::span<const planning::Person> newcomers) {
  std::stop_token stop;
  {
    const std::lock_guard lock(mutex_);
    stop = job(kind).stop.get_token();
  }
  const auto turn = take_turn(kind, stop);
  if (!turn) return std::nullopt;
  auto worth = planning::newcomer_worth(
      problem, newcomers, {.seconds = seconds_for_prices, .most_columns = columns_for_prices, .file = {}}, stop);
  if (stop.stop_requested()) return std::nullopt;
  if (worth.worth.empty()) throw std::runtime_error("no time for the prices of the bound");
  return worth;
}

Turn::Taken Studies::take_turn(StudyKind kind, const std::stop_token& stop) {
  auto turn = turn_.take(stop);
  if (turn) {
    const std::lock_guard lock(mutex_);
    job(kind).progress.state = StudyState::running;
  }
  return turn;
}

void Studies::end(StudyKind kind, StudyState state, std::string error) {
  const std::lock_guard lock(mutex_);
  job(kind).progress.state = state;
  job(kind).progress.error = std::move(error);
  changed_.notify_all();
}

std::optional<AlphaCurve> last_alpha_curve(store::ReadTransaction& tx) {
  const auto text = store::settings::find(tx, name_of(StudyKind::alpha_curve));
  return text ? alpha_curve_from(*text) : std::nullopt;
}

std::optional<PoolOrAlone> last_pool_or_alone(store::ReadTransaction& tx) {
  const auto text = store::settings::find(tx, name_of(StudyKind::pool_or_alone));
  return text ? pool_or_alone_from(*text) : std::nullopt;
}

std::optional<OneMore> last_one_more(store::ReadTransaction& tx) {
  const auto text = store::settings::find(tx, name_of(StudyKind::one_more));
  return text ? one_more_from(*text) : std::nullopt;
}

}  // namespace flexteam::service
