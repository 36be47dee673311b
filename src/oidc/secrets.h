// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Random texts, hashes and the alphabet of tokens, through libsodium.
namespace flexteam::oidc {

/// 256 random bits as 43 characters: state, nonce, code verifier (RFC 7636, section 4.1), jti.
[[nodiscard]] std::string random_text();

/// Base64url without padding (RFC 7515, section 2).
[[nodiscard]] std::string base64url(std::string_view bytes);
/// Nothing: not base64url without padding.
[[nodiscard]] std::optional<std::string> from_base64url(std::string_view text);

/// 32 bytes.
[[nodiscard]] std::string sha256(std::string_view text);

/// Takes as long wherever they differ.
[[nodiscard]] bool same_secret(std::string_view one, std::string_view other);

}  // namespace flexteam::oidc
