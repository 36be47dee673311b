// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "model/account.h"
#include "service/kept.h"

namespace flexteam::service {

/// The chairs of the example: an administrator, a team coordinator, a coordinator and a council of every municipality,
/// the province, everybody of the shared team. A name is a role and a place or number. Nobody has a password.
[[nodiscard]] std::vector<model::Account> example_accounts(const Kept& kept);

}  // namespace flexteam::service
