// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/answer_cache.h"

#include <mutex>
#include <utility>

namespace flexteam::http {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::size_t most_answers = 1000;

std::size_t size_of(const Answer& answer) {
  return (answer.body ? answer.body->size() : 0) + (answer.gzip ? answer.gzip->size() : 0);
}

}  // namespace

std::optional<Answer> AnswerCache::find(const Freshness& now, std::string_view target) const {
  const std::shared_lock lock(mutex_);
  if (of_ != now) return std::nullopt;
  const auto found = kept_.find(target);
  return found == kept_.end() ? std::nullopt : std::optional(found->second);
}

void AnswerCache::keep(const Freshness& now, std::string target, const Answer& answer) {
  const std::unique_lock lock(mutex_);
  if (of_ != now) {
    if (now.revision < of_.revision) return;  // made before the last write
    kept_.clear();
    bytes_ = 0;
    of_ = now;
  }
  if (kept_.size() >= most_answers || bytes_ + size_of(answer) > most_bytes) return;
  if (kept_.emplace(std::move(target), answer).second) bytes_ += size_of(answer);
}

}  // namespace flexteam::http
