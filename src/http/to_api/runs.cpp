// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/runs.h"

#include <algorithm>
#include <cmath>

#include "json/parse.h"
#include "model/instant.h"

namespace flexteam::http {
namespace {

api::RunState to_api(model::RunState state) {
  switch (state) {
    case model::RunState::queued:
      return api::RunState::queued;
    case model::RunState::running:
      return api::RunState::running;
    case model::RunState::done:
      return api::RunState::done;
    case model::RunState::cancelled:
      return api::RunState::cancelled;
    case model::RunState::failed:
      return api::RunState::failed;
  }
  return {};
}

std::string doing(const service::RunStatus& status) {
  switch (status.state) {
    case model::RunState::queued:
      return "Wacht op een andere planning";
    case model::RunState::running:
      return status.best.empty() ? "Maakt een eerste plan" : "Zoekt naar een beter plan";
    case model::RunState::done:
      return "Klaar";
    case model::RunState::cancelled:
      return status.draft ? "Gestopt; het beste tot nu toe is bewaard" : "Gestopt";
    case model::RunState::failed:
      return status.error;
  }
  return {};
}

std::optional<std::int64_t> level(const service::ScoreLevels& levels, std::string_view name) {
  const auto found = std::ranges::find(levels, name, &service::ScoreLevels::value_type::first);
  return found == levels.end() ? std::nullopt : std::optional(found->second);
}

service::ScoreLevels levels_of(std::string_view text) {
  service::ScoreLevels levels;
  const auto parsed = json::parse(text);
  const auto* object = parsed ? parsed->if_object() : nullptr;
  if (object == nullptr) return levels;
  for (const auto& [name, value] : *object) {
    if (const auto* number = value.if_int64()) levels.emplace_back(std::string(name), *number);
  }
  return levels;
}

}  // namespace

bool has_ended(const service::RunStatus& status) {
  return status.state != model::RunState::queued && status.state != model::RunState::running;
}

api::PlanValue value_of(const service::ScoreLevels& score, const service::ScoreLevels& bound) {
  api::PlanValue value;
  value.broken = level(score, "broken").value_or(0);
  value.benefit = level(score, "benefit").value_or(0);
  value.service = level(score, "service").value_or(0);
  value.cost = level(score, "cost").value_or(0);
  value.benefit_bound = level(bound, "benefit");
  if (value.benefit_bound && value.benefit > 0) {
    const auto gap = static_cast<double>(*value.benefit_bound - value.benefit) / static_cast<double>(value.benefit);
    value.gap_percent = std::round(1000 * std::max(0.0, gap)) / 10;
  }
  return value;
}

api::PlanValue value_of(std::string_view score, std::string_view bound) {
  return value_of(levels_of(score), levels_of(bound));
}

api::PlanningRun to_api(const service::RunStatus& status, Curve curve) {
  api::PlanningRun run;
  run.id = status.id.value;
  run.state = to_api(status.state);
  run.seconds = status.seconds;
  run.limit_seconds = status.options.seconds;
  run.iterations = status.iterations;
  if (!status.best.empty()) run.best = value_of(status.best, status.bound);
  if (status.draft) run.plan_id = status.draft->value;
  run.message = doing(status);
  if (curve == Curve::with) {
    auto& points = run.curve.emplace();
    for (const auto& point : status.curve) points.push_back({.seconds = point.seconds, .benefit = point.benefit});
  }
  return run;
}

api::PlanningRun to_api(const model::PlanningRun& kept) {
  api::PlanningRun run;
  run.id = kept.id.value;
  run.state = to_api(kept.state);
  run.created_at = model::to_string(kept.requested);
  run.limit_seconds = kept.seconds;
  if (kept.started && kept.ended) {
    run.seconds = std::chrono::duration<double>(*kept.ended - *kept.started).count();
  }
  run.iterations = kept.iterations;
  if (kept.best != "{}") run.best = value_of(kept.best, kept.bound);
  if (kept.plan) run.plan_id = kept.plan->value;
  if (!kept.message.empty()) run.message = kept.message;
  return run;
}

}  // namespace flexteam::http
