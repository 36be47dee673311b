// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/event_stream.h"

#include <gtest/gtest.h>

namespace flexteam::http {
namespace {

TEST(EventStream, GivesWhatCameSinceTheLastTime) {
  EventStream stream;
  stream.push("a");
  stream.push("b");
  EXPECT_EQ(stream.take().text, "ab");
  EXPECT_EQ(stream.take().text, "");
  stream.push("c");
  stream.end();
  stream.push("too late");
  const auto last = stream.take();
  EXPECT_EQ(last.text, "c");
  EXPECT_TRUE(last.ended);
}

TEST(EventStream, WakesItsReader) {
  EventStream stream;
  int woken = 0;
  stream.on_push([&] { ++woken; });
  stream.push("a");
  stream.end();
  EXPECT_EQ(woken, 3);
}

TEST(EventStream, CutsOffAReaderThatStaysBehind) {
  EventStream stream;
  for (int i = 0; i < 10; ++i) stream.push(std::string(100'000, 'x'));
  const auto taken = stream.take();
  EXPECT_TRUE(taken.ended);
  EXPECT_LE(taken.text.size(), 300'000U);
}

TEST(EventStream, AnEventIsOneLineOfData) {
  EXPECT_EQ(event_text("revision", "7", "{}"), "event: revision\nid: 7\ndata: {}\n\n");
}

}  // namespace
}  // namespace flexteam::http
