// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flexteam::http {

enum class Method { get, head, options, post, put, patch, delete_, other };

/// "GET" → get; what is not listed is `other`.
[[nodiscard]] Method method_of(std::string_view name);
[[nodiscard]] std::string_view name_of(Method method);

using NameValue = std::pair<std::string, std::string>;

/// A request as it came, its target already taken apart and decoded; nothing is checked yet.
struct RawCall {
  Method method = Method::get;
  std::vector<NameValue> path;                                         ///< values of the path parameters
  std::vector<NameValue> query;                                        ///< in the order given
  std::function<std::optional<std::string>(std::string_view)> header;  ///< value of a header, case of the name aside
  std::string_view body;
};

/// Where a problem of a request is.
enum class In { body, path, query, header };

/// One thing wrong with a request.
struct CallProblem {
  In in = In::body;
  std::string location;  ///< JSON pointer in the body, or the name of the parameter
  std::string detail;
};
using CallProblems = std::vector<CallProblem>;

}  // namespace flexteam::http
