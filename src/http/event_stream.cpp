// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/event_stream.h"

#include <fmt/core.h>

#include <utility>

namespace flexteam::http {
namespace {

constexpr std::size_t most_waiting = std::size_t{256} << 10;

}  // namespace

void EventStream::push(const std::string& text) {
  {
    const std::lock_guard lock(mutex_);
    if (ended_) return;
    if (waiting_.size() + text.size() > most_waiting) {
      ended_ = true;
    } else {
      waiting_ += text;
    }
  }
  wake_reader();
}

void EventStream::end() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  wake_reader();
}

EventStream::Taken EventStream::take() {
  const std::lock_guard lock(mutex_);
  return {std::exchange(waiting_, {}), ended_};
}

void EventStream::on_push(std::function<void()> wake) {
  {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
  }
  wake_reader();
}

void EventStream::wake_reader() {
  std::function<void()> wake;
  {
    const std::lock_guard lock(mutex_);
    wake = wake_;
  }
  if (wake) wake();
}

std::string event_text(std::string_view name, std::string_view id, std::string_view data) {
  return id.empty() ? fmt::format("event: {}\ndata: {}\n\n", name, data)
                    : fmt::format("event: {}\nid: {}\ndata: {}\n\n", name, id, data);
}

}  // namespace flexteam::http
