// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/core.h>

#include <cstdio>
#include <string_view>

namespace flexteam::commands {

inline constexpr int unusable = 2;

/// Tells on standard error why `command` ("flexteam person") does not do it. The exit code.
inline int refuse(std::string_view command, std::string_view message, int code = unusable) {
  fmt::print(stderr, "{}: {}\n", command, message);
  return code;
}

}  // namespace flexteam::commands
