// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "http/application.h"
#include "http/event_hub.h"
#include "http/processing/processing_log.h"
#include "http/server.h"
#include "http/snapshots.h"
#include "http/workers.h"
#include "service/notices/daily.h"

namespace flexteam::http {

struct AppOptions {
  std::string program_version;
  std::function<std::chrono::sys_days()> today;  ///< empty: the clock's, in UTC
  int workers = 4;
  bool demo = false;               ///< the example, from every chair, without passwords
  std::string public_host;         ///< name by which others reach this server
  std::string security_contact{};  ///< URI; empty: the contact of the contract
  service::DailyOptions daily{};   ///< what happens once a day; without a mail server nothing is mailed
};

/// Everything that serves one store, put together and taken apart in the right order.
class App {
 public:
  /// `store` outlives this.
  App(store::Store& store, StaticFiles files, AppOptions options);
  /// Ends planning runs (their best is kept), studies and streams.
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  [[nodiscard]] Application& application() { return *application_; }
  [[nodiscard]] service::PlanningRuns& runs() { return *runs_; }
  /// Serves until `stop`; blocks.
  void run(Server& server);
  /// From any thread.
  void stop(Server& server);

 private:
  void watch_database(const std::stop_token& stop);

  store::Store& store_;
  Workers workers_;
  EventHub events_;
  Snapshots snapshots_;
  SessionCache sessions_;
  service::Login login_;
  service::Providers providers_;
  ProcessingLog processing_;
  std::optional<service::PlanningRuns> runs_;
  std::optional<service::Studies> studies_;
  std::optional<Application> application_;
  std::jthread watch_;
  std::optional<service::Daily> daily_;
};

}  // namespace flexteam::http
