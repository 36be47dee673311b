// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "oidc/algorithm.h"

namespace flexteam::oidc {

class RsaKey;

/// Our private key at a provider, with which we sign who we are. Cheap to copy.
class ClientKey {
 public:
  /// No key: `sign` must not be called.
  ClientKey() = default;

  /// The text of a new private key, to be kept and `read`. Takes up to some seconds.
  [[nodiscard]] static std::string make();

  /// The text of a private JWK. Error: one Dutch sentence.
  /// Refused: anything but RSA of at least 2048 bits.
  [[nodiscard]] static std::expected<ClientKey, std::string> read(const std::string& text);

  /// Name of the key: the one in the JWK, else its thumbprint (RFC 7638).
  [[nodiscard]] const std::string& id() const { return id_; }
  /// The public half as a key set, to register at the provider.
  [[nodiscard]] std::string public_jwks() const;
  /// A JWS in compact form. `payload`: JSON.
  [[nodiscard]] std::string sign(Algorithm algorithm, std::string_view payload) const;

 private:
  std::shared_ptr<const RsaKey> key_;
  std::string id_;
};

}  // namespace flexteam::oidc
