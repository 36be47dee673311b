// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>

#include "http/answer.h"

namespace flexteam::http {

inline constexpr std::string_view security_txt_path = "/.well-known/security.txt";

/// The address to which a weakness is reported, as a URI: an e-mail address becomes mailto:. Error: one line, when it
/// is neither that nor https:, mailto: or tel:.
[[nodiscard]] std::expected<std::string, std::string> security_contact(std::string_view text);

/// The file of RFC 9116. It says that it holds until almost a year from `today`, so it never runs out while this server
/// runs. `host`: the name by which browsers reach this server over https; empty when that is not known.
[[nodiscard]] Answer security_txt(std::string_view contact, std::string_view host, std::chrono::sys_days today);

}  // namespace flexteam::http
