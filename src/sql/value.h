// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace flexteam::sql {

/// One field of a row: nothing, a whole number, a real number, a text (UTF-8, no zero byte).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

}  // namespace flexteam::sql
