// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>
#include <malloc.h>
#include <pthread.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <expected>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "commands.h"
#include "http/app.h"
#include "http/security_txt.h"
#include "mail/smtp.h"
#include "model/instant.h"
#include "refuse.h"
#include "service/example/load.h"
#include "service/login/invitations.h"
#include "service/notices/daily.h"
#include "service/problem/from_store.h"
#include "sql/address.h"
#include "sql/statement.h"
#include "store/store.h"

namespace flexteam::commands {
namespace {

constexpr std::string_view command = "flexteam serve";
constexpr int failed = 1;

namespace fs = std::filesystem;

constexpr double first_plan_seconds = 3;

/// The web app beside the program: installed, or built in the source tree.
fs::path web_folder(const std::string& asked) {
  if (!asked.empty()) return asked;
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error).parent_path();
  const std::array<fs::path, 3> places = {program / "web", program / "../../web/dist",
                                          program / "../share/flexteam/web"};
  for (const auto& place : places) {
    if (fs::is_regular_file(place / "index.html", error)) return place;
  }
  return {};
}

/// Puts the example into a store that nobody has used yet, and makes its first plan. Error: one line.
std::expected<void, std::string> load_example(store::Store& store) {
  if (!service::is_empty(store)) return {};
  fmt::print("loading the example …\n");
  std::fflush(stdout);
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto kept = service::load_example(store, {.first_week = service::planning_week(today)});
  if (!kept) return std::unexpected(kept.error());
  fmt::print("making its first plan: {} orders, {} members …\n", kept->orders.size(), kept->members.size());
  std::fflush(stdout);
  const auto first = service::publish_first_plan(store, first_plan_seconds, 1);
  if (!first) return std::unexpected(first.error());
  return {};
}

bool is_this_machine(const std::string& address) {
  return address == "127.0.0.1" || address == "localhost" || address == "::1";
}

/// The host (with a port, if any) of "https://flexteam.drenthe.nl"; empty of nothing. Error: one line.
std::expected<std::string, std::string> host_of(const std::string& url) {
  if (url.empty()) return std::string();
  constexpr std::string_view https = "https://";
  auto host = url.starts_with(https) ? url.substr(https.size()) : std::string();
  if (host.empty() || host.find_first_of("/?#@ ") != std::string::npos) {
    return std::unexpected(fmt::format("--public-url {} is not like https://flexteam.drenthe.nl, without a path", url));
  }
  return host;
}

/// The first line of a file. Error: one line.
std::expected<std::string, std::string> first_line(const std::string& path) {
  constexpr std::size_t most = 4096;
  std::error_code error;
  std::ifstream file;
  if (fs::is_regular_file(path, error)) file.open(path);
  if (!file.is_open()) {
    return std::unexpected(fmt::format("{} cannot be read: name a file with the password on its first line", path));
  }
  std::string line(most, '\0');
  file.read(line.data(), most);
  line.resize(static_cast<std::size_t>(file.gcount()));
  const auto end = line.find('\n');
  if (end == std::string::npos && line.size() == most) {
    return std::unexpected(fmt::format("{} has a first line of 4 kB or more: only the password stands there", path));
  }
  line.resize(std::min(end, line.size()));
  if (line.empty()) return std::unexpected(fmt::format("{} is empty: put the password on its first line", path));
  return line;
}

/// What happens once a day. Error: one line.
std::expected<service::DailyOptions, std::string> daily_of(const ServeArguments& asked) {
  service::DailyOptions daily{.server = {}, .from = asked.mail_from, .base = {}, .hour = asked.mail_hour};
  const auto refused = [](std::string why) { return std::unexpected(std::move(why)); };
  if (!asked.smtp_url) {
    if (asked.mail_from.empty() && asked.smtp_password_file.empty()) return daily;
    return refused("--mail-from and --smtp-password-file go with --smtp-url: say there by which server mail leaves");
  }
  auto server = mail::parse_server(*asked.smtp_url);
  // The address itself is not said: there may be a password in it.
  if (!server) return refused(fmt::format("--smtp-url {}", server.error()));
  if (!mail::is_address(asked.mail_from)) {
    return refused("--mail-from is asked with --smtp-url: an address like flexteam@drenthe.nl");
  }
  if (asked.public_url.empty()) {
    return refused("--public-url is asked with --smtp-url: links in mail begin with it");
  }
  if (!asked.smtp_password_file.empty()) {
    auto password = first_line(asked.smtp_password_file);
    if (!password) return refused(fmt::format("--smtp-password-file {}", password.error()));
    server->password = *std::move(password);
  } else if (const char* password =
                 std::getenv("FLEXTEAM_SMTP_PASSWORD")) {  // NOLINT(concurrency-mt-unsafe): no threads yet
    server->password = password;
  }
  if (server->user.empty() != server->password.empty()) {
    return refused(server->user.empty() ? "--smtp-url names no user for the password: smtp://user@mail.drenthe.nl:587"
                                        : "the user of --smtp-url has no password: give it with --smtp-password-file");
  }
  daily.server = *std::move(server);
  return daily;
}

/// PostgreSQL does not hold every role to row-level security.
bool is_above_row_security(store::Store& store) {
  return store.read([](store::ReadTransaction& tx) {
    auto query = tx.query("SELECT 1 FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)");
    return query.step();
  });
}

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

/// Serves until SIGTERM or SIGINT. The signals must be blocked in every thread, so that only this one gets them.
void serve_until_signal(http::App& app, http::Server& server, const sigset_t& signals) {
  std::jthread waiting([&](const std::stop_token& stop) {
    constexpr timespec look_again{.tv_sec = 0, .tv_nsec = 200'000'000};
    while (!stop.stop_requested()) {
      if (sigtimedwait(&signals, nullptr, &look_again) > 0) {
        app.stop(server);
        return;
      }
    }
  });
  app.run(server);
}

}  // namespace

