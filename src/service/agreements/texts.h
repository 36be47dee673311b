// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "service/agreements/content.h"
#include "service/kept.h"
#include "service/plans/changes.h"

/// Before and after of agreements in Dutch (B1).
namespace flexteam::service {

/// What `after` says otherwise than `before`: people, weeks, hours, steps, conditions, funding; the hours of people
/// whom `sees_hours` takes. Empty: nothing.
[[nodiscard]] std::vector<std::string> difference_texts(const Kept& kept, model::OrderId order,
                                                        const model::AgreementContent& before,
                                                        const model::AgreementContent& after,
                                                        const std::function<bool(model::MemberId)>& sees_hours);

/// From what was agreed to what the plan makes of it, from the plan's first week on, with the cause where it is known.
[[nodiscard]] std::vector<Change> changes_of(const Kept& kept, const model::AgreementContent& agreed,
                                             model::OrderId order, const Outcome& plan);

/// Why a plan cannot be published as it is, for one order: "Wijkplan Diever (Westerveld) is gepauzeerd, maar dit plan
/// werkt eraan. Maak een nieuw plan".
[[nodiscard]] std::string in_the_way_text(const Kept& kept, const BrokenAgreement& broken);

}  // namespace flexteam::service
