// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "json/problems.h"
#include "model/account.h"
#include "service/kept.h"

/// What an account must be before it is kept.
namespace flexteam::service {

/// Everything that is wrong, with pointers of the API: a municipal coordinator has a municipality, municipalities are
/// there and each once, a team member is a member that is there.
[[nodiscard]] json::Problems problems_of(const model::Account& account, const Kept& kept);

/// As addresses are compared: without space around, in lower case (ASCII; others stay as they are).
[[nodiscard]] std::string tidy_email(std::string email);

}  // namespace flexteam::service
