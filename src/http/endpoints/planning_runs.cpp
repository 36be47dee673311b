// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/runs.h"
#include "store/runs.h"
#include "store/settings.h"

namespace flexteam::http::endpoints {
namespace {

constexpr auto thing = "Planning";
constexpr int runs_listed = 20;
constexpr double default_seconds = 10;

double seconds_by_setting(Context& context) {
  const auto text =
      context.store.read([](store::ReadTransaction& tx) { return store::settings::find(tx, "run.seconds"); });
  double seconds = default_seconds;
  if (text) std::from_chars(text->data(), text->data() + text->size(), seconds);
  return seconds;
}

/// What this process knows of a run, with the moment it was asked from the store.
api::PlanningRun view_of(Context& context, const service::RunStatus& status, Curve curve) {
  auto view = to_api(status, curve);
  const auto kept = context.store.read([&](store::ReadTransaction& tx) { return store::runs::find(tx, status.id); });
  if (kept) view.created_at = model::to_string(kept->requested);
  return view;
}

std::optional<api::PlanningRun> find_run(Context& context, model::RunId id) {
  if (const auto status = context.runs.status(id)) return view_of(context, *status, Curve::with);
  const auto kept = context.store.read([&](store::ReadTransaction& tx) { return store::runs::find(tx, id); });
  return kept ? std::optional(to_api(*kept)) : std::nullopt;
}

}  // namespace

Answer list_planning_runs(Context& context, const api::ListPlanningRuns& /*call*/) {
  const auto kept = context.store.read([](store::ReadTransaction& tx) { return store::runs::latest(tx, runs_listed); });
  api::PlanningRunList list;
  for (const auto& run : kept) {
    const auto status = context.runs.status(run.id);
    auto view = status ? to_api(*status, Curve::without) : to_api(run);
    view.created_at = model::to_string(run.requested);
    list.planning_runs.push_back(std::move(view));
  }
  return json_answer(list);
}

Answer create_planning_run(Context& context, const api::CreatePlanningRun& call) {
  service::RunOptions options;
  options.seconds = call.body.seconds ? *call.body.seconds : seconds_by_setting(context);
  options.seed = static_cast<std::uint64_t>(call.body.seed);
  options.actor = context.who.actor;
  options.origin = context.who.origin;
  const auto id = context.runs.start(options);
  const auto run = find_run(context, id);
  if (!run) return not_there(thing, id.value);
  auto answer = created(json_answer(*run), "/planning-runs/" + std::to_string(id.value));
  answer.status = 202;
  return answer;
}

Answer get_planning_run(Context& context, const api::GetPlanningRun& call) {
  const auto run = find_run(context, {call.run_id});
  return run ? json_answer(*run) : not_there(thing, call.run_id);
}

Answer cancel_planning_run(Context& context, const api::CancelPlanningRun& call) {
  context.runs.cancel({call.run_id});
  const auto run = find_run(context, {call.run_id});
  return run ? json_answer(*run) : not_there(thing, call.run_id);
}

Answer stream_planning_run(Context& context, const api::StreamPlanningRun& call) {
  const auto status = context.runs.status({call.run_id});
  auto answer = text_answer(200, "text/event-stream", {});
  if (status) {
    answer.stream = context.events.listen(*status);
    return answer;
  }
  // A run of an earlier process has ended: its one event says so.
  const auto run = find_run(context, {call.run_id});
  if (!run) return not_there(thing, call.run_id);
  json::Writer writer;
  write(writer, *run);
  answer.stream = std::make_shared<EventStream>();
  answer.stream->push(event_text("progress", {}, std::move(writer).take()));
  answer.stream->end();
  return answer;
}

}  // namespace flexteam::http::endpoints
