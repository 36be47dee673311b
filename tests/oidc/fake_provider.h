// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <string>

#include "oidc/client_key.h"
#include "oidc/provider.h"
#include "tests/oidc/signing_key.h"
#include "tests/oidc/web_server.h"

namespace flexteam::oidc::testing {

inline constexpr std::int64_t now_seconds = 1'800'000'000;
inline const std::chrono::sys_seconds now{std::chrono::seconds(now_seconds)};

inline const SigningKey& first_key() {
  static const SigningKey key;
  return key;
}
inline const SigningKey& second_key() {
  static const SigningKey key;
  return key;
}
inline const ClientKey& our_key() {
  static const ClientKey key = ClientKey::read(SigningKey().jwk("", true)).value();
  return key;
}

/// "a=b&c=d" with %XX.
inline std::map<std::string, std::string> read_form(std::string_view text) {
  std::map<std::string, std::string> form;
  std::string name, value;
  bool in_value = false;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '&') {
      form[name] = value;
      name.clear();
      value.clear();
      in_value = false;
    } else if (text[i] == '=' && !in_value) {
      in_value = true;
    } else {
      char letter = text[i];
      if (letter == '%') {
        letter = static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
        i += 2;
      }
      (in_value ? value : name) += letter;
    }
  }
  return form;
}

/// A provider that does whatever a test wants: change a field, then let the client ask.
class FakeProvider {
 public:
  FakeProvider()
      : server([this](const Question& question) { return answer(question); }),
        document{{"issuer", server.base()},
                 {"authorization_endpoint", server.base() + "/authorize"},
                 {"token_endpoint", server.base() + "/token"},
                 {"jwks_uri", server.base() + "/keys"},
                 {"userinfo_endpoint", server.base() + "/me"},
                 {"response_types_supported", {"code"}},
                 {"code_challenge_methods_supported", {"S256"}},
                 {"token_endpoint_auth_methods_supported", {"private_key_jwt"}},
                 {"token_endpoint_auth_signing_alg_values_supported", {"RS256", "PS256"}},
                 {"id_token_signing_alg_values_supported", {"RS256", "PS256"}},
                 {"claims_parameter_supported", true},
                 {"authorization_response_iss_parameter_supported", true}} {}

  /// What our administrator would set.
  [[nodiscard]] Provider provider() const {
    return {.issuer = server.base(),
            .client_id = "flexteam",
            .redirect_uri = "https://flexteam.example/callback",
            .key = our_key(),
            .transport = {.limit = std::chrono::seconds(30), .plain_loopback = true}};
  }

  /// What a good ID token says; `nonce` is the client's.
  [[nodiscard]] boost::json::object claims(const std::string& nonce) const {
    return {{"iss", server.base()},
            {"aud", "flexteam"},
            {"sub", "anna-1"},
            {"exp", now_seconds + 300},
            {"iat", now_seconds},
            {"nonce", nonce},
            {"email", "anna@westerveld.example"},
            {"email_verified", true}};
  }
  /// Lets the next code be redeemed for an ID token that says this.
  void will_say(const boost::json::object& said, const std::string& kid = "k1", const SigningKey& key = first_key()) {
    tokens = {{"token_type", "Bearer"},
              {"access_token", "access"},
              {"id_token", key.sign({{"alg", "PS256"}, {"kid", kid}}, boost::json::serialize(said))}};
  }

  int token_status = 200;
  std::function<void()> before_tokens = [] {};
  std::string keys = "{\"keys\":[" + first_key().jwk(R"(,"kid":"k1")") + "]}";
  boost::json::object tokens;
  boost::json::object userinfo;
  std::map<std::string, std::string> redeemed;  ///< what the client sent for the code
  WebServer server;
  boost::json::object document;

 private:
  Reply answer(const Question& question) {
    if (question.target == "/.well-known/openid-configuration") return {.body = boost::json::serialize(document)};
    if (question.target == "/keys") return {.body = keys};
    if (question.target == "/me") {
      const bool known = question.authorization == "Bearer access";
      return {.status = known ? 200 : 401, .body = boost::json::serialize(userinfo)};
    }
    before_tokens();
    redeemed = read_form(question.body);
    return {.status = token_status, .body = boost::json::serialize(tokens)};
  }
};

}  // namespace flexteam::oidc::testing