int serve(const ServeArguments& asked) {
  if (asked.demo && !is_this_machine(asked.address)) {
    return refuse(command,
                  fmt::format("--demo lets anybody in and so listens on 127.0.0.1 only, not on {}", asked.address),
                  failed);
  }
  if (asked.demo && (asked.behind_proxy || !asked.public_url.empty())) {
    return refuse(command, "--demo lets anybody in and so goes with neither --behind-proxy nor --public-url", failed);
  }
  if (asked.administrator.find('@') == std::string::npos) {
    return refuse(command, fmt::format("--administrator {} is no e-mail address", asked.administrator), failed);
  }
  const auto host = host_of(asked.public_url);
  if (!host) return refuse(command, host.error(), failed);
  std::string contact;
  if (!asked.security_contact.empty()) {
    const auto read = http::security_contact(asked.security_contact);
    if (!read) return refuse(command, fmt::format("--security-contact: {}", read.error()));
    contact = *read;
  }
  auto daily = daily_of(asked);
  if (!daily) return refuse(command, daily.error());
  // The port first: nothing is touched when there is none.
  http::Server server({.behind_proxy = asked.behind_proxy});
  const auto port = server.listen(asked.address, asked.port);
  if (!port) return refuse(command, port.error(), failed);

  const auto folder = web_folder(asked.web);
  http::StaticFiles files;
  if (!folder.empty()) {
    auto loaded = http::StaticFiles::load(folder);
    if (!loaded) return refuse(command, loaded.error(), failed);
    files = std::move(*loaded);
  }
  const auto address = sql::parse_address(asked.database);
  auto store = store::Store::open(address);
  if (!store) return refuse(command, store.error().message, failed);
  // One heap for each of the two kinds of threads, not eight a core: what planning runs leave is used again.
  mallopt(M_ARENA_MAX, 2);
  const auto signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  if (asked.example) {
    if (const auto loaded = load_example(*store); !loaded) return refuse(command, loaded.error(), failed);
  }
  if (address.engine == sql::Engine::postgresql && is_above_row_security(*store)) {
    spdlog::warn(
        "this role of PostgreSQL is above row-level security: municipalities are kept apart by the program alone; "
        "connect as an ordinary role that owns the database");
  }
  if (asked.demo) service::complete_example(*store);
  const auto base = asked.public_url.empty() ? fmt::format("http://localhost:{}", *port) : asked.public_url;
  daily->base = base;
  http::App app(*store, std::move(files),
                {.program_version = FLEXTEAM_VERSION,
                 .today = {},
                 .workers = 4,
                 .demo = asked.demo,
                 .public_host = *host,
                 .security_contact = contact,
                 .daily = *std::move(daily)});
  fmt::print("http://localhost:{}\n", *port);
  if (asked.demo) {
    fmt::print("demo: anybody on this machine may look from every chair\n");
  } else if (const auto link = service::first_administrator(*store, asked.administrator)) {
    fmt::print(
        "nobody can log in yet; the first administrator ({}) sets a password with this link, until "
        "{}:\n{}/uitnodiging#{}\n",
        asked.administrator, model::to_string(link->ends), base, link->token);
  }
  std::fflush(stdout);
  serve_until_signal(app, server, signals);
  return 0;
}

}  // namespace flexteam::commands
