// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/id_token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "oidc/secrets.h"
#include "tests/oidc/signing_key.h"

namespace flexteam::oidc {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;
using ::testing::HasSubstr;
using Object = boost::json::object;

constexpr std::int64_t now = 1'800'000'000;
constexpr auto nonce = "n-0S6_WzA2Mj";
constexpr auto access_token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

const testing::SigningKey& theirs() {
  static const testing::SigningKey key;
  return key;
}
const testing::SigningKey& another() {
  static const testing::SigningKey key;
  return key;
}

ProviderKeys keys(const std::string& list) {
  return ProviderKeys::read("{\"keys\":[" + list + "]}").value();
}
ProviderKeys their_keys() {
  return keys(theirs().jwk(R"(,"kid":"k1","use":"sig")"));
}

Provider provider() {
  return {.issuer = "https://login.example", .client_id = "flexteam"};
}

/// What a good token says.
Object good() {
  return {{"iss", "https://login.example"},
          {"aud", "flexteam"},
          {"sub", "anna-1"},
          {"exp", now + 300},
          {"iat", now - 2},
          {"nonce", nonce},
          {"email", "anna@westerveld.example"},
          {"email_verified", true},
          {"acr", "http://eidas.europa.eu/LoA/substantial"}};
}
Object with(const char* name, const boost::json::value& value) {
  auto claims = good();
  claims[name] = value;
  return claims;
}
Object without(const char* name) {
  auto claims = good();
  claims.erase(name);
  return claims;
}

std::string signed_as(const testing::Headers& headers, const Object& claims,
                      const testing::SigningKey& key = theirs()) {
  return key.sign(headers, boost::json::serialize(claims));
}
std::string signed_well(const Object& claims) {
  return signed_as({{"alg", "PS256"}, {"kid", "k1"}}, claims);
}

std::expected<Claims, Failure> verify(const std::string& token, const Provider& at = provider(),
                                      const ProviderKeys& by = their_keys()) {
  return verify_id_token(token, at, by, {nonce, access_token, sys_seconds(seconds(now))});
}
/// Why not; "let in" when it is.
std::string why_not(const std::string& token, const Provider& at = provider(), const ProviderKeys& by = their_keys()) {
  const auto who = verify(token, at, by);
  return who ? "let in" : who.error().detail;
}

TEST(IdToken, SaysWhoItIsInBothWaysOfSigning) {
  for (const auto* alg : {"RS256", "PS256"}) {
    const auto who = verify(signed_as({{"alg", alg}, {"kid", "k1"}, {"typ", "JWT"}}, good()));
    ASSERT_TRUE(who) << who.error().detail;
    EXPECT_EQ(who->issuer, "https://login.example");
    EXPECT_EQ(who->subject, "anna-1");
    EXPECT_EQ(who->email, "anna@westerveld.example");
    EXPECT_TRUE(who->email_verified);
  }
}

TEST(IdToken, EachWrongClaimIsRefusedByItsName) {
  const std::vector<std::pair<Object, std::string>> cases = {
      {with("iss", "https://login.example/"), "\"https://login.example/\" (iss)"},
      {without("iss"), "(iss)"},
      {with("aud", "somebody-else"), "\"somebody-else\" (aud)"},
      {with("aud", {"flexteam", "somebody-else"}), "(aud)"},
      {with("aud", boost::json::array()), "(aud)"},
      {without("aud"), "(aud)"},
      {with("azp", "somebody-else"), "\"somebody-else\" (azp)"},
      {with("azp", 5), "(azp)"},
      {with("exp", now - 31), "verlopen (exp)"},
      {with("exp", "2099"), "tot wanneer het geldt (exp)"},
      {with("exp", 1e300), "tot wanneer het geldt (exp)"},
      {without("exp"), "tot wanneer het geldt (exp)"},
      {without("iat"), "wanneer het is gemaakt (iat)"},
      {with("iat", now + 31), "in de toekomst gemaakt (iat)"},
      {with("iat", now - 631), "te lang geleden gemaakt (iat)"},
      {with("nbf", now + 31), "(nbf)"},
      {with("nbf", "soon"), "(nbf)"},
      {with("nonce", "another"), "(nonce)"},
      {without("nonce"), "(nonce)"},
      {with("at_hash", "77QmUPtjPfzWtF2AnpK9RA"), "(at_hash)"},
      {with("at_hash", 1), "(at_hash)"},
      {with("represents", Object{{"sub", "b"}}), "(represents)"},
      {without("sub"), "(sub)"},
      {with("sub", 7), "(sub)"},
      {with("sub", boost::json::string(256, 'a')), "(sub)"},
  };
  for (const auto& [claims, part] : cases) {
    EXPECT_THAT(why_not(signed_well(claims)), HasSubstr(part)) << boost::json::serialize(claims);
  }
}

TEST(IdToken, ClocksMayDifferALittle) {
  for (const auto& claims : {with("exp", now - 29), with("iat", now + 30), with("iat", now - 630),
                             with("nbf", now + 30), with("exp", static_cast<double>(now) + 0.5)}) {
    EXPECT_EQ(why_not(signed_well(claims)), "let in") << boost::json::serialize(claims);
  }
}

TEST(IdToken, TheAccessTokenThatCameWithItCounts) {
  const auto half = sha256(access_token).substr(0, 16);
  EXPECT_EQ(why_not(signed_well(with("at_hash", boost::json::string(base64url(half))))), "let in");
}

TEST(IdToken, TheLevelThatWasAskedIsNeeded) {
  auto strict = provider();
  strict.acr_values = {"http://eidas.europa.eu/LoA/high", "http://eidas.europa.eu/LoA/substantial"};
  EXPECT_EQ(why_not(signed_well(good()), strict), "let in");
  EXPECT_THAT(why_not(signed_well(with("acr", "http://eidas.europa.eu/LoA/low")), strict),
              HasSubstr("LoA/low\" (acr)"));
  EXPECT_THAT(why_not(signed_well(without("acr")), strict), HasSubstr("(acr)"));
}

TEST(IdToken, NothingButRs256AndPs256) {
  // alg none: no signature at all.
  const auto claims = base64url(boost::json::serialize(good()));
  for (const auto* alg : {"none", "None", "NONE", ""}) {
    const auto header = base64url(std::string(R"({"alg":")") + alg + R"("})");
    EXPECT_THAT(why_not(header + "." + claims + "."), HasSubstr("alleen RS256 en PS256")) << alg;
  }
  EXPECT_THAT(why_not(base64url(R"({"kid":"k1"})") + "." + claims + "."), HasSubstr("alleen RS256 en PS256"));
  // HS256 with what everybody knows as the secret.
  const auto text = boost::json::serialize(good());
  for (const auto* alg : {"HS256", "HS512"}) {
    const auto forged = testing::SigningKey::sign_with_text(theirs().jwk(), {{"alg", alg}, {"kid", "k1"}}, text);
    EXPECT_THAT(why_not(forged), HasSubstr(std::string(alg) + "\"; alleen RS256 en PS256"));
  }
  for (const auto* alg : {"RS512", "PS384"}) {
    EXPECT_THAT(why_not(signed_as({{"alg", alg}, {"kid", "k1"}}, good())), HasSubstr("alleen RS256 en PS256"));
  }
}

TEST(IdToken, AKeyIsForTheAlgorithmThatItNames) {
  const auto for_rs = keys(theirs().jwk(R"(,"kid":"k1","alg":"RS256")"));
  const auto who = verify(signed_well(good()), provider(), for_rs);
  ASSERT_FALSE(who);
  EXPECT_EQ(who.error().trouble, Trouble::unknown_key);
}

TEST(IdToken, TheSignatureIsOfThisContentByThisKey) {
  constexpr auto wrong = "de handtekening van het ID-token klopt niet";
  const auto token = signed_well(good());
  const auto first = token.find('.');
  const auto second = token.rfind('.');
  const auto changed = base64url(boost::json::serialize(with("sub", "bob-2")));
  EXPECT_EQ(why_not(token.substr(0, first + 1) + changed + token.substr(second)), wrong);
  EXPECT_EQ(why_not(token.substr(0, second + 1)), wrong);
  EXPECT_EQ(why_not(signed_as({{"alg", "PS256"}, {"kid", "k1"}}, good(), another())), wrong);
  // A signature of one way under the name of the other.
  const auto other_name = base64url(R"({"alg":"RS256","kid":"k1"})");
  EXPECT_EQ(why_not(other_name + token.substr(first)), wrong);
}

TEST(IdToken, TheKeyIsThePublishedOne) {
  const auto unknown = verify(signed_as({{"alg", "PS256"}, {"kid", "k2"}}, good()));
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().trouble, Trouble::unknown_key);
  EXPECT_THAT(unknown.error().detail, HasSubstr("\"k2\" (kid)"));
  // Without a name the only key counts; where there are two it is not clear which.
  const auto nameless = signed_as({{"alg", "PS256"}}, good());
  EXPECT_EQ(why_not(nameless), "let in");
  const auto two = keys(theirs().jwk(R"(,"kid":"k1")") + "," + another().jwk(R"(,"kid":"k2")"));
  EXPECT_THAT(why_not(nameless, provider(), two), HasSubstr("(kid)"));
  // A key that comes with the token is nobody's.
  const auto brought = another().sign({{"alg", "PS256"}, {"jku", "https://evil.example/keys"}, {"kid", "evil"}},
                                      boost::json::serialize(good()));
  EXPECT_THAT(why_not(brought), HasSubstr("\"evil\" (kid)"));
}

TEST(IdToken, OtherThingsThanATokenAreRefused) {
  for (const auto* text : {"", ".", "..", "a.b", "a.b.c.d.e", "%%%.e30.e30", "e30.e30.e30"}) {
    EXPECT_NE(why_not(text), "let in") << text;
  }
  EXPECT_THAT(why_not("a.b.c.d.e"), HasSubstr("drie delen"));
  EXPECT_THAT(why_not(std::string(20'000, 'a')), HasSubstr("16 kB"));
  EXPECT_THAT(why_not(signed_as({{"alg", "PS256"}, {"kid", "k1"}, {"typ", "logout+jwt"}}, good())),
              HasSubstr("\"logout+jwt\""));
  EXPECT_THAT(why_not(signed_as({{"alg", "PS256"}, {"kid", "k1"}, {"crit", "b64"}}, good())), HasSubstr("(crit)"));
  EXPECT_THAT(why_not(theirs().sign({{"alg", "PS256"}, {"kid", "k1"}}, "[]")), HasSubstr("geen JSON-object"));
  // Two readers could each take another of two claims.
  EXPECT_THAT(why_not(theirs().sign({{"alg", "PS256"}, {"kid", "k1"}}, R"({"sub":"a","sub":"b"})")),
              HasSubstr("geen JSON"));
}

}  // namespace
}  // namespace flexteam::oidc
