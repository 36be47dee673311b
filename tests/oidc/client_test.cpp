// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "oidc/document.h"
#include "oidc/rsa_key.h"
#include "oidc/secrets.h"
#include "tests/oidc/fake_provider.h"

namespace flexteam::oidc {
namespace {

using std::chrono::seconds;
using testing::FakeProvider;
using ::testing::HasSubstr;
using testing::now;

/// The browser comes back from an attempt that went well.
Answer good_answer(const FakeProvider& fake, const Pending& pending) {
  return {.code = "the-code", .state = pending.state, .iss = fake.server.base()};
}

/// A person who is at the provider.
struct Attempt {
  Attempt() : client(fake.provider()), pending(client.begin(now).value().pending) {
    fake.will_say(fake.claims(pending.nonce));
  }
  std::expected<Claims, Failure> finish(const Answer& answer) { return client.finish(pending, answer, now); }
  std::expected<Claims, Failure> finish() { return finish(good_answer(fake, pending)); }
  Failure failure(const Answer& answer) {
    const auto who = finish(answer);
    return who ? Failure{.detail = "let in"} : who.error();
  }
  Failure failure() { return failure(good_answer(fake, pending)); }

  FakeProvider fake;
  Client client;
  Pending pending;
};

std::map<std::string, std::string> parameters(const std::string& address) {
  return testing::read_form(std::string_view(address).substr(address.find('?') + 1));
}

TEST(Client, SendsTheBrowserWithPkceStateAndNonce) {
  FakeProvider fake;
  auto provider = fake.provider();
  provider.acr_values = {"high", "substantial"};
  Client client(provider);
  const auto begun = client.begin(now);
  ASSERT_TRUE(begun) << begun.error().detail;
  EXPECT_TRUE(begun->address.starts_with(fake.server.base() + "/authorize?"));
  auto sent = parameters(begun->address);
  const auto& pending = begun->pending;
  for (const auto* secret : {&pending.state, &pending.nonce, &pending.code_verifier}) EXPECT_EQ(secret->size(), 43U);
  EXPECT_EQ(sent["response_type"], "code");
  EXPECT_EQ(sent["client_id"], "flexteam");
  EXPECT_EQ(sent["redirect_uri"], "https://flexteam.example/callback");
  EXPECT_EQ(sent["state"], pending.state);
  EXPECT_EQ(sent["nonce"], pending.nonce);
  EXPECT_EQ(sent["code_challenge_method"], "S256");
  EXPECT_EQ(sent["code_challenge"], base64url(sha256(pending.code_verifier)));
  EXPECT_EQ(sent["scope"], "openid");
  // No more than what finds an account.
  EXPECT_EQ(sent["claims"], R"({"id_token":{"email":{"essential":true},"email_verified":null}})");
  EXPECT_EQ(sent["acr_values"], "high substantial");
  EXPECT_THAT(begun->address, ::testing::Not(HasSubstr(pending.code_verifier)));
  const auto next = client.begin(now).value().pending;
  EXPECT_NE(next.state, pending.state);
  EXPECT_NE(next.nonce, pending.nonce);
  EXPECT_NE(next.code_verifier, pending.code_verifier);
}

TEST(Client, AnAddressWithParametersKeepsThem) {
  FakeProvider fake;
  fake.document["authorization_endpoint"] = boost::json::string(fake.server.base() + "/authorize?tenant=1");
  fake.document["claims_parameter_supported"] = false;
  Client client(fake.provider());
  auto sent = parameters(client.begin(now).value().address);
  EXPECT_EQ(sent["tenant"], "1");
  EXPECT_EQ(sent["client_id"], "flexteam");
  EXPECT_EQ(sent["scope"], "openid email");
}

TEST(Client, RedeemsTheCodeAndSaysWhoItIs) {
  Attempt attempt;
  const auto who = attempt.finish();
  ASSERT_TRUE(who) << who.error().detail;
  EXPECT_EQ(who->subject, "anna-1");
  EXPECT_EQ(who->issuer, attempt.fake.server.base());
  EXPECT_EQ(who->email, "anna@westerveld.example");
  auto& sent = attempt.fake.redeemed;
  EXPECT_EQ(sent["grant_type"], "authorization_code");
  EXPECT_EQ(sent["code"], "the-code");
  EXPECT_EQ(sent["code_verifier"], attempt.pending.code_verifier);
  EXPECT_EQ(sent["redirect_uri"], "https://flexteam.example/callback");
  EXPECT_FALSE(sent.contains("client_secret"));
  EXPECT_EQ(attempt.fake.server.asked("/me"), 0);
}

TEST(Client, ProvesWhoWeAreWithItsKeyAnewEachTime) {
  Attempt attempt;
  std::string before;
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(attempt.finish());
    EXPECT_EQ(attempt.fake.redeemed["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    const auto ours = ProviderKeys::read(testing::our_key().public_jwks()).value();
    const auto said = ours.find(testing::our_key().id(), Algorithm::ps256)
                          ->verified(Algorithm::ps256, attempt.fake.redeemed["client_assertion"]);
    ASSERT_TRUE(said);
    const auto claims = read_object(*said).value();
    EXPECT_EQ(text_of(claims, "iss"), "flexteam");
    EXPECT_EQ(text_of(claims, "sub"), "flexteam");
    EXPECT_EQ(text_of(claims, "aud"), attempt.fake.server.base() + "/token");
    EXPECT_EQ(moment_of(claims, "iat"), testing::now_seconds);
    EXPECT_EQ(moment_of(claims, "exp"), testing::now_seconds + 60);
    EXPECT_NE(text_of(claims, "jti"), before);
    before = text_of(claims, "jti");
  }
}

TEST(Client, AnswersThatDoNotBelongHereAreRefusedBeforeAnythingIsSent) {
  Attempt attempt;
  const auto good = good_answer(attempt.fake, attempt.pending);
  const auto changed = [&](auto change) {
    auto answer = good;
    change(answer);
    return attempt.failure(answer);
  };
  const auto other_state = changed([](Answer& answer) { answer.state.back() ^= 1; });
  EXPECT_EQ(other_state.trouble, Trouble::stale);
  EXPECT_THAT(other_state.detail, HasSubstr("(state)"));
  EXPECT_THAT(changed([](Answer& answer) { answer.state.clear(); }).detail, HasSubstr("(state)"));
  const auto mixed_up = changed([](Answer& answer) { answer.iss = "https://evil.example"; });
  EXPECT_EQ(mixed_up.trouble, Trouble::untrusted);
  EXPECT_THAT(mixed_up.detail, HasSubstr("\"https://evil.example\" (iss)"));
  EXPECT_THAT(changed([](Answer& answer) { answer.iss.clear(); }).detail, HasSubstr("(iss)"));
  EXPECT_THAT(changed([](Answer& answer) { answer.code.clear(); }).detail, HasSubstr("geen code"));
  EXPECT_EQ(changed([](Answer& answer) { answer.error = "access_denied"; }).trouble, Trouble::declined);
  const auto error = changed([](Answer& answer) { answer.error = "server_error\n<script>"; });
  EXPECT_EQ(error.trouble, Trouble::provider);
  EXPECT_THAT(error.detail, HasSubstr("\"server_error?<script>\""));
  // An error that anybody may have sent does not end somebody's attempt.
  EXPECT_EQ(changed([](Answer& answer) { answer.error = answer.state = "access_denied"; }).trouble, Trouble::stale);
  attempt.pending.issuer = "https://other.example";
  EXPECT_THAT(attempt.failure().detail, HasSubstr("andere inlogdienst"));
  EXPECT_EQ(attempt.fake.server.asked("/token"), 0);
}

TEST(Client, AnAttemptLastsTenMinutes) {
  Attempt attempt;
  attempt.pending.began = now - seconds(601);
  EXPECT_EQ(attempt.failure().trouble, Trouble::stale);
  attempt.pending.began = now - seconds(600);
  EXPECT_TRUE(attempt.finish());
}

TEST(Client, AProviderThatNeverNamesItselfNeedNot) {
  FakeProvider fake;
  fake.document["authorization_response_iss_parameter_supported"] = false;
  Client client(fake.provider());
  const auto pending = client.begin(now).value().pending;
  fake.will_say(fake.claims(pending.nonce));
  EXPECT_TRUE(client.finish(pending, {.code = "c", .state = pending.state}, now));
  // But when it does it must be itself.
  EXPECT_FALSE(client.finish(pending, {.code = "c", .state = pending.state, .iss = "https://evil.example"}, now));
}

TEST(Client, WhatTheTokenEndpointRefusesIsTold) {
  Attempt attempt;
  attempt.fake.token_status = 400;
  attempt.fake.tokens = {{"error", "invalid_grant"}};
  EXPECT_THAT(attempt.failure().detail, HasSubstr("400 \"invalid_grant\""));
  attempt.fake.token_status = 200;
  EXPECT_THAT(attempt.failure().detail, HasSubstr("geen ID-token"));
  attempt.fake.will_say(attempt.fake.claims(attempt.pending.nonce));
  attempt.fake.tokens["token_type"] = "mac";
  EXPECT_THAT(attempt.failure().detail, HasSubstr("Bearer"));
}

TEST(Client, ATokenOfAnotherAttemptIsRefused) {
  Attempt attempt;
  attempt.fake.will_say(attempt.fake.claims(attempt.client.begin(now).value().pending.nonce));
  const auto failure = attempt.failure();
  EXPECT_EQ(failure.trouble, Trouble::untrusted);
  EXPECT_THAT(failure.detail, HasSubstr("(nonce)"));
}

TEST(Client, NewKeysAreAskedOnce) {
  Attempt attempt;
  auto& fake = attempt.fake;
  EXPECT_EQ(fake.server.asked("/keys"), 1);
  // The provider takes another key.
  fake.keys = "{\"keys\":[" + testing::second_key().jwk(R"(,"kid":"k2")") + "]}";
  fake.will_say(fake.claims(attempt.pending.nonce), "k2", testing::second_key());
  EXPECT_TRUE(attempt.finish());
  EXPECT_EQ(fake.server.asked("/keys"), 2);
  // The new ones are kept.
  EXPECT_TRUE(attempt.finish());
  EXPECT_EQ(fake.server.asked("/keys"), 2);
  // A key that nobody published is asked for once and then refused.
  fake.will_say(fake.claims(attempt.pending.nonce), "k3", testing::second_key());
  EXPECT_EQ(attempt.failure().trouble, Trouble::unknown_key);
  EXPECT_EQ(fake.server.asked("/keys"), 3);
  // The old key counts no more.
  fake.will_say(fake.claims(attempt.pending.nonce), "k1", testing::first_key());
  EXPECT_EQ(attempt.failure().trouble, Trouble::unknown_key);
}

TEST(Client, WhatTheProviderTellsIsKeptForAnHour) {
  FakeProvider fake;
  Client client(fake.provider());
  const auto* document = "/.well-known/openid-configuration";
  EXPECT_TRUE(client.begin(now));
  EXPECT_TRUE(client.begin(now + seconds(3'599)));
  EXPECT_EQ(fake.server.asked(document), 1);
  EXPECT_TRUE(client.begin(now + seconds(3'600)));
  EXPECT_EQ(fake.server.asked(document), 2);
}

TEST(Client, AFailureIsKeptForTenSeconds) {
  FakeProvider fake;
  Client client(fake.provider());
  fake.document["issuer"] = "https://another.example";
  const auto begun = client.begin(now);
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().trouble, Trouble::unreachable);
  EXPECT_THAT(begun.error().detail, HasSubstr("https://another.example"));
  fake.document["issuer"] = boost::json::string(fake.server.base());
  EXPECT_FALSE(client.begin(now + seconds(9)));
  EXPECT_EQ(fake.server.asked("/.well-known/openid-configuration"), 1);
  EXPECT_TRUE(client.begin(now + seconds(10)));
}

TEST(Client, ASlowProviderHoldsUpTwoThreadsAtMost) {
  Attempt attempt;
  std::promise<void> answers;
  attempt.fake.before_tokens = [may = answers.get_future().share()] { may.wait(); };
  std::vector<std::future<std::expected<Claims, Failure>>> finishing;
  for (int i = 0; i < 3; ++i) {
    finishing.push_back(std::async(std::launch::async, [&] { return attempt.finish(); }));
  }
  // As long as the provider does not answer only the one that may not ask comes back.
  const auto is_back = [](auto& one) {
    return one.wait_for(std::chrono::milliseconds(1)) == std::future_status::ready;
  };
  auto first = finishing.end();
  while (first == finishing.end()) first = std::ranges::find_if(finishing, is_back);
  const auto refused = first->get();
  finishing.erase(first);
  answers.set_value();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().trouble, Trouble::unreachable);
  EXPECT_THAT(refused.error().detail, HasSubstr("anderen wachten"));
  for (auto& one : finishing) EXPECT_TRUE(one.get());
  EXPECT_TRUE(attempt.finish());
}

TEST(Client, TheAddressIsAskedForWhereTheTokenDoesNotTell) {
  Attempt attempt;
  auto& fake = attempt.fake;
  auto claims = fake.claims(attempt.pending.nonce);
  claims.erase("email");
  fake.will_say(claims);
  fake.userinfo = {{"sub", "anna-1"}, {"email", "a@b.example"}, {"email_verified", false}};
  const auto who = attempt.finish();
  ASSERT_TRUE(who) << who.error().detail;
  EXPECT_EQ(who->email, "a@b.example");
  EXPECT_FALSE(who->email_verified);
  EXPECT_EQ(fake.server.asked("/me"), 1);
  // Who has been here before is known by the subject; nothing more is asked.
  const auto known = attempt.client.finish(attempt.pending, good_answer(fake, attempt.pending), now,
                                           [](const Claims& one) { return one.subject == "anna-1"; });
  ASSERT_TRUE(known) << known.error().detail;
  EXPECT_EQ(known->email, "");
  EXPECT_EQ(fake.server.asked("/me"), 1);
  // Somebody else's.
  fake.userinfo["sub"] = "bob-2";
  EXPECT_THAT(attempt.failure().detail, HasSubstr("van een ander (sub)"));
  fake.tokens["access_token"] = "wrong";
  EXPECT_THAT(attempt.failure().detail, HasSubstr("401"));
}

}  // namespace
}  // namespace flexteam::oidc
