// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "sql/connection.h"

/// The two engines; only sql/connection.cpp includes this. Both throw Failure.
namespace flexteam::sql {

[[nodiscard]] std::unique_ptr<Connection> open_sqlite(const std::string& file, const OpenOptions& options);
[[nodiscard]] std::unique_ptr<Connection> open_postgresql(const std::string& where, const OpenOptions& options);

}  // namespace flexteam::sql
