// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cjose/jwk.h>

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "oidc/algorithm.h"

namespace flexteam::oidc {

/// An RSA key, whole or its public half; the only place that knows libcjose. Never changed, so that threads may share
/// it.
class RsaKey {
 public:
  /// Smallest that counts, in bits. Source: RFC 7518, section 3.3.
  static constexpr std::size_t smallest = 2048;

  /// A new private key of 3072 bits as JWK. Takes up to some seconds.
  [[nodiscard]] static std::string make_jwk();

  /// Errors: one Dutch sentence.
  [[nodiscard]] static std::expected<RsaKey, std::string> from_jwk(const std::string& json);

  [[nodiscard]] bool is_private() const { return private_; }
  /// {"kty":"RSA","e":…,"n":…} in the order of RFC 7638 (e, kty, n): also what its thumbprint is taken of.
  [[nodiscard]] const std::string& public_json() const { return public_json_; }
  /// The modulus in bits, rounded down to whole bytes.
  [[nodiscard]] std::size_t bits() const { return bits_; }

  /// A JWS in compact form. `payload`: JSON.
  [[nodiscard]] std::string sign(Algorithm algorithm, const std::string& kid, std::string_view payload) const;
  /// What was signed; nothing when this key did not sign it with this algorithm.
  [[nodiscard]] std::optional<std::string> verified(Algorithm algorithm, std::string_view token) const;

 private:
  struct Release {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
  };
  using Handle = std::unique_ptr<cjose_jwk_t, Release>;

  [[nodiscard]] static std::expected<RsaKey, std::string> from(Handle handle);

  Handle key_;
  bool private_ = false;
  std::string public_json_;
  std::size_t bits_ = 0;
};

}  // namespace flexteam::oidc
