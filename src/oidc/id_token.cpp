// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/id_token.h"

#include <fmt/core.h>

#include <algorithm>

#include "oidc/document.h"
#include "oidc/rsa_key.h"
#include "oidc/secrets.h"

namespace flexteam::oidc {
namespace {

using Object = boost::json::object;

std::unexpected<Failure> refuse(std::string detail) {
  return std::unexpected(Failure{Trouble::untrusted, std::move(detail)});
}

struct Signature {
  Algorithm algorithm{};
  std::string kid;
};

/// How the token says it was signed; refused before any key is touched.
std::expected<Signature, Failure> signature_of(std::string_view token) {
  constexpr std::size_t longest = std::size_t{16} << 10;
  if (token.size() > longest || std::ranges::count(token, '.') != 2) {
    return refuse("het ID-token is geen ondertekend token (drie delen, hoogstens 16 kB)");
  }
  const auto bytes = from_base64url(token.substr(0, token.find('.')));
  const auto header = bytes ? read_object(*bytes) : std::unexpected(std::string("onleesbaar"));
  if (!header) return refuse("de kop van het ID-token is " + header.error());
  const auto alg = text_of(*header, "alg");
  const auto algorithm = algorithm_of(alg);
  if (!algorithm)
    return refuse(fmt::format("het ID-token is ondertekend met \"{}\"; alleen RS256 en PS256 gelden", quoted(alg)));
  if (header->contains("crit")) return refuse("het ID-token vraagt om een uitbreiding die wij niet kennen (crit)");
  const auto type = text_of(*header, "typ");
  if (!type.empty() && type != "JWT") return refuse(fmt::format("dit is een token van de soort \"{}\"", quoted(type)));
  return Signature{*algorithm, text_of(*header, "kid")};
}

/// For us, from them.
std::string wrong_party(const Object& claims, const Provider& provider) {
  const auto issuer = text_of(claims, "iss");
  if (issuer != provider.issuer) return fmt::format("het ID-token is van \"{}\" (iss)", quoted(issuer));
  const auto audience = texts_of(claims, "aud");
  if (audience.size() != 1 || audience.front() != provider.client_id) {
    return fmt::format("het ID-token is voor \"{}\" (aud) en niet voor ons alleen",
                       audience.empty() ? "" : quoted(audience.front()));
  }
  if (claims.contains("azp") && text_of(claims, "azp") != provider.client_id) {
    return fmt::format("het ID-token is afgegeven aan \"{}\" (azp)", quoted(text_of(claims, "azp")));
  }
  return {};
}

std::string wrong_time(const Object& claims, std::chrono::sys_seconds now) {
  const auto at = now.time_since_epoch().count();
  const auto slack = clock_difference.count();
  const auto ends = moment_of(claims, "exp");
  const auto made = moment_of(claims, "iat");
  if (!ends) return "het ID-token zegt niet tot wanneer het geldt (exp)";
  if (!made) return "het ID-token zegt niet wanneer het is gemaakt (iat)";
  if (*ends + slack <= at) return "het ID-token is verlopen (exp)";
  if (*made > at + slack) return "het ID-token is in de toekomst gemaakt (iat); staat een klok verkeerd?";
  if (*made + oldest_id_token.count() + slack < at) return "het ID-token is te lang geleden gemaakt (iat)";
  if (!claims.contains("nbf")) return {};
  const auto begins = moment_of(claims, "nbf");
  return !begins || *begins > at + slack ? "het ID-token geldt nog niet (nbf)" : "";
}

/// For this attempt, at the level that was asked, and for the person alone.
std::string wrong_attempt(const Object& claims, const Provider& provider, const Expected& expected) {
  const auto nonce = text_of(claims, "nonce");
  if (nonce.empty() || !same_secret(nonce, expected.nonce)) {
    return "het ID-token hoort niet bij deze inlogpoging (nonce)";
  }
  if (claims.contains("at_hash")) {
    const auto half = sha256(expected.access_token).substr(0, 16);
    if (!same_secret(text_of(claims, "at_hash"), base64url(half))) {
      return "het ID-token hoort niet bij het toegangstoken (at_hash)";
    }
  }
  const auto acr = text_of(claims, "acr");
  const auto& enough = provider.acr_values;
  if (!enough.empty() && std::ranges::find(enough, acr) == enough.end()) {
    return fmt::format("er is ingelogd op betrouwbaarheidsniveau \"{}\" (acr); dat is niet genoeg", quoted(acr));
  }
  if (claims.contains("represents")) return "er is ingelogd namens een ander (represents); dat kan hier niet";
  return {};
}

}  // namespace

std::expected<Claims, Failure> verify_id_token(std::string_view token, const Provider& provider,
                                               const ProviderKeys& keys, const Expected& expected) {
  const auto signature = signature_of(token);
  if (!signature) return std::unexpected(signature.error());
  const auto* key = keys.find(signature->kid, signature->algorithm);
  if (key == nullptr) {
    return std::unexpected(Failure{
        Trouble::unknown_key,
        fmt::format("het ID-token is ondertekend met een onbekende sleutel \"{}\" (kid)", quoted(signature->kid))});
  }
  const auto text = key->verified(signature->algorithm, token);
  if (!text) return refuse("de handtekening van het ID-token klopt niet");
  const auto claims = read_object(*text);
  if (!claims) return refuse("de inhoud van het ID-token is " + claims.error());
  auto problem = wrong_party(*claims, provider);
  if (problem.empty()) problem = wrong_time(*claims, expected.now);
  if (problem.empty()) problem = wrong_attempt(*claims, provider, expected);
  if (!problem.empty()) return refuse(std::move(problem));

  Claims who{.issuer = provider.issuer,
             .subject = text_of(*claims, "sub"),
             .email = text_of(*claims, "email"),
             .email_verified = flag_of(*claims, "email_verified", false)};
  constexpr std::size_t longest_subject = 255;  // OpenID Connect Core, section 2
  if (who.subject.empty() || who.subject.size() > longest_subject) {
    return refuse("het ID-token zegt niet over wie het gaat (sub)");
  }
  return who;
}

}  // namespace flexteam::oidc
