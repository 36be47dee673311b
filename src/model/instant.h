// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace flexteam::model {

/// A moment in UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] Instant now();
/// "2027-03-01T08:30:00.125Z", the only form that is kept and sent.
[[nodiscard]] std::string to_string(Instant instant);
/// The same form back, the milliseconds may be left out; nullopt when it is none.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

}  // namespace flexteam::model
