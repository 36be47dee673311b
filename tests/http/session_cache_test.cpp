// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/access/session_cache.h"

#include <gtest/gtest.h>

#include <thread>
#include <tuple>

#include "service/login/sessions.h"
#include "store/accounts.h"
#include "store/sessions.h"
#include "tests/sql/databases.h"

namespace flexteam::http {
namespace {

using std::chrono::minutes;

class Cache : public testing::Test {
 protected:
  Cache() {
    const auto account = store.write({"test", "account.create"}, [](store::WriteTransaction& tx) {
      return store::accounts::add(tx, {.name = "Anna", .email = "anna@westerveld.example"});
    });
    opened = service::open_session(store, account.value().id, true, {});
  }
  model::Instant seen() {
    return store.read([&](store::ReadTransaction& tx) { return store::sessions::find(tx, opened.session.token); })
        .value()
        .seen;
  }

  test::Folder folder;
  store::Store store = store::Store::open({sql::Engine::sqlite, folder / "test.db"}).value();
  SessionCache cache{store};
  service::OpenedSession opened;
};

TEST_F(Cache, WhatAPageAsksByItselfDoesNotHideThatSomebodyIsThere) {
  const auto before = model::now() - minutes(2);
  store.aside([&](store::AsideTransaction& tx) { store::sessions::saw(tx, opened.session.token, before); });
  EXPECT_TRUE(cache.find(opened.token, false).account);
  EXPECT_EQ(seen(), before);
  EXPECT_TRUE(cache.recent(opened.token, false));
  EXPECT_FALSE(cache.recent(opened.token, true)) << "the store is to be told";
  EXPECT_TRUE(cache.find(opened.token, true).account);
  EXPECT_GT(seen(), before);
  EXPECT_TRUE(cache.recent(opened.token, true)) << "and not again";
}

TEST_F(Cache, KeepsNothingForCookiesThatAnybodyMakesUp) {
  EXPECT_FALSE(cache.find("made up").account);
  EXPECT_FALSE(cache.recent("made up", true));
  // Nor for who has none.
  EXPECT_TRUE(cache.recent("", true));
}

TEST_F(Cache, ForgetsEverybodyAtOnce) {
  EXPECT_TRUE(cache.find(opened.token).account);
  store.aside([&](store::AsideTransaction& tx) { store::sessions::end_all(tx, opened.session.account); });
  cache.forget();
  EXPECT_FALSE(cache.recent(opened.token, true));
  EXPECT_FALSE(cache.find(opened.token).account);
}

TEST_F(Cache, WhatWasReadBeforeAChangeIsNotKeptAfterIt) {
  // Somebody at work after two minutes: read at once, then waiting to write that.
  store.aside(
      [&](store::AsideTransaction& tx) { store::sessions::saw(tx, opened.session.token, model::now() - minutes(2)); });
  std::jthread asking;
  store.aside([&](store::AsideTransaction& tx) {
    asking = std::jthread([&] { std::ignore = cache.find(opened.token); });
    // Time to read what is there still; one that is later finds nothing, which is right too.
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    store::sessions::end_all(tx, opened.session.account);
    cache.forget();
  });
  asking.join();
  EXPECT_FALSE(cache.recent(opened.token, true));
}

}  // namespace
}  // namespace flexteam::http
