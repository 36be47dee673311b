// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/connection_limiter.h"

#include <gmock/gmock.h>

#include <vector>

#include "http/patience.h"

namespace flexteam::http {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using State = ConnectionLimiter::State;

class Limiter : public testing::Test {
 protected:
  std::vector<ConnectionLimiter::Id> cut_;
  ConnectionLimiter limiter_{4, 2, [this](ConnectionLimiter::Id id) { cut_.push_back(id); }};
};

TEST_F(Limiter, AnAddressMakesRoomForItselfOnly) {
  EXPECT_TRUE(limiter_.enter(1, "b"));
  EXPECT_TRUE(limiter_.enter(2, "a"));
  EXPECT_TRUE(limiter_.enter(3, "a"));
  EXPECT_TRUE(limiter_.enter(4, "a"));
  EXPECT_THAT(cut_, ElementsAre(2));
  EXPECT_EQ(limiter_.size(), 3U);
}

TEST_F(Limiter, TheLongestWaitingGoesFirstThenTheOldestStreamAndNeverOneWeWorkFor) {
  for (ConnectionLimiter::Id id = 1; id <= 4; ++id) EXPECT_TRUE(limiter_.enter(id, std::to_string(id)));
  limiter_.becomes(1, State::working);
  limiter_.becomes(3, State::streaming);
  limiter_.becomes(2, State::working);
  limiter_.becomes(2, State::waiting);  // it has asked something meanwhile: 4 waits longer
  EXPECT_TRUE(limiter_.enter(5, "5"));
  EXPECT_TRUE(limiter_.enter(6, "6"));
  EXPECT_THAT(cut_, ElementsAre(4, 2));
  limiter_.becomes(5, State::working);
  limiter_.becomes(6, State::working);
  EXPECT_TRUE(limiter_.enter(7, "7"));
  EXPECT_THAT(cut_, ElementsAre(4, 2, 3));
  limiter_.becomes(7, State::working);
  EXPECT_FALSE(limiter_.enter(8, "8"));
  EXPECT_EQ(limiter_.size(), 4U);
}

TEST_F(Limiter, ConnectionsOfAProxyCountForTheClientsBehindIt) {
  for (ConnectionLimiter::Id id = 1; id <= 4; ++id) EXPECT_TRUE(limiter_.enter(id, ""));
  EXPECT_THAT(cut_, IsEmpty());
  for (ConnectionLimiter::Id id = 1; id <= 2; ++id) {
    EXPECT_TRUE(limiter_.count_for(id, "a"));
    limiter_.becomes(id, State::working);
  }
  EXPECT_FALSE(limiter_.count_for(3, "a"));
  EXPECT_TRUE(limiter_.count_for(3, "b"));
  EXPECT_TRUE(limiter_.count_for(1, ""));
  EXPECT_TRUE(limiter_.count_for(4, "a"));
  EXPECT_THAT(cut_, IsEmpty());
}

TEST_F(Limiter, WhatHasLeftIsNotCounted) {
  for (ConnectionLimiter::Id id = 1; id <= 50; ++id) {
    EXPECT_TRUE(limiter_.enter(id, "a"));
    limiter_.becomes(id, State::working);
    limiter_.leave(id);
    limiter_.becomes(id, State::waiting);
    limiter_.leave(id);
  }
  EXPECT_EQ(limiter_.size(), 0U);
  EXPECT_THAT(cut_, IsEmpty());
}

TEST(Patience, EndsWithoutProgressAndBelowThePace) {
  using namespace std::chrono_literals;
  const Patience::Clock::time_point start{};
  Patience patience(15s, 1000, start);
  EXPECT_EQ(patience.latest(), start + 15s);
  patience.moved(1, start + 14s);
  EXPECT_EQ(patience.latest(), start + 15s + 1ms) << "one byte buys no more than its own time";
  patience.moved(100'000, start + 15s);
  EXPECT_EQ(patience.latest(), start + 30s) << "what went fast gives no credit for a stop";
}

}  // namespace
}  // namespace flexteam::http
