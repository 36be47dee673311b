// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit.h"

#include <gmock/gmock.h>

#include "sql/connection.h"
#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

class AuditTrail : public test::InARegion {
 protected:
  std::vector<audit::Entry> entries(const audit::Filter& filter) {
    return store().read([&](auto& tx) { return audit::list(tx, filter); });
  }
};

TEST_P(AuditTrail, SaysWhoDidWhatToWhichRow) {
  auto order = add_order("GM0106", "before");
  order.title = "after";
  EXPECT_TRUE(store().write({"westerveld", "order.rename"}, [&](auto& tx) { return orders::update(tx, order); }));
  const auto found = entries({.object = "order", .key = std::to_string(order.id.value)});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].actor, "westerveld");
  EXPECT_EQ(found[0].action, "order.rename");
  EXPECT_EQ(found[0].before, R"({"title":"before"})");
  EXPECT_EQ(found[0].after, R"({"title":"after"})");
  EXPECT_EQ(found[0].revision, store().revision());
  EXPECT_EQ(found[1].before, std::nullopt);
  EXPECT_THAT(*found[1].after, HasSubstr(R"("municipality":"GM0106")"));
  EXPECT_THAT(entries({.actor = "westerveld"}), SizeIs(1));
  EXPECT_THAT(entries({.before = found[0].revision, .limit = 1}), SizeIs(1));
}

TEST_P(AuditTrail, TellsWhatHappenedSince) {
  const auto seen = store().revision();
  const auto a = add_order("GM0106", "a");
  EXPECT_TRUE(write([&](auto& tx) { return orders::remove(tx, a.id); }));
  const auto news = store().read([&](auto& tx) { return audit::since(tx, seen); });
  ASSERT_THAT(news, SizeIs(2));
  EXPECT_TRUE(news[0].after && !news[0].before);
  EXPECT_TRUE(news[1].before && !news[1].after);
}

TEST_P(AuditTrail, NamesLargeTextsByDigest) {
  const auto found = entries({.object = "district"});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(*found[0].after, HasSubstr("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
}

TEST_P(AuditTrail, IsNeverChanged) {
  add_order("GM0106", "a");
  auto connection = sql::open(address()).value();
  for (const auto* attempt : {"UPDATE audit SET after = NULL", "DELETE FROM audit", "UPDATE writes SET actor = 'x'",
                              "DELETE FROM writes", "INSERT INTO writes VALUES (999, '', '', 'x', 0, NULL, 0)"}) {
    try {
      connection->run(attempt);
      ADD_FAILURE() << attempt;
    } catch (const sql::Failure& failure) {
      EXPECT_EQ(failure.error.trouble, sql::Trouble::constraint) << attempt << failure.what();
    }
  }
  EXPECT_TRUE(store().check().empty());
}

TEST_P(AuditTrail, CannotBeLeftOut) {
  EXPECT_THROW((void)write([](auto& tx) -> Outcome<void> {
                 tx.query("DELETE FROM orders").run();
                 return {};
               }),
               std::logic_error);
  EXPECT_THROW((void)store().write({"", "x"}, [](auto&) -> Outcome<void> { return {}; }), std::logic_error);
  EXPECT_THROW((void)store().write({"x", ""}, [](auto&) -> Outcome<void> { return {}; }), std::logic_error);
}

TEST_P(AuditTrail, HasNothingOfWhatWasRefused) {
  const auto before = store().revision();
  std::vector<Revision> heard;
  store().on_change([&](Revision revision) { heard.push_back(revision); });
  const auto refused = write([](auto& tx) -> Outcome<model::Order> {
    auto added = orders::add(tx, test::order("GM0106", "half"));
    EXPECT_TRUE(added);
    return orders::add(tx, test::order("GM9999", "other half"));
  });
  EXPECT_FALSE(refused);
  EXPECT_THROW((void)write([](auto& tx) -> Outcome<void> {
                 (void)orders::add(tx, test::order("GM0106", "half"));
                 throw std::runtime_error("broken");
               }),
               std::runtime_error);
  EXPECT_TRUE(titles("GM0106").empty());
  EXPECT_EQ(store().revision(), before);
  EXPECT_TRUE(heard.empty());
  add_order("GM0106", "whole");
  EXPECT_THAT(heard, ::testing::ElementsAre(store().revision()));
  EXPECT_GT(store().revision(), before);
}

FLEXTEAM_ON_BOTH_ENGINES(AuditTrail);

}  // namespace
}  // namespace flexteam::store
