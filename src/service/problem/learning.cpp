// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/learning.h"

#include <fmt/core.h>

#include <algorithm>

#include "service/problem/capacity.h"
#include "service/problem/from_store.h"

namespace flexteam::service {

LearningHours learning_hours(const model::LearningPair& pair, const std::vector<model::Hours>& free,
                             const model::Member& expert, model::Week first) {
  const auto beside = capacity_of(expert, first, static_cast<int>(free.size()));
  LearningHours hours{.given = std::vector<model::Hours>(free.size()),
                      .counted = std::vector<model::Hours>(free.size())};
  for (std::size_t i = 0; i < free.size(); ++i) {
    const model::Week week = model::plus(first, static_cast<int>(i));
    const bool learning = week <= pair.until;
    if (week < pair.from || (learning && beside[i].value == 0)) continue;
    hours.given[i] = std::min(free[i], pair.per_week);
    hours.counted[i] = learning ? model::Hours{hours.given[i].value / 2} : hours.given[i];
  }
  return hours;
}

std::vector<model::Hours> free_hours(std::span<const planning::Units> capacity, std::pair<model::MemberId, int> but_for,
                                     std::span<const model::Pin> holds, model::Week first) {
  std::vector<model::Hours> free;
  free.reserve(capacity.size());
  for (const auto units : capacity) free.push_back({units});
  for (const auto& pin : holds) {
    if (pin.member != but_for.first || pin.line == but_for.second) continue;
    const std::ptrdiff_t start = model::weeks_between(first, pin.from);
    for (std::ptrdiff_t i = std::max<std::ptrdiff_t>(0, -start);
         i < std::ssize(pin.hours) && start + i < std::ssize(free); ++i) {
      auto& left = free[static_cast<std::size_t>(start + i)].value;
      left = std::max<std::int64_t>(0, left - pin.hours[static_cast<std::size_t>(i)].value);
    }
  }
  return free;
}

std::string learner_id(model::MemberId learner, std::string_view role) {
  return fmt::format("{}-{}", person_id(learner), role);
}

}  // namespace flexteam::service
