// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>

#include "oidc/failure.h"
#include "oidc/provider.h"
#include "oidc/provider_keys.h"

namespace flexteam::oidc {

/// Who somebody is, as a provider says. `issuer` and `subject` together are the only name that stays; an e-mail address
/// may pass to somebody else, and says nothing as long as it is not `email_verified`.
struct Claims {
  std::string issuer;
  std::string subject;
  std::string email;  ///< empty: not told
  bool email_verified = false;
};

/// What an ID token must agree with.
struct Expected {
  std::string_view nonce;
  std::string_view access_token;  ///< that came with it
  std::chrono::sys_seconds now;
};

/// How far clocks may differ.
inline constexpr std::chrono::seconds clock_difference{30};
/// How long ago an ID token may have been made.
inline constexpr std::chrono::seconds oldest_id_token{600};

/// Who an ID token is about. Refused, each with its own sentence: anything but a token that this provider signed with
/// RS256 or PS256 (and its published key), for us and us alone, for this attempt to log in, now, at a level of
/// assurance that was asked. Source: OpenID Connect Core 3.1.3.7 and 3.1.3.8, NL GOV profile "ID Tokens", RFC 8725.
[[nodiscard]] std::expected<Claims, Failure> verify_id_token(std::string_view token, const Provider& provider,
                                                             const ProviderKeys& keys, const Expected& expected);

}  // namespace flexteam::oidc
