// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <string>

#include "oidc/provider.h"
#include "oidc/provider_keys.h"

/// What a provider tells of itself. Both block; errors are one Dutch sentence that an administrator can act on.
namespace flexteam::oidc {

/// Asks /.well-known/openid-configuration of `Provider::issuer`. Refused: another issuer than was asked, addresses that
/// are not https, no code flow, PKCE without S256, no private_key_jwt, ID tokens or assertions in other ways than RS256
/// and PS256.
[[nodiscard]] std::expected<Metadata, std::string> discover(const Provider& provider);

/// Asks the keys with which it signs.
[[nodiscard]] std::expected<ProviderKeys, std::string> keys_of(const Provider& provider, const Metadata& metadata);

}  // namespace flexteam::oidc
