// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

namespace flexteam::process {

/// A program to run, without a shell: every argument reaches it as it stands.
struct Command {
  std::string program;  ///< a path, or a name that is looked up in PATH
  std::vector<std::string> arguments;
  std::filesystem::path output;  ///< file for what it writes to standard output
  std::filesystem::path errors;  ///< file for what it writes to standard error
  std::chrono::milliseconds limit{120'000};
  std::vector<std::string> environment{};             ///< "NAME=value", beside PATH
  std::uint64_t most_bytes = std::uint64_t{1} << 30;  ///< in a file that it writes
};

/// Runs it in its own process group with an almost empty environment and no standard input, and returns its exit code.
/// Errors, as one sentence: it is not there, it was ended by a signal, or it took longer than `limit` and was killed.
[[nodiscard]] std::expected<int, std::string> run(const Command& command);

/// A new empty folder that is removed with everything in it at the end.
class ScratchFolder {
 public:
  /// Throws std::filesystem::filesystem_error when none can be made (disk full, no temporary folder).
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace flexteam::process
