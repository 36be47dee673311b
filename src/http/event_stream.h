// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <mutex>
#include <string>

namespace flexteam::http {

/// Events on their way to one reader. Any thread adds, the reader's connection takes.
class EventStream {
 public:
  /// Adds an event; a reader that is more than some hundred kilobytes behind is cut off (it will connect again).
  void push(const std::string& text);
  /// No more events: the reader gets what is left and the stream ends.
  void end();

  struct Taken {
    std::string text;  ///< everything since the last time
    bool ended = false;
  };
  [[nodiscard]] Taken take();
  /// `wake` is called after each push and at the end, from any thread; once at once. Replaces an earlier one.
  void on_push(std::function<void()> wake);

 private:
  void wake_reader();

  std::mutex mutex_;
  std::string waiting_;
  bool ended_ = false;
  std::function<void()> wake_;
};

/// One server-sent event: name, id (may be empty) and one line of data.
[[nodiscard]] std::string event_text(std::string_view name, std::string_view id, std::string_view data);

}  // namespace flexteam::http
