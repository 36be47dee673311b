// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "oidc/client_key.h"
#include "oidc/provider_keys.h"
#include "oidc/rsa_key.h"
#include "oidc/secrets.h"
#include "tests/oidc/signing_key.h"

namespace flexteam::oidc {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string error_of(const std::string& text) {
  const auto key = ClientKey::read(text);
  return key ? "fine" : key.error();
}

TEST(Key, ThumbprintOfTheStandard) {
  // RFC 7638, section 3.1.
  const std::string jwk =
      R"({"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"})";
  const auto key = RsaKey::from_jwk(jwk);
  ASSERT_TRUE(key);
  EXPECT_EQ(base64url(sha256(key->public_json())), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
  EXPECT_EQ(key->bits(), 2048U);
  EXPECT_FALSE(key->is_private());
}

TEST(Key, OursIsReadAsItWasMade) {
  const testing::SigningKey made;
  for (const auto& text : {ClientKey::make(), made.jwk("", true), " \n" + made.jwk(R"(,"kid":"ours")", true)}) {
    const auto key = ClientKey::read(text);
    ASSERT_TRUE(key) << key.error();
    EXPECT_FALSE(key->id().empty());
    // What it signs is good for who has registered the public half, which tells no secret.
    EXPECT_THAT(key->public_jwks(), Not(HasSubstr("\"d\"")));
    const auto registered = ProviderKeys::read(key->public_jwks());
    ASSERT_TRUE(registered) << registered.error();
    for (const auto algorithm : {Algorithm::rs256, Algorithm::ps256}) {
      const auto* known = registered->find(key->id(), algorithm);
      ASSERT_NE(known, nullptr);
      EXPECT_EQ(known->verified(algorithm, key->sign(algorithm, R"({"a":1})")), R"({"a":1})");
      const auto other = algorithm == Algorithm::rs256 ? Algorithm::ps256 : Algorithm::rs256;
      EXPECT_EQ(known->verified(other, key->sign(algorithm, R"({"a":1})")), std::nullopt);
    }
  }
  EXPECT_EQ(ClientKey::read(made.jwk(R"(,"kid":"ours")", true))->id(), "ours");
}

TEST(Key, OursIsRefusedWithWhatToDo) {
  EXPECT_THAT(error_of(""), HasSubstr("geen JSON"));
  EXPECT_THAT(error_of(testing::SigningKey(1024).jwk("", true)), HasSubstr("1024 bits; neem er een van minstens 2048"));
  EXPECT_THAT(error_of(testing::SigningKey().jwk()), HasSubstr("openbare deel"));
  EXPECT_THAT(error_of(R"({"kty":"EC"})"), HasSubstr("geen RSA-sleutel"));
  EXPECT_THAT(error_of(R"({"kty":"RSA","n":5})"), HasSubstr("geen geldige RSA-sleutel"));
  EXPECT_THAT(error_of("{"), HasSubstr("geen JSON"));
}

TEST(Key, TheirsAreThoseForSignatures) {
  const testing::SigningKey good;
  const testing::SigningKey small(1024);
  const auto finds = [&](const std::string& fields) {
    const auto keys = ProviderKeys::read("{\"keys\":[" + good.jwk(R"(,"kid":"b")") + "," + fields + "]}");
    return keys && keys->find("a", Algorithm::ps256) != nullptr;
  };
  EXPECT_TRUE(finds(good.jwk(R"(,"kid":"a")")));
  EXPECT_TRUE(finds(good.jwk(R"(,"kid":"a","key_ops":["verify"],"alg":"PS256","x5t":"more")")));
  EXPECT_FALSE(finds(good.jwk(R"(,"kid":"a","use":"enc")")));
  EXPECT_FALSE(finds(good.jwk(R"(,"kid":"a","key_ops":["encrypt"])")));
  EXPECT_FALSE(finds(good.jwk(R"(,"kid":"a","alg":"RS256")")));
  EXPECT_FALSE(finds(good.jwk(R"(,"kid":"a","alg":"RS512")")));
  EXPECT_FALSE(finds(small.jwk(R"(,"kid":"a")")));
  EXPECT_FALSE(finds(R"({"kty":"oct","k":"c2VjcmV0","kid":"a"})"));
  EXPECT_FALSE(finds("null"));
  EXPECT_FALSE(ProviderKeys::read(R"({"keys":[]})"));
  EXPECT_FALSE(ProviderKeys::read(R"({"keys":{}})"));
  EXPECT_FALSE(ProviderKeys::read("nothing"));
}

}  // namespace
}  // namespace flexteam::oidc
