// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/discover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/oidc/fake_provider.h"

namespace flexteam::oidc {
namespace {

using testing::FakeProvider;
using ::testing::HasSubstr;

std::string error_of(const Provider& provider) {
  const auto metadata = discover(provider);
  return metadata ? "fine" : metadata.error();
}

TEST(Discover, ReadsWhatTheProviderTells) {
  const FakeProvider fake;
  const auto metadata = discover(fake.provider());
  ASSERT_TRUE(metadata) << metadata.error();
  EXPECT_EQ(metadata->issuer, fake.server.base());
  EXPECT_EQ(metadata->token_endpoint, fake.server.base() + "/token");
  EXPECT_TRUE(metadata->claims_parameter);
  EXPECT_TRUE(metadata->names_itself);
  EXPECT_EQ(metadata->assertion_algorithm, Algorithm::ps256);
  EXPECT_TRUE(keys_of(fake.provider(), *metadata));
}

TEST(Discover, WhatTheProfileAsksMustBeThere) {
  const std::vector<std::tuple<const char*, boost::json::value, const char*>> cases = {
      {"issuer", "https://another.example", "noemt zich \"https://another.example\""},
      {"issuer", nullptr, "noemt zich \"\""},
      {"token_endpoint", "http://login.example/token", "\"http://login.example/token\" is niet beveiligd"},
      {"authorization_endpoint", "javascript:alert(1)", "https://"},
      {"jwks_uri", nullptr, "https://"},
      {"response_types_supported", boost::json::array{"id_token", "code id_token"}, "response_type code"},
      {"code_challenge_methods_supported", boost::json::array{"plain"}, "PKCE met S256"},
      {"token_endpoint_auth_methods_supported", boost::json::array{"client_secret_basic"}, "private_key_jwt"},
      {"token_endpoint_auth_methods_supported", nullptr, "private_key_jwt"},
      {"token_endpoint_auth_signing_alg_values_supported", boost::json::array{"ES256"}, "RS256 of PS256"},
      {"id_token_signing_alg_values_supported", boost::json::array{"none", "HS256"}, "RS256 of PS256"},
  };
  for (const auto& [name, value, part] : cases) {
    FakeProvider fake;
    fake.document[name] = value;
    EXPECT_THAT(error_of(fake.provider()), HasSubstr(part)) << name;
  }
}

TEST(Discover, AssertionsAreSignedTheBestWayThatBothKnow) {
  FakeProvider fake;
  fake.document["token_endpoint_auth_signing_alg_values_supported"] = boost::json::array{"RS256"};
  EXPECT_EQ(discover(fake.provider())->assertion_algorithm, Algorithm::rs256);
  fake.document.erase("token_endpoint_auth_signing_alg_values_supported");
  EXPECT_EQ(discover(fake.provider())->assertion_algorithm, Algorithm::rs256);
}

TEST(Discover, ProviderThatDoesNotListItsPkceIsFine) {
  FakeProvider fake;
  fake.document.erase("code_challenge_methods_supported");
  EXPECT_EQ(error_of(fake.provider()), "fine");
}

TEST(Discover, AnIssuerMayEndWithASlash) {
  FakeProvider fake;
  auto provider = fake.provider();
  provider.issuer += "/";
  EXPECT_THAT(error_of(provider), HasSubstr("noemt zich"));
  fake.document["issuer"] = boost::json::string(provider.issuer);
  EXPECT_EQ(error_of(provider), "fine");
}

TEST(Discover, AMistypedAddressIsTold) {
  const FakeProvider fake;
  auto provider = fake.provider();
  provider.issuer += "/nothing";
  EXPECT_NE(error_of(provider), "fine");
  provider.issuer = "login.example";
  EXPECT_THAT(error_of(provider), HasSubstr("https://"));
}

}  // namespace
}  // namespace flexteam::oidc
