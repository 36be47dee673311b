// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/discover.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "oidc/document.h"
#include "oidc/https.h"

namespace flexteam::oidc {
namespace {

using Object = boost::json::object;

bool lists(const Object& document, std::string_view name, std::string_view word) {
  const auto words = texts_of(document, name);
  return std::ranges::find(words, word) != words.end();
}

/// The best of what the provider lists under `name`. Nothing: none fits. A list that is absent means RS256, the one
/// that everybody has.
std::optional<Algorithm> choose(const Object& document, std::string_view name) {
  for (const auto one : {Algorithm::ps256, Algorithm::rs256}) {
    const bool listed = document.contains(name) ? lists(document, name, word(one)) : one == Algorithm::rs256;
    if (listed) return one;
  }
  return std::nullopt;
}

/// What the provider cannot do that the profile asks; empty: nothing.
std::string lacking(const Object& document) {
  if (!lists(document, "response_types_supported", "code")) return "de inlogdienst kent response_type code niet";
  // Microsoft's does not list what it can; the nonce guards the code there too.
  if (document.contains("code_challenge_methods_supported") &&
      !lists(document, "code_challenge_methods_supported", "S256")) {
    return "de inlogdienst kent PKCE met S256 niet";
  }
  if (!lists(document, "token_endpoint_auth_methods_supported", "private_key_jwt")) {
    return "de inlogdienst kent private_key_jwt niet; een gedeeld wachtwoord is niet genoeg";
  }
  if (!choose(document, "id_token_signing_alg_values_supported")) {
    return "de inlogdienst ondertekent niet met RS256 of PS256";
  }
  return {};
}

std::expected<Object, std::string> document_at(const Transport& transport, const std::string& address) {
  const auto reply = get(transport, address);
  if (!reply) return std::unexpected(reply.error());
  if (reply->status != 200) return std::unexpected(fmt::format("{} antwoordt met {}", quoted(address), reply->status));
  auto document = read_object(reply->body);
  if (!document) return std::unexpected(fmt::format("het antwoord van {} is {}", quoted(address), document.error()));
  return document;
}

}  // namespace

std::expected<Metadata, std::string> discover(const Provider& provider) {
  auto base = provider.issuer;
  if (base.ends_with('/')) base.pop_back();
  const auto document = document_at(provider.transport, base + "/.well-known/openid-configuration");
  if (!document) return std::unexpected(document.error());
  Metadata metadata{.issuer = text_of(*document, "issuer"),
                    .authorization_endpoint = text_of(*document, "authorization_endpoint"),
                    .token_endpoint = text_of(*document, "token_endpoint"),
                    .jwks_uri = text_of(*document, "jwks_uri"),
                    .userinfo_endpoint = text_of(*document, "userinfo_endpoint"),
                    .claims_parameter = flag_of(*document, "claims_parameter_supported", false),
                    .names_itself = flag_of(*document, "authorization_response_iss_parameter_supported", false)};
  if (metadata.issuer != provider.issuer) {
    return std::unexpected(fmt::format("de inlogdienst noemt zich \"{}\" en niet \"{}\"; vul die naam precies zo in",
                                       quoted(metadata.issuer), quoted(provider.issuer)));
  }
  for (const auto* address : {&metadata.authorization_endpoint, &metadata.token_endpoint, &metadata.jwks_uri}) {
    if (auto problem = address_problem(provider.transport, *address); !problem.empty()) return std::unexpected(problem);
  }
  if (auto problem = lacking(*document); !problem.empty()) return std::unexpected(problem);
  const auto assertion = choose(*document, "token_endpoint_auth_signing_alg_values_supported");
  if (!assertion) return std::unexpected("de inlogdienst neemt geen ondertekening met RS256 of PS256");
  metadata.assertion_algorithm = *assertion;
  return metadata;
}

std::expected<ProviderKeys, std::string> keys_of(const Provider& provider, const Metadata& metadata) {
  const auto reply = get(provider.transport, metadata.jwks_uri);
  if (!reply) return std::unexpected(reply.error());
  if (reply->status != 200) {
    return std::unexpected(fmt::format("{} antwoordt met {}", quoted(metadata.jwks_uri), reply->status));
  }
  return ProviderKeys::read(reply->body);
}

}  // namespace flexteam::oidc
