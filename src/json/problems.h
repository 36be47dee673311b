// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace flexteam::json {

/// One thing wrong with an input: where, what, and what to do about it.
struct Problem {
  std::string place;    ///< JSON pointer ("/packages/3/activities/0") or "file:line"
  std::string message;  ///< what is wrong and what would be right
};

/// All that is wrong with an input. A reader adds and goes on; it never stops at the first.
using Problems = std::vector<Problem>;

}  // namespace flexteam::json
