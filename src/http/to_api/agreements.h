// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "http/caller.h"
#include "http/generated/types.h"
#include "model/agreement.h"
#include "service/agreements/content.h"
#include "service/kept.h"

/// Agreements in words of the contract.
namespace flexteam::http {

[[nodiscard]] api::AgreementHead head_of(const model::Agreement& agreement);
/// `versions` are all of one order, by number. Without the lines and hours of people that are not for `who`.
[[nodiscard]] api::AgreementList list_of(const Caller& who, const service::Kept& kept, const model::Order& order,
                                         const std::vector<model::Agreement>& versions);
/// What of the plan is in the way, each with before and after.
[[nodiscard]] std::vector<api::BrokenAgreement> broken_views(const service::Kept& kept, const service::Outcome& plan,
                                                             model::Week this_week);

}  // namespace flexteam::http
