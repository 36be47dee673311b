// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "http/generated/types.h"
#include "service/kept.h"

namespace flexteam::http {

/// Hours of one assignment in one week, as both boards show them.
struct WorkInWeek {
  const model::Assignment* assignment = nullptr;
  std::int64_t hours = 0;
  bool is_published = false;
  std::optional<std::int64_t> pin;
};

/// The assignments of a plan compared with the published one.
class BoardWork {
 public:
  BoardWork(const service::Kept& kept, const service::Outcome& plan);

  [[nodiscard]] WorkInWeek in_week(const model::Assignment& assignment, model::Week week) const;
  /// Those with hours in the weeks from `from` on.
  [[nodiscard]] std::vector<const model::Assignment*> within(model::Week from, int count) const;
  [[nodiscard]] api::BoardLine line(const model::Assignment& assignment) const;

 private:
  using Key = std::tuple<model::OrderId, std::string_view, int>;
  static Key key_of(const model::Assignment& assignment) {
    return {assignment.order, assignment.item, assignment.line};
  }

  const service::Kept& kept_;
  const service::Outcome& plan_;
  std::map<Key, const model::Assignment*> published_;
  std::map<Key, std::int64_t> pins_;
};

[[nodiscard]] std::vector<model::Week> weeks_from(model::Week from, int count);

}  // namespace flexteam::http
