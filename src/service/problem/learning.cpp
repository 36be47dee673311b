// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/problem/learning.h"

#include <fmt/core.h>

#include <algorithm>

#include "service/problem/capacity.h"
#include "service/problem/from_store.h"

namespace flexteam::service {

LearningHours learning_hours(const model::LearningPair& pair, const model::Member& learner, const model::Member& expert,
                             model::Week first, int weeks) {
  const auto mine = capacity_of(learner, first, weeks);
  const auto beside = capacity_of(expert, first, weeks);
  LearningHours hours{.given = std::vector<model::Hours>(mine.size()),
                      .counted = std::vector<model::Hours>(mine.size())};
  for (std::size_t i = 0; i < mine.size(); ++i) {
    const model::Week week = model::plus(first, static_cast<int>(i));
    const bool learning = week <= pair.until;
    if (week < pair.from || (learning && beside[i].value == 0)) continue;
    hours.given[i] = std::min(mine[i], pair.per_week);
    hours.counted[i] = learning ? model::Hours{hours.given[i].value / 2} : hours.given[i];
  }
  return hours;
}

std::string learner_id(model::MemberId learner, std::string_view role) {
  return fmt::format("{}-{}", person_id(learner), role);
}

}  // namespace flexteam::service
