// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/call.h"

namespace flexteam::http {

/// The target of a request line, taken apart and decoded.
struct Target {
  std::string path;                   ///< as it came, without the query
  std::vector<std::string> segments;  ///< "/v1/orders/12" → v1, orders, 12; a slash at the end gives an empty last one
  std::vector<NameValue> query;
};

/// Nothing when the target does not begin with "/", has a broken %-escape, or decodes to something that is no UTF-8
/// text or has control characters.
[[nodiscard]] std::optional<Target> parse_target(std::string_view text);

}  // namespace flexteam::http
