// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "model/account.h"
#include "model/agreement.h"
#include "model/member.h"
#include "model/menu.h"
#include "model/notice.h"
#include "model/order.h"
#include "model/organisation.h"
#include "model/planning_run.h"
#include "model/staffing_plan.h"

/// The one spelling of every choice, in the database and in the API: the name in the code with '-' for '_'
/// ("knowledge-product").
namespace flexteam::model {

[[nodiscard]] std::string_view word(AccountRole value);
[[nodiscard]] std::string_view word(AgreementKind value);
[[nodiscard]] std::string_view word(AgreementState value);
[[nodiscard]] std::string_view word(Bond value);
[[nodiscard]] std::string_view word(Doer value);
[[nodiscard]] std::string_view word(ItemKind value);
[[nodiscard]] std::string_view word(NoticeKind value);
[[nodiscard]] std::string_view word(Unit value);
[[nodiscard]] std::string_view word(OrderState value);
[[nodiscard]] std::string_view word(OrganisationKind value);
[[nodiscard]] std::string_view word(PlanState value);
[[nodiscard]] std::string_view word(RunState value);

/// The choice that `text` spells; nullopt when there is none. For the enumerations above.
template <class Choice>
[[nodiscard]] std::optional<Choice> choice(std::string_view text);

}  // namespace flexteam::model
