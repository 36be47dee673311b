// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/rsa_key.h"

#include <cjose/header.h>
#include <cjose/jws.h>
#include <fmt/core.h>
#include <openssl/err.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "handles/with.h"
#include "oidc/document.h"
#include "oidc/secrets.h"

namespace flexteam::oidc {
namespace {

using Header = std::unique_ptr<cjose_header_t, With<cjose_header_release>>;
using Jws = std::unique_ptr<cjose_jws_t, With<cjose_jws_release>>;
using Text = std::unique_ptr<char, With<std::free>>;

}  // namespace

std::expected<RsaKey, std::string> RsaKey::from(Handle handle) {
  if (!handle) return std::unexpected("de sleutel is geen geldige RSA-sleutel");
  cjose_err error{};
  const Text json(cjose_jwk_to_json(handle.get(), false, &error));
  const auto object = json ? read_object(json.get()) : std::unexpected(std::string("leeg"));
  if (!object) return std::unexpected("de sleutel is geen geldige RSA-sleutel");
  RsaKey made;
  made.public_json_ = fmt::format(R"({{"e":"{}","kty":"RSA","n":"{}"}})", text_of(*object, "e"), text_of(*object, "n"));
  made.bits_ = from_base64url(text_of(*object, "n")).value_or("").size() * 8;
  made.key_ = std::move(handle);
  return made;
}

std::string RsaKey::make_jwk() {
  constexpr std::size_t bits = 3072;
  std::array<std::uint8_t, 3> exponent = {1, 0, 1};
  cjose_err error{};
  const Handle made(cjose_jwk_create_RSA_random(bits, exponent.data(), exponent.size(), &error));
  const Text json(made ? cjose_jwk_to_json(made.get(), true, &error) : nullptr);
  if (!json) throw std::runtime_error("no new RSA key could be made");
  return json.get();
}

std::expected<RsaKey, std::string> RsaKey::from_jwk(const std::string& json) {
  const auto object = read_object(json);
  if (!object) return std::unexpected("de sleutel is " + object.error());
  if (text_of(*object, "kty") != "RSA") return std::unexpected("de sleutel is geen RSA-sleutel");
  cjose_err error{};
  auto made = from(Handle(cjose_jwk_import(json.data(), json.size(), &error)));
  if (made) made->private_ = object->contains("d");
  return made;
}

std::string RsaKey::sign(Algorithm algorithm, const std::string& kid, std::string_view payload) const {
  cjose_err error{};
  const Header header(cjose_header_new(&error));
  const bool filled = header &&
                      cjose_header_set(header.get(), CJOSE_HDR_ALG, std::string(word(algorithm)).c_str(), &error) &&
                      cjose_header_set(header.get(), "typ", "JWT", &error) &&
                      cjose_header_set(header.get(), CJOSE_HDR_KID, kid.c_str(), &error);
  const Jws jws(filled ? cjose_jws_sign(key_.get(), header.get(), reinterpret_cast<const std::uint8_t*>(payload.data()),
                                        payload.size(), &error)
                       : nullptr);
  const char* compact = nullptr;
  if (!jws || !cjose_jws_export(jws.get(), &compact, &error)) {
    throw std::runtime_error(
        fmt::format("a token could not be signed: {}", error.message != nullptr ? error.message : "?"));
  }
  return compact;
}

std::optional<std::string> RsaKey::verified(Algorithm algorithm, std::string_view token) const {
  cjose_err error{};
  const Jws jws(cjose_jws_import(token.data(), token.size(), &error));
  if (!jws) return std::nullopt;
  // The algorithm is ours to choose: what the token says of itself is only compared.
  const char* named = cjose_header_get(cjose_jws_get_protected(jws.get()), CJOSE_HDR_ALG, &error);
  if (named == nullptr || named != word(algorithm)) return std::nullopt;
  const bool good = cjose_jws_verify(jws.get(), key_.get(), &error);
  ERR_clear_error();
  std::uint8_t* text = nullptr;
  std::size_t length = 0;
  if (!good || !cjose_jws_get_plaintext(jws.get(), &text, &length, &error)) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(text), length);
}

}  // namespace flexteam::oidc
