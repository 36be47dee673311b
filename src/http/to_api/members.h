// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/generated/types.h"
#include "model/member.h"

namespace flexteam::http {

[[nodiscard]] api::Member to_api(const model::Member& member, model::Week this_week);
[[nodiscard]] std::vector<api::MemberRole> to_api(const std::vector<model::MemberRole>& roles);
[[nodiscard]] std::vector<model::MemberRole> from_api(const std::vector<api::MemberRole>& roles);
[[nodiscard]] std::vector<model::ContractHours> from_api(const std::vector<api::ContractHours>& contract);
[[nodiscard]] std::vector<model::Leave> from_api(const std::vector<api::Leave>& leave);

/// The kind of leave in a week, if there is any.
[[nodiscard]] std::optional<api::LeaveKind> leave_in(const model::Member& member, model::Week week);

}  // namespace flexteam::http
