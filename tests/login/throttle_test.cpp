// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "login/throttle.h"

#include <gtest/gtest.h>

#include <string>

namespace flexteam::login {
namespace {

using std::chrono::seconds;

const Throttle::Time begin{seconds(1'000'000)};
constexpr Attempt anna{.account = "anna@a.example", .origin = "192.0.2.1"};
constexpr Attempt annas_own{.account = "anna@a.example", .origin = "192.0.2.1", .known_device = true};

TEST(Throttle, FiveMistakesAreFreeThenEachDoublesTheWait) {
  Throttle throttle;
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(throttle.wait(anna, begin), seconds(0)) << i;
    throttle.failed(anna, begin);
  }
  EXPECT_EQ(throttle.wait(anna, begin), seconds(1));
  throttle.failed(anna, begin);
  EXPECT_EQ(throttle.wait(anna, begin), seconds(2));
  for (int i = 0; i < 20; ++i) throttle.failed(anna, begin);
  EXPECT_EQ(throttle.wait(anna, begin), seconds(900));
  EXPECT_EQ(throttle.wait(anna, begin + seconds(899)), seconds(1));
  EXPECT_EQ(throttle.wait(anna, begin + seconds(900)), seconds(0));
}

TEST(Throttle, TheRightPasswordBeginsAnew) {
  Throttle throttle;
  for (int i = 0; i < 8; ++i) throttle.failed(anna, begin);
  throttle.succeeded(anna);
  EXPECT_EQ(throttle.wait(anna, begin), seconds(0));
}

TEST(Throttle, AnHourWithoutMistakesBeginsAnew) {
  Throttle throttle;
  for (int i = 0; i < 8; ++i) throttle.failed(anna, begin);
  throttle.failed(anna, begin + seconds(3'601));
  EXPECT_EQ(throttle.wait(anna, begin + seconds(3'601)), seconds(0));
}

TEST(Throttle, StrangersCannotKeepTheOwnerOut) {
  Throttle throttle;
  // From a thousand addresses, and from the owner's own office too.
  for (int i = 0; i < 1'000; ++i) {
    const auto origin = "198.51.100." + std::to_string(i);
    throttle.failed({.account = anna.account, .origin = origin}, begin);
    throttle.failed(anna, begin);
  }
  EXPECT_EQ(throttle.wait(annas_own, begin), seconds(0));
  // A new device waits a minute at most for what others did elsewhere.
  EXPECT_EQ(throttle.wait({.account = anna.account, .origin = "203.0.113.5"}, begin), seconds(60));
  // Other accounts are not touched.
  EXPECT_EQ(throttle.wait({.account = "bob@b.example", .origin = "203.0.113.5"}, begin), seconds(0));
}

TEST(Throttle, OneNetworkThatTriesManyAccountsIsSlowedDown) {
  Throttle throttle;
  for (int i = 0; i < 60; ++i) {
    throttle.failed({.account = std::to_string(i) + "@a.example", .origin = "198.51.100.7"}, begin);
  }
  EXPECT_GT(throttle.wait({.account = "new@a.example", .origin = "198.51.100.7"}, begin), seconds(100));
  EXPECT_EQ(throttle.wait({.account = "new@a.example", .origin = "198.51.100.8"}, begin), seconds(0));
}

TEST(Throttle, ANetworkIsAnAddressOrThe64FirstBits) {
  EXPECT_EQ(network_of("192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(network_of("::ffff:192.0.2.1"), "192.0.2.1");
  EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), network_of("2001:db8:1:2:aaaa:bbbb:cccc:dddd"));
  EXPECT_NE(network_of("2001:db8:1:2:3:4:5:6"), network_of("2001:db8:1:3:3:4:5:6"));
  // Zeros that are left out are bits too: these two are of one network, 2001:db8:0:0.
  EXPECT_EQ(network_of("2001:db8::1:2:3:4"), network_of("2001:db8::9:2:3:4"));
  EXPECT_EQ(network_of("2001:db8::1:2:3:4"), "2001:db8::/64");
  EXPECT_EQ(network_of("2001:db8::"), network_of("2001:DB8:0:0:ffff::1"));
  EXPECT_NE(network_of("2001:db8:0:1::1"), network_of("2001:db8::1"));
  EXPECT_NE(network_of("::1"), network_of("2001:db8::1"));
  EXPECT_EQ(network_of("fe80::1%eth0"), network_of("fe80::2%2"));
  EXPECT_EQ(network_of("::ffff:c000:201"), "192.0.2.1");
  EXPECT_EQ(network_of("no address"), "no address");
}

TEST(Throttle, WhoFillsTheMemoryIsStillCounted) {
  Throttle throttle;
  for (int i = 0; i < 33'340; ++i) {  // three counts each: as many as are kept
    throttle.failed({.account = std::to_string(i) + "@a.example", .origin = "198.51.100." + std::to_string(i)}, begin);
  }
  for (int i = 0; i < 6; ++i) throttle.failed(anna, begin + seconds(1));
  EXPECT_EQ(throttle.wait(anna, begin + seconds(1)), seconds(2));
}

}  // namespace
}  // namespace flexteam::login
