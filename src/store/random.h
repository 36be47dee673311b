// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace flexteam::store {

/// `prefix` and 16 random hexadecimal digits: "a-3f9c2b7e51d0a864". Says nothing of what it names.
[[nodiscard]] std::string random_id(std::string_view prefix);

/// 256 random bits as 43 characters that may stand in a cookie or an address.
[[nodiscard]] std::string random_token();

}  // namespace flexteam::store
