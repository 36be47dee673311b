// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "json/problems.h"

namespace flexteam::json {

/// "file: /place: message" on one line of a terminal: control characters from the input, which could break or colour
/// it, are written as \x0a. `file` and the place are left out when empty.
[[nodiscard]] std::string one_line(std::string_view file, const Problem& problem);

}  // namespace flexteam::json
