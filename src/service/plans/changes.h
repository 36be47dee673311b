// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/staffing_plan.h"
#include "service/kept.h"

/// What differs between two plans, as data for sentences (insight_sentences.h makes them).
namespace flexteam::service {

enum class ChangeKind { added, removed, moved, person, person_and_moved, hours };

/// Why, where it is known.
enum class ChangeCause { unknown, member_leaves, member_away, pinned, order_changed, order_withdrawn };

/// Who does a line and when.
struct Span {
  model::MemberId member;
  model::Week from;
  model::Week until;                  ///< last week with hours
  std::optional<model::Hours> hours;  ///< none: not for who asks
};

struct Change {
  std::string municipality;
  model::OrderId order;
  std::string item;
  int line = 0;
  std::string role;
  bool own = false;
  ChangeKind kind = ChangeKind::moved;
  std::optional<Span> before;
  std::optional<Span> after;
  ChangeCause cause = ChangeCause::unknown;
  std::optional<model::Week> cause_week;  ///< first week of the leave, last week of the contract
};

/// All changes from `before` to `after`, by municipality in the order of `kept`, then by order and item as ranked.
[[nodiscard]] std::vector<Change> changes_between(const Kept& kept, const std::vector<model::Assignment>& before,
                                                  const std::vector<model::Assignment>& after);

/// Takes out the hours of whom `sees_hours` is not.
void keep_hours_private(Change& change, const std::function<bool(model::MemberId)>& sees_hours);

[[nodiscard]] Span span_of(const model::Assignment& assignment);
[[nodiscard]] model::Hours hours_of(const model::Assignment& assignment);

}  // namespace flexteam::service
