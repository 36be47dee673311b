// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "model/account.h"
#include "model/week.h"
#include "service/kept.h"

/// What other programs show in their calendar, of the plan that is published.
namespace flexteam::service {

/// What an account's calendar is about.
enum class CalendarKind { none, member, municipality };
[[nodiscard]] CalendarKind calendar_kind(const model::Account& account);

/// Of a member the own weeks with title, place and hours; of a municipality the steps of its orders, without people or
/// hours. From eight weeks before `this_week` on.
[[nodiscard]] std::string calendar_of(const Kept& kept, const model::Account& account, model::Week this_week);

}  // namespace flexteam::service
