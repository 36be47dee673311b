// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cjose/header.h>
#include <cjose/jwk.h>
#include <cjose/jws.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace flexteam::oidc::testing {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// A key of a provider, honest or not: it signs whatever it is told, with any header.
class SigningKey {
 public:
  explicit SigningKey(std::size_t bits = 2048) {
    constexpr unsigned char exponent[] = {1, 0, 1};
    key_.reset(cjose_jwk_create_RSA_random(bits, exponent, sizeof exponent, &error_));
  }

  /// {"kty":"RSA",…}: with `more` fields, such as ,"kid":"a".
  [[nodiscard]] std::string jwk(const std::string& more = "", bool whole = false) const {
    char* text = cjose_jwk_to_json(key_.get(), whole, &error_);
    std::string json(text);
    std::free(text);
    json.pop_back();
    return json + more + "}";
  }

  [[nodiscard]] std::string sign(const Headers& headers, const std::string& payload) const {
    return sign_with(key_.get(), headers, payload);
  }

  /// As an attacker would who takes what is public for a shared secret.
  [[nodiscard]] static std::string sign_with_text(const std::string& secret, const Headers& headers,
                                                  const std::string& payload) {
    cjose_err error{};
    const std::unique_ptr<cjose_jwk_t, Release> key(
        cjose_jwk_create_oct_spec(reinterpret_cast<const unsigned char*>(secret.data()), secret.size(), &error));
    return sign_with(key.get(), headers, payload);
  }

 private:
  struct Release {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
  };

  static std::string sign_with(const cjose_jwk_t* key, const Headers& headers, const std::string& payload) {
    cjose_err error{};
    auto* header = cjose_header_new(&error);
    for (const auto& [name, value] : headers) cjose_header_set(header, name.c_str(), value.c_str(), &error);
    auto* jws =
        cjose_jws_sign(key, header, reinterpret_cast<const unsigned char*>(payload.data()), payload.size(), &error);
    cjose_header_release(header);
    const char* compact = nullptr;
    if (jws == nullptr || !cjose_jws_export(jws, &compact, &error)) throw std::runtime_error("cannot sign");
    std::string token(compact);
    cjose_jws_release(jws);
    return token;
  }

  std::unique_ptr<cjose_jwk_t, Release> key_;
  mutable cjose_err error_{};
};

}  // namespace flexteam::oidc::testing
