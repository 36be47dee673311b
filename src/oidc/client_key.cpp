// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/client_key.h"

#include <fmt/core.h>

#include "json/write.h"
#include "oidc/document.h"
#include "oidc/rsa_key.h"
#include "oidc/secrets.h"

namespace flexteam::oidc {

std::string ClientKey::make() {
  return RsaKey::make_jwk();
}

std::expected<ClientKey, std::string> ClientKey::read(const std::string& text) {
  auto key = RsaKey::from_jwk(text);
  if (!key) return std::unexpected(key.error());
  if (!key->is_private()) return std::unexpected("dit is alleen het openbare deel; geef de hele sleutel");
  if (key->bits() < RsaKey::smallest) {
    return std::unexpected(
        fmt::format("de sleutel heeft {} bits; neem er een van minstens {}", key->bits(), RsaKey::smallest));
  }
  ClientKey made;
  made.id_ = text_of(*read_object(text), "kid");
  if (made.id_.empty()) made.id_ = base64url(sha256(key->public_json()));
  made.key_ = std::make_shared<const RsaKey>(std::move(*key));
  return made;
}

std::string ClientKey::public_jwks() const {
  auto fields = key_->public_json();
  fields.pop_back();  // the closing brace: more fields follow
  std::string kid;
  json::append_text(kid, id_);
  return fmt::format(R"({{"keys":[{},"use":"sig","kid":{}}}]}})", fields, kid);
}

std::string ClientKey::sign(Algorithm algorithm, std::string_view payload) const {
  return key_->sign(algorithm, id_, payload);
}

}  // namespace flexteam::oidc
