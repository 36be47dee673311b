// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace flexteam::http {

/// Threads with a name of their own for what blocks (SQL), so that the I/O thread never does.
class Workers {
 public:
  /// `name` of at most 12 characters; threads are called "name-0", "name-1", …
  Workers(const std::string& name, int count);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Runs `job` on one of the threads, in order. `job` does not throw. After `finish` it is dropped.
  void run(std::function<void()> job);
  /// Does what is in line and ends the threads.
  void finish();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> jobs_;
  bool ending_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace flexteam::http
