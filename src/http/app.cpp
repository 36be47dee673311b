// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/app.h"

#include <fmt/core.h>
#include <pthread.h>
#include <spdlog/spdlog.h>

#include <condition_variable>
#include <exception>
#include <mutex>
#include <utility>

#include "http/generated/operations.h"

namespace flexteam::http {
namespace {

/// How often other processes' writes (an import beside a running server) are looked for.
constexpr std::chrono::seconds look_interval{2};

/// Waits; false when it was asked to stop meanwhile.
bool waited(const std::stop_token& stop, std::chrono::seconds interval) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock(mutex);
  never.wait_for(lock, stop, interval, [] { return false; });
  return !stop.stop_requested();
}

std::chrono::sys_days today_by_clock() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace

App::App(store::Store& store, StaticFiles files, AppOptions options)
    : store_(store),
      workers_("work", options.workers),
      events_(store),
      snapshots_(store),
      sessions_(store),
      login_(store),
      providers_(store),
      processing_(store) {
  runs_.emplace(store_, [this](const service::RunStatus& status) { events_.tell(status); });
  studies_.emplace(store_, runs_->turn());
  Context context{.store = store_,
                  .runs = *runs_,
                  .studies = *studies_,
                  .snapshots = snapshots_,
                  .events = events_,
                  .sessions = sessions_,
                  .login = login_,
                  .providers = providers_,
                  .processing = processing_,
                  .today = options.today ? options.today : today_by_clock,
                  .program_version = options.program_version,
                  .demo = options.demo,
                  .mails = options.daily.mails(),
                  .who = {}};
  if (options.security_contact.empty()) options.security_contact = fmt::format("mailto:{}", api::contact_email);
  application_.emplace(std::move(context), std::move(files), std::move(options.public_host),
                       std::move(options.security_contact));
  store_.on_change([this](store::Revision) {
    workers_.run([this] {
      try {
        events_.tell_changes();
      } catch (const std::exception& error) {
        spdlog::error("telling changes: {}", error.what());
      }
    });
  });
  watch_ = std::jthread([this](const std::stop_token& stop) { watch_database(stop); });
  pthread_setname_np(watch_.native_handle(), "watch");
  daily_.emplace(store_, std::move(options.daily));
}

App::~App() {
  daily_.reset();
  watch_ = {};  // joins
  events_.end();
  // Endpoints first: they use the runs. What the runs still write is told to nobody.
  workers_.finish();
  studies_.reset();
  runs_.reset();
  store_.on_change([](store::Revision) {});
}

void App::run(Server& server) {
  server.run(*application_, workers_);
}

void App::stop(Server& server) {
  events_.end();
  server.stop();
}

void App::watch_database(const std::stop_token& stop) {
  while (waited(stop, look_interval)) {
    try {
      store_.refresh();
    } catch (const std::exception& error) {
      spdlog::warn("looking at the database: {}", error.what());
    }
  }
}

}  // namespace flexteam::http
