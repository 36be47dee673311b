// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/sessions.h"

#include <gmock/gmock.h>

#include "store/migrate.h"
#include "tests/service/login/with_anna.h"

namespace flexteam::service {
namespace {

using std::chrono::minutes;

class Sessions : public test::WithAnna {
 protected:
  OpenedSession open(const Device& device = {}) { return open_session(store(), anna_.id, true, device); }
  /// As if the browser was seen so long ago.
  model::Instant seen_ago(const OpenedSession& opened, minutes ago) {
    const auto seen = model::now() - ago;
    store().aside([&](store::AsideTransaction& tx) { store::sessions::saw(tx, opened.session.token, seen); });
    return seen;
  }
  bool is_there(const OpenedSession& opened) { return find_session(store(), opened.token, false).has_value(); }
  model::Instant seen(const OpenedSession& opened) {
    return find_session(store(), opened.token, false).value().session.seen;
  }
};
FLEXTEAM_ON_BOTH_ENGINES(Sessions);

TEST_P(Sessions, EndAnHourAfterTheLastTimeSomebodyWasSeen) {
  const auto opened = open();
  seen_ago(opened, minutes(59));
  EXPECT_TRUE(is_there(opened));
  seen_ago(opened, minutes(61));
  EXPECT_FALSE(is_there(opened));
  EXPECT_FALSE(find_session(store(), opened.token, true));
}

TEST_P(Sessions, EndAfterTwelveHoursWhateverHappens) {
  const auto opened = open();
  EXPECT_EQ(opened.session.ends, opened.session.created + session_length);
  auto over = opened.session;
  over.id = "s-1";
  over.token = store::digest("over");
  over.ends = model::now() - minutes(1);
  store().aside([&](store::AsideTransaction& tx) { store::sessions::add(tx, over); });
  EXPECT_FALSE(find_session(store(), "over", true));
  EXPECT_TRUE(is_there(opened));
}

TEST_P(Sessions, ArePutOffByWhatSomebodyDoesAndByNothingElse) {
  const auto opened = open();
  const auto before = seen_ago(opened, minutes(2));
  EXPECT_TRUE(find_session(store(), opened.token, false));
  EXPECT_EQ(seen(opened), before);
  const auto found = find_session(store(), opened.token, true);
  ASSERT_TRUE(found);
  EXPECT_GT(found->session.seen, before + minutes(1));
  EXPECT_EQ(seen(opened), found->session.seen);
}

TEST_P(Sessions, KeepOfABrowsersNameWhatCanBeRead) {
  const auto opened =
      open({.agent = "Mozilla/5.0 \xff\xc3(X\n\x1b[31m11)" + std::string(1, '\0') + std::string(300, 'x'),
            .origin = "192.0.2.1"});
  const auto agent = find_session(store(), opened.token, false).value().session.agent;
  EXPECT_THAT(agent, ::testing::StartsWith("Mozilla/5.0 (X[31m11)xxx"));
  EXPECT_EQ(agent.size(), 200U);
}

}  // namespace
}  // namespace flexteam::service
