// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <fmt/core.h>

#include <chrono>
#include <cstdint>
#include <fstream>
#include <limits>
#include <utility>
#include <vector>

#include "backup/engines.h"
#include "process/process.h"
#include "sql/connection.h"
#include "sql/postgresql_client.h"
#include "store/store.h"

namespace flexteam::backup {
namespace {

namespace fs = std::filesystem;

/// One of PostgreSQL's programs, to its end. Error: one line.
std::expected<void, std::string> run(const std::string& program, std::vector<std::string> arguments,
                                     const sql::PostgresClient& client) {
  const process::ScratchFolder scratch;
  const auto errors = scratch.path() / "errors";
  const auto ended = process::run({.program = program,
                                   .arguments = std::move(arguments),
                                   .output = "/dev/null",
                                   .errors = errors,
                                   .limit = std::chrono::hours(6),
                                   .environment = client.environment,
                                   .most_bytes = std::numeric_limits<std::uint64_t>::max()});
  if (!ended) return std::unexpected(fmt::format("{} (Debian's package postgresql-client-15 has it)", ended.error()));
  if (*ended == 0) return {};
  std::ifstream in(errors);
  std::string line;
  std::getline(in, line);
  return std::unexpected(line.empty() ? fmt::format("{} ended with {}", program, *ended) : line);
}

/// Everything in the file is read and taken apart; no server is needed for that.
std::expected<void, std::string> look_over(const fs::path& file) {
  return run("pg_restore", {"--file=/dev/null", file.string()}, {});
}

std::expected<bool, Failed> holds_nothing(const sql::Address& address) {
  const auto connection = sql::open(address);
  if (!connection) return std::unexpected(Failed{.bad_input = true, .message = connection.error().message});
  auto tables =
      (*connection)
          ->prepare(
              "SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace");
  tables.step();
  if (tables.get<std::int64_t>(0) == 0) return true;
  auto ours = (*connection)->prepare("SELECT count(*) FROM pg_class WHERE oid = to_regclass('revision')");
  ours.step();
  if (ours.get<std::int64_t>(0) == 0) return false;
  auto revision = (*connection)->prepare("SELECT value FROM revision WHERE id = 1");
  return !revision.step() || revision.get<store::Revision>(0) == 0;
}

}  // namespace

std::expected<void, Failed> back_up_postgresql(const std::string& from, const fs::path& file) {
  const auto client = sql::postgres_client(from);
  if (!client) return std::unexpected(Failed{.bad_input = true, .message = client.error().message});
  // Row security on: without it pg_dump refuses the tables that are under it, for a user who is held to it. The
  // connection's settings let all rows through.
  auto written = run("pg_dump",
                     {"--format=custom", "--no-password", "--no-owner", "--no-privileges", "--enable-row-security",
                      "--file=" + file.string(), "--dbname=" + client->connection},
                     *client);
  if (written) written = look_over(file);
  if (!written) return std::unexpected(Failed{.message = written.error()});
  return {};
}

std::expected<store::Revision, Failed> restore_postgresql(const fs::path& file, const std::string& to, bool force) {
  const auto client = sql::postgres_client(to);
  if (!client) return std::unexpected(Failed{.bad_input = true, .message = client.error().message});
  const sql::Address address{sql::Engine::postgresql, to};
  const auto empty = holds_nothing(address);
  if (!empty) return std::unexpected(empty.error());
  if (!*empty && !force) return std::unexpected(holds_something());
  if (const auto sound = look_over(file); !sound) {
    return std::unexpected(
        Failed{.bad_input = true, .message = fmt::format("{} is not restored: {}", file.string(), sound.error())});
  }
  const auto restored = run("pg_restore",
                            {"--clean", "--if-exists", "--single-transaction", "--exit-on-error", "--no-password",
                             "--no-owner", "--no-privileges", "--dbname=" + client->connection, file.string()},
                            *client);
  if (!restored) return std::unexpected(Failed{.message = "nothing was changed: " + restored.error()});
  auto store = store::Store::open(address);
  if (!store) return std::unexpected(Failed{.message = "restored, but it cannot be used: " + store.error().message});
  if (const auto wrong = store->check(); !wrong.empty()) {
    return std::unexpected(Failed{.message = "restored, but it is not sound: " + wrong.front()});
  }
  return store->revision();
}

}  // namespace flexteam::backup
