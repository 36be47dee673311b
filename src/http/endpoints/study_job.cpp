// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/endpoints/study_job.h"

#include "http/refusals.h"

namespace flexteam::http::endpoints {
namespace {

api::StudyState to_api(service::StudyState state) {
  switch (state) {
    case service::StudyState::none:
      return api::StudyState::none;
    case service::StudyState::queued:
      return api::StudyState::queued;
    case service::StudyState::running:
      return api::StudyState::running;
    case service::StudyState::done:
      return api::StudyState::done;
    case service::StudyState::cancelled:
      return api::StudyState::cancelled;
    case service::StudyState::failed:
      return api::StudyState::failed;
  }
  return {};
}

}  // namespace

api::StudyProgress progress_of(const service::Studies& studies, service::StudyKind kind) {
  const auto progress = studies.progress(kind);
  api::StudyProgress view{.state = to_api(progress.state), .plan_count = progress.plans, .done_count = progress.done};
  if (!progress.error.empty()) view.message = progress.error;
  return view;
}

Answer started(Context& context, service::StudyKind kind, service::StudyOptions options, const std::string& address) {
  options.actor = context.who.actor;
  options.origin = context.who.origin;
  if (!context.studies.start(kind, options)) {
    return problem_answer(409, "Deze berekening loopt al. Wacht tot ze klaar is, of stop haar eerst");
  }
  auto answer = created(json_answer(progress_of(context.studies, kind)), address);
  answer.status = 202;
  return answer;
}

}  // namespace flexteam::http::endpoints
