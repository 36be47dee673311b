// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mail/smtp.h"

#include <gmock/gmock.h>

namespace flexteam::mail {
namespace {

TEST(Smtp, TheAddressOfAServerIsTakenApart) {
  const auto server = parse_server("smtps://flexteam@drenthe.nl@mail.drenthe.nl:465");
  ASSERT_TRUE(server);
  EXPECT_EQ(server->url, "smtps://mail.drenthe.nl:465");
  EXPECT_EQ(server->user, "flexteam@drenthe.nl");
  EXPECT_EQ(server->password, "");
  EXPECT_EQ(parse_server("smtp://127.0.0.1:2525")->user, "");
}

TEST(Smtp, APasswordInTheAddressIsRefusedAndNotRepeated) {
  const auto server = parse_server("smtp://flexteam:geheim@mail.drenthe.nl");
  ASSERT_FALSE(server);
  EXPECT_THAT(server.error(), testing::Not(testing::HasSubstr("geheim")));
  for (const auto* wrong :
       {"", "mail.drenthe.nl", "http://mail", "smtp://", "smtp://a b", "smtp://mail/path", "file:///etc"}) {
    EXPECT_FALSE(parse_server(wrong)) << wrong;
  }
}

TEST(Smtp, APortIsANumberThatThereIs) {
  for (const auto* good : {"smtp://mail:1", "smtp://mail:65535", "smtp://a@[::1]:25", "smtp://[::1]"}) {
    EXPECT_TRUE(parse_server(good)) << good;
  }
  for (const auto* wrong : {"smtp://mail:", "smtp://mail:0", "smtp://mail:70000", "smtp://mail:-1", "smtp://mail:25x",
                            "smtp://[::1]:0", "smtp://:25", "smtp://mail:25:25"}) {
    EXPECT_FALSE(parse_server(wrong)) << wrong;
  }
}

TEST(Smtp, WhatWouldAddAHeaderIsNoAddress) {
  EXPECT_TRUE(is_address("coordinator@flexteam.example"));
  for (const auto* wrong :
       {"", "a", "@b", "a@", "a@b@c", "a@b\r\nBcc: c@d", "a b@c", "<a@b>", "a@b,c", "a-3f9c2b7e51d0a864"}) {
    EXPECT_FALSE(is_address(wrong)) << wrong;
  }
  EXPECT_THROW((void)send({.url = "smtp://127.0.0.1:1"}, {.from = "a@b", .to = "a@b\r\nc"}, {}), std::logic_error);
}

TEST(Smtp, AServerThatIsNotThereIsUnreachable) {
  const auto done = send({.url = "smtp://127.0.0.1:1"}, {.from = "a@b.example", .to = "c@d.example"}, {});
  ASSERT_FALSE(done);
  EXPECT_TRUE(done.error().unreachable);
  EXPECT_FALSE(done.error().why.empty());
}

}  // namespace
}  // namespace flexteam::mail
