// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>

#include "http/answer.h"
#include "store/store.h"

namespace flexteam::http {

/// What an answer was made from: it is good as long as both are the same.
struct Freshness {
  store::Revision revision = 0;
  std::chrono::sys_days today;
  friend bool operator==(const Freshness&, const Freshness&) = default;
};

/// Answers to the reads of the present revision, ready to be sent. Safe to use from many threads; never blocks long.
class AnswerCache {
 public:
  [[nodiscard]] std::optional<Answer> find(const Freshness& now, std::string_view target) const;
  /// Keeps the answer when it was made from `now` and there is room.
  void keep(const Freshness& now, std::string target, const Answer& answer);

 private:
  mutable std::shared_mutex mutex_;
  Freshness of_;
  std::size_t bytes_ = 0;
  std::map<std::string, Answer, std::less<>> kept_;
};

}  // namespace flexteam::http
