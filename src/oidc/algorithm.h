// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

namespace flexteam::oidc {

/// How tokens are signed; nothing else is known here. Source: NL GOV profile, section "Algorithms".
enum class Algorithm : unsigned char { rs256, ps256 };

[[nodiscard]] constexpr std::string_view word(Algorithm algorithm) {
  return algorithm == Algorithm::ps256 ? "PS256" : "RS256";
}
[[nodiscard]] constexpr std::optional<Algorithm> algorithm_of(std::string_view word) {
  if (word == "PS256") return Algorithm::ps256;
  if (word == "RS256") return Algorithm::rs256;
  return std::nullopt;
}

}  // namespace flexteam::oidc
