// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "oidc/https.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <future>

#include "tests/oidc/web_server.h"

namespace flexteam::oidc {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Question;
using testing::WebServer;

const Transport here{.limit = std::chrono::milliseconds(5000), .plain_loopback = true};

std::string error_of(const std::expected<Reply, std::string>& reply) {
  return reply ? "an answer" : reply.error();
}

TEST(Https, AddressesAreHttps) {
  const Transport strict;
  EXPECT_THAT(address_problem(strict, "https://login.example/path?x=1"), IsEmpty());
  for (const auto* bad : {"http://login.example/", "http://127.0.0.1/", "ftp://login.example/", "file:///etc/passwd",
                          "javascript:alert(1)"}) {
    EXPECT_THAT(address_problem(strict, bad), HasSubstr("https://")) << bad;
  }
  for (const auto* bad : {"", "login.example", "/path", "https://", "https://a b/"}) {
    EXPECT_THAT(address_problem(strict, bad), HasSubstr("https://")) << bad;
  }
  for (const auto* bad :
       {"https://me@login.example/", "https://me:secret@login.example/", "https://login.example/#x"}) {
    EXPECT_THAT(address_problem(strict, bad), HasSubstr("horen geen")) << bad;
  }
  for (const auto* fine : {"http://127.0.0.1:8080/a", "http://localhost/", "http://[::1]:1/"}) {
    EXPECT_THAT(address_problem(here, fine), IsEmpty()) << fine;
  }
  for (const auto* bad :
       {"http://127.0.0.1.evil.example/", "http://localhost.evil.example/", "http://login.example/"}) {
    EXPECT_THAT(address_problem(here, bad), HasSubstr("https://")) << bad;
  }
}

TEST(Https, FormsAreEncoded) {
  EXPECT_EQ(encoded({{"a", "één & twee=3"}, {"b", ""}, {"c", "x-._~"}}), "a=%C3%A9%C3%A9n%20%26%20twee%3D3&b=&c=x-._~");
}

TEST(Https, AsksAndTells) {
  Question heard;
  WebServer server([&](const Question& question) {
    heard = question;
    return testing::Reply{.status = 400, .body = "{}", .type = "application/json; charset=utf-8"};
  });
  const auto posted = post(here, server.base() + "/token", {{"a", "b c"}});
  ASSERT_TRUE(posted) << posted.error();
  EXPECT_EQ(posted->status, 400);
  EXPECT_EQ(posted->body, "{}");
  EXPECT_EQ(heard.method, "POST");
  EXPECT_EQ(heard.body, "a=b%20c");
  ASSERT_TRUE(get(here, server.base() + "/me", "the-token"));
  EXPECT_EQ(heard.method, "GET");
  EXPECT_EQ(heard.authorization, "Bearer the-token");
}

TEST(Https, WhatIsNoJsonIsNotRead) {
  WebServer server([](const Question&) { return testing::Reply{.body = "{}", .type = "text/html"}; });
  const auto reply = get(here, server.base() + "/");
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->body, "");
}

TEST(Https, RedirectsAreNotFollowed) {
  WebServer server([](const Question&) { return testing::Reply{.status = 302, .location = "/elsewhere"}; });
  EXPECT_THAT(error_of(get(here, server.base() + "/")), HasSubstr("verwijst door"));
  EXPECT_EQ(server.asked("/elsewhere"), 0);
}

TEST(Https, AnswersThatAreTooLargeAreRefused) {
  std::size_t size = 256U << 10;
  WebServer server([&](const Question&) { return testing::Reply{.body = std::string(size, ' ')}; });
  EXPECT_TRUE(get(here, server.base() + "/"));
  ++size;
  EXPECT_THAT(error_of(get(here, server.base() + "/")), HasSubstr("groter dan 256 kB"));
}

TEST(Https, WhoDoesNotAnswerIsNotWaitedFor) {
  auto hurried = here;
  hurried.limit = std::chrono::milliseconds(50);
  std::promise<void> over;
  WebServer server([&](const Question&) {
    over.get_future().wait();
    return testing::Reply{};
  });
  EXPECT_THAT(error_of(get(hurried, server.base() + "/")), HasSubstr("gaf binnen 0.05 s geen antwoord"));
  over.set_value();
  std::string gone;
  {
    const WebServer short_lived([](const Question&) { return testing::Reply{}; });
    gone = short_lived.base();
  }
  EXPECT_THAT(error_of(get(here, gone + "/")), HasSubstr("geen verbinding met 127.0.0.1"));
}

TEST(Https, CertificatesAreVerified) {
  const auto file = std::filesystem::path(::testing::TempDir()) / "flexteam-oidc-ca.pem";
  const auto ask = [&](const testing::Certificate& shown, const std::string& trusted) {
    const WebServer server([](const Question&) { return testing::Reply{}; }, &shown);
    std::ofstream(file) << trusted;
    return error_of(get({.ca_file = trusted.empty() ? "" : file.string()}, server.base() + "/"));
  };
  const auto ours = testing::make_certificate("IP:127.0.0.1");
  const auto other_name = testing::make_certificate("DNS:login.example");
  EXPECT_EQ(ask(ours, ours.certificate), "an answer");
  EXPECT_THAT(ask(ours, ""), HasSubstr("niet te vertrouwen"));
  EXPECT_THAT(ask(other_name, ours.certificate), HasSubstr("niet te vertrouwen"));
  EXPECT_THAT(ask(other_name, other_name.certificate), HasSubstr("niet te vertrouwen"));
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace flexteam::oidc
