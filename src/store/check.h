// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "sql/connection.h"

namespace flexteam::store {

/// What is wrong with the database, one sentence each; see Store::check.
[[nodiscard]] std::vector<std::string> check(sql::Connection& connection);

}  // namespace flexteam::store
