// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/core.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "sql/connection.h"

/// Fresh databases for tests, on both engines. PostgreSQL is a server of the test's own: in a folder of its own, on a
/// socket in that folder, gone with the test program.
namespace flexteam::test {

/// A folder that is gone at the end. In memory where the machine has that: a database that waits for the disk at every
/// write makes slow tests.
class Folder {
 public:
  explicit Folder(const std::filesystem::path& within = ::access("/dev/shm", W_OK) == 0
                                                            ? "/dev/shm"
                                                            : std::filesystem::temp_directory_path()) {
    std::string pattern = (within / "flexteam-test-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string string() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

class PostgresServer {
 public:
  static constexpr const char* programs = "/usr/lib/postgresql/15/bin";
  [[nodiscard]] static bool installed() { return std::filesystem::exists(fmt::format("{}/initdb", programs)); }

  /// The one server of this test program, started when first asked for.
  static PostgresServer& the() {
    static PostgresServer server;
    return server;
  }

  [[nodiscard]] sql::Address database(std::string_view name) const {
    return {sql::Engine::postgresql, fmt::format("host={} user=postgres dbname={}", folder_.string(), name)};
  }
  /// Of an ordinary role: a superuser is not held to row-level security.
  sql::Address new_database() {
    const auto name = fmt::format("test{}", ++made_);
    sql::open(database("postgres")).value()->run(fmt::format("CREATE DATABASE {} OWNER flexteam", name));
    return {sql::Engine::postgresql, fmt::format("host={} user=flexteam dbname={}", folder_.string(), name)};
  }

  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;
  ~PostgresServer() {
    ::kill(process_, SIGQUIT);
    ::waitpid(process_, nullptr, 0);
  }

 private:
  PostgresServer() {
    // PostgreSQL refuses to run as root; Debian's package has a user for it.
    const auto* user = ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
    if (user != nullptr && ::chown(folder_.string().c_str(), user->pw_uid, user->pw_gid) != 0) std::abort();
    const auto data = folder_ / "data";
    const auto made = run(user, {fmt::format("{}/initdb", programs), "-D", data, "-U", "postgres", "-A", "trust",
                                 "--locale=C.UTF-8", "-E", "UTF8", "--no-sync"});
    int status = 0;
    ::waitpid(made, &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed");
    process_ = run(user, {fmt::format("{}/postgres", programs), "-D", data, "-k", folder_.string(), "-c",
                          "listen_addresses=", "-F", "-c", "full_page_writes=off", "-c", "log_min_messages=panic"});
    for (int i = 0; i < 200 && !sql::open(database("postgres")); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    sql::open(database("postgres")).value()->run("CREATE ROLE flexteam LOGIN");
  }

  static ::pid_t run(const ::passwd* user, const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto process = ::fork();
    if (process != 0) return process;
    if (user != nullptr && (::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0)) ::_exit(1);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);  // goes with the test program, even if that crashes
    if (std::freopen("/dev/null", "w", stdout) == nullptr || std::freopen("/dev/null", "w", stderr) == nullptr) {
      ::_exit(1);
    }
    ::execv(arguments[0], arguments.data());
    ::_exit(1);
  }

  Folder folder_{std::filesystem::temp_directory_path()};  // too large for memory
  ::pid_t process_ = 0;
  int made_ = 0;
};

/// The base of tests that run on both engines: `address()` is an empty database.
class OnBothEngines : public ::testing::TestWithParam<sql::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == sql::Engine::sqlite) {
      address_ = {sql::Engine::sqlite, folder_ / "test.db"};
    } else if (PostgresServer::installed()) {
      address_ = PostgresServer::the().new_database();
    } else {
      GTEST_SKIP() << "PostgreSQL 15 is not installed: nothing was tested on it (apt-get install postgresql-15)";
    }
  }
  [[nodiscard]] const sql::Address& address() const { return address_; }

 private:
  Folder folder_;
  sql::Address address_;
};

inline std::string name_of(const ::testing::TestParamInfo<sql::Engine>& engine) {
  return engine.param == sql::Engine::sqlite ? "SQLite" : "PostgreSQL";
}

#define FLEXTEAM_ON_BOTH_ENGINES(suite)                                                                             \
  INSTANTIATE_TEST_SUITE_P(Engines, suite,                                                                          \
                           ::testing::Values(::flexteam::sql::Engine::sqlite, ::flexteam::sql::Engine::postgresql), \
                           ::flexteam::test::name_of)

}  // namespace flexteam::test
