// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "http/generated/operations.h"

namespace flexteam::http {

/// What the table of operations has for a path.
struct Found {
  std::optional<api::OperationId> operation;  ///< none: the path is there but not with this method
  std::vector<Method> allowed;                ///< methods that the path has, HEAD and OPTIONS included
  std::vector<NameValue> path;                ///< values of the path parameters
};

/// `segments` are those below /v1. HEAD finds the GET. Nothing when there is no such path. A word of the contract goes
/// before a parameter ("/pins/_check" is not a pin).
[[nodiscard]] std::optional<Found> find_operation(Method method, std::span<const std::string> segments);

/// "GET, HEAD, OPTIONS".
[[nodiscard]] std::string allow_header(const std::vector<Method>& methods);

}  // namespace flexteam::http
