// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/notice.h"
#include "model/order.h"
#include "model/staffing_plan.h"
#include "model/week.h"
#include "service/agreements/states.h"
#include "store/transaction.h"

/// Who hears of what, within the write that does it. Whoever did it is not told.
namespace flexteam::service {

/// What the other side hears of an action; nothing: it shows by itself, or is told by its own name (propose).
[[nodiscard]] std::optional<model::NoticeKind> notice_of(OrderAction action);

/// Tells the coordinators of the order's municipality, or those of the team, after the kind.
void tell(store::WriteTransaction& tx, model::NoticeKind kind, const model::Order& order, std::string_view by);

/// Tells the members whose hours from `from` on are others in `after` than in `before`.
void tell_changed_weeks(store::WriteTransaction& tx, const std::vector<model::Assignment>& before,
                        const std::vector<model::Assignment>& after, model::Week from, std::string_view by);

}  // namespace flexteam::service
