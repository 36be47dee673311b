// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/oidc/real_provider.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "oidc/client.h"
#include "tests/oidc/fake_provider.h"

namespace flexteam::oidc {
namespace {

using testing::browse;
using ::testing::HasSubstr;
using testing::RealProvider;

constexpr auto redirect_uri = "https://flexteam.example/callback";

/// A client as the provider registers it: private_key_jwt with our key, and one way of signing ID tokens.
std::string registered(std::string_view id, Algorithm algorithm) {
  return fmt::format(
      R"({{"client_id":"{}","redirect_uris":["{}"],"response_types":["code"],"grant_types":["authorization_code"],)"
      R"("token_endpoint_auth_method":"private_key_jwt","id_token_signed_response_alg":"{}","jwks":{}}})",
      id, redirect_uri, word(algorithm), testing::our_key().public_jwks());
}

std::chrono::sys_seconds at_this_moment() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Provider set_up(const RealProvider& real, const std::string& client) {
  return {.issuer = real.issuer(),
          .client_id = client,
          .redirect_uri = redirect_uri,
          .key = testing::our_key(),
          .acr_values = {"http://eidas.europa.eu/LoA/substantial"},
          .transport = {.limit = std::chrono::seconds(30), .plain_loopback = true}};
}

/// With single claims in the ID token, or with scopes and a question to /me.
class WithRealProvider : public ::testing::TestWithParam<bool> {
 protected:
  static std::string wanted() {
    return fmt::format(R"({{"claimsParameter":{},"clients":[{},{},{}]}})", GetParam(),
                       registered("by-ps256", Algorithm::ps256), registered("by-rs256", Algorithm::rs256),
                       registered("declined", Algorithm::ps256));
  }

  void SetUp() override { ASSERT_FALSE(real.issuer().empty()) << "npm ci installs what this test runs"; }

  RealProvider real{wanted()};
};
INSTANTIATE_TEST_SUITE_P(AsksFor, WithRealProvider, ::testing::Bool(),
                         [](const auto& one) { return one.param ? "claims" : "scopes"; });

TEST_P(WithRealProvider, SomebodyLogsInOnceAndOnlyWithOurKey) {
  for (const auto algorithm : {Algorithm::ps256, Algorithm::rs256}) {
    const std::string id = algorithm == Algorithm::ps256 ? "by-ps256" : "by-rs256";
    Client client(set_up(real, id));
    const auto begun = client.begin(at_this_moment());
    ASSERT_TRUE(begun) << begun.error().detail;
    const auto answer = browse(begun->address, redirect_uri);
    ASSERT_FALSE(answer.code.empty()) << answer.error;
    const auto who = client.finish(begun->pending, answer, at_this_moment());
    ASSERT_TRUE(who) << who.error().detail;
    EXPECT_EQ(who->issuer, real.issuer());
    EXPECT_EQ(who->subject, "anna-1");
    EXPECT_EQ(who->email, "anna@westerveld.example");
    EXPECT_TRUE(who->email_verified);
    // A code counts once.
    const auto again = client.finish(begun->pending, answer, at_this_moment());
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().detail, HasSubstr("invalid_grant"));
  }
  // Who has the code but not our key gets nothing, nor who has both but not the verifier of this attempt.
  Client client(set_up(real, "by-ps256"));
  auto begun = client.begin(at_this_moment()).value();
  auto thief = set_up(real, "by-ps256");
  thief.key = ClientKey::read(testing::first_key().jwk("", true)).value();
  const auto stolen = Client(thief).finish(begun.pending, browse(begun.address, redirect_uri), at_this_moment());
  ASSERT_FALSE(stolen);
  EXPECT_THAT(stolen.error().detail, HasSubstr("invalid_client"));
  const auto answer = browse(begun.address, redirect_uri);
  begun.pending.code_verifier = client.begin(at_this_moment()).value().pending.code_verifier;
  const auto injected = client.finish(begun.pending, answer, at_this_moment());
  ASSERT_FALSE(injected);
  EXPECT_THAT(injected.error().detail, HasSubstr("invalid_grant"));
  // And no is no.
  Client declined(set_up(real, "declined"));
  const auto asked = declined.begin(at_this_moment()).value();
  const auto refused = declined.finish(asked.pending, browse(asked.address, redirect_uri), at_this_moment());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().trouble, Trouble::declined) << refused.error().detail;
}

}  // namespace
}  // namespace flexteam::oidc
