// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "process/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <thread>

namespace flexteam::process {
namespace {

/// Standard input from nowhere, output and errors into files.
class FileActions {
 public:
  explicit FileActions(const Command& command) {
    posix_spawn_file_actions_init(&actions_);
    constexpr int writing = O_WRONLY | O_CREAT | O_TRUNC;
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, command.output.c_str(), writing, 0600);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, command.errors.c_str(), writing, 0600);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// A process group of its own, so that it can be killed with all that it started.
class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes_, 0);
  }
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  result.reserve(texts.size() + 1);
  for (auto& text : texts) {
    result.push_back(text.data());
  }
  result.push_back(nullptr);
  return result;
}

/// What it writes may not fill the disk.
void bound_files(pid_t pid, std::uint64_t most) {
  const rlimit limit{most, most};
  prlimit(pid, RLIMIT_FSIZE, &limit, nullptr);
}

std::expected<int, std::string> wait_for(pid_t pid, const Command& command) {
  const auto end = std::chrono::steady_clock::now() + command.limit;
  int status = 0;
  pid_t done = 0;
  while ((done = waitpid(pid, &status, WNOHANG)) == 0 && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  if (done == 0) {
    kill(-pid, SIGKILL);
    waitpid(pid, &status, 0);
    return std::unexpected(
        fmt::format("{} took longer than {} ms and was stopped", command.program, command.limit.count()));
  }
  if (done < 0 || !WIFEXITED(status)) {
    return std::unexpected(fmt::format("{} was ended by signal {}", command.program, WTERMSIG(status)));
  }
  return WEXITSTATUS(status);
}

}  // namespace

std::expected<int, std::string> run(const Command& command) {
  std::vector<std::string> arguments{command.program};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  const char* path = std::getenv("PATH");
  std::vector<std::string> environment{fmt::format("PATH={}", path == nullptr ? "/usr/bin:/bin" : path), "LANG=C.UTF-8",
                                       "PROJ_NETWORK=OFF"};
  environment.insert(environment.end(), command.environment.begin(), command.environment.end());
  const FileActions actions(command);
  const Attributes attributes;
  pid_t pid = 0;
  const int error = posix_spawnp(&pid, command.program.c_str(), actions.get(), attributes.get(),
                                 pointers(arguments).data(), pointers(environment).data());
  if (error == ENOENT) {
    return std::unexpected(fmt::format("{} is not installed", command.program));
  }
  if (error != 0) {
    return std::unexpected(fmt::format("{} cannot be started: {}", command.program, std::strerror(error)));
  }
  bound_files(pid, command.most_bytes);
  return wait_for(pid, command);
}

ScratchFolder::ScratchFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "flexteam-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::filesystem::filesystem_error("no temporary folder can be made", name,
                                            std::error_code(errno, std::generic_category()));
  }
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // nothing is lost when it stays
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace flexteam::process
