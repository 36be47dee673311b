// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <utility>

#include "http/access/session_cache.h"
#include "http/caller.h"
#include "http/event_hub.h"
#include "http/processing/processing_log.h"
#include "http/snapshots.h"
#include "model/week.h"
#include "service/login/login.h"
#include "service/login/providers.h"
#include "service/plans/runs.h"
#include "service/studies/studies.h"
#include "store/store.h"

namespace flexteam::http {

/// What endpoints work with; each call has its own. Endpoints run on worker threads and may block.
struct Context {
  store::Store& store;
  service::PlanningRuns& runs;
  service::Studies& studies;
  Snapshots& snapshots;
  EventHub& events;
  SessionCache& sessions;
  service::Login& login;
  service::Providers& providers;
  ProcessingLog& processing;
  std::function<std::chrono::sys_days()> today;
  std::string program_version;
  bool demo = false;   ///< every account may be looked from without a password
  bool mails = false;  ///< a mail server was given
  Caller who;          ///< who asks

  /// What the audit trail and the log hold of a write that this call asks for. On PostgreSQL whoever acts for a
  /// municipality can reach no other's rows, whatever an endpoint does; on SQLite the gate alone sees to that.
  [[nodiscard]] store::Intent intent(std::string action) const {
    return {who.actor, std::move(action), who.origin, only_of(who)};
  }
  [[nodiscard]] model::Week this_week() const { return model::week_of(today()); }
};

}  // namespace flexteam::http
