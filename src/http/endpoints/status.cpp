// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <chrono>

#include "http/generated/endpoints.h"
#include "service/example/load.h"
#include "store/settings.h"

namespace flexteam::http::endpoints {
namespace {

std::string iso_date(std::chrono::sys_days day) {
  const auto midnight = model::to_string(std::chrono::time_point_cast<std::chrono::milliseconds>(day));
  return midnight.substr(0, midnight.find('T'));
}

/// The run that is busy, or else the first in line.
std::optional<std::int64_t> running_run(const service::PlanningRuns& runs) {
  std::optional<std::int64_t> queued;
  for (const auto& run : runs.list()) {
    if (run.state == model::RunState::running) return run.id.value;
    if (run.state == model::RunState::queued) queued = run.id.value;
  }
  return queued;
}

}  // namespace

Answer get_open_api(Context& /*context*/, const api::GetOpenApi& /*call*/) {
  auto answer = text_answer(200, json_type, std::string(api::openapi_json()));
  answer = with_header(std::move(answer), "Access-Control-Allow-Origin", "*");
  return with_header(std::move(answer), "Cross-Origin-Resource-Policy", "cross-origin");
}

Answer get_status(Context& context, const api::GetStatus& /*call*/) {
  const auto snapshot = context.snapshots.current();
  const auto& kept = snapshot->kept;
  api::Status status;
  status.version = context.program_version;
  status.today = iso_date(context.today());
  status.current_week = context.this_week();
  status.first_week = kept.settings.first_week;
  status.horizon_weeks = kept.settings.weeks;
  status.revision = snapshot->revision;
  if (kept.published_plan) status.published_plan_id = kept.published_plan->id.value;
  if (kept.draft_plan) status.latest_draft_id = kept.draft_plan->id.value;
  status.running_run_id = running_run(context.runs);
  status.is_example = context.store.read(
      [](store::ReadTransaction& tx) { return store::settings::find(tx, service::example_setting).has_value(); });
  return json_answer(status);
}

Answer stream_events(Context& context, const api::StreamEvents& /*call*/) {
  auto answer = text_answer(200, "text/event-stream", {});
  answer.stream = context.events.listen();
  return answer;
}

}  // namespace flexteam::http::endpoints
