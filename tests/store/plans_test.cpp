// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/plans.h"

#include <gmock/gmock.h>

#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class Plans : public test::InARegion {
 protected:
  static model::StaffingPlan named(std::string name) {
    model::StaffingPlan plan;
    plan.name = std::move(name);
    plan.created_by = "team";
    plan.first_week = {2027, 1};
    plan.weeks = 104;
    plan.score = R"({"broken":0,"benefit":409000000})";
    plan.bound = "{}";
    return plan;
  }
  model::StaffingPlan add(std::string name, const std::vector<model::Assignment>& assignments = {}) {
    return write([&](auto& tx) {
             return Outcome<model::StaffingPlan>(
                 plans::add(tx, named(name), {"{\"problem\":1}", "{\"plan\":1}", "{}"}, assignments));
           })
        .value();
  }
  int rows_of(const char* table) {
    return store().read([&](auto& tx) {
      auto query = tx.query(fmt::format("SELECT count(*) FROM {}", table));
      query.step();
      return query.template get<int>(0);
    });
  }
};

TEST_P(Plans, KeepDocumentsAndAssignments) {
  std::vector<model::Assignment> assignments;
  for (int i = 0; i < 150; ++i) {
    assignments.push_back({{1 + i / 50}, "B1", i % 50, "PB", {i % 3}, {2027, 1 + i % 50}, {{8}, {0}, {i}}});
  }
  const auto plan = add("concept A", assignments);
  store().read([&](ReadTransaction& tx) {
    EXPECT_EQ(plans::find(tx, plan.id), plan);
    EXPECT_EQ(plans::documents(tx, plan.id)->problem, "{\"problem\":1}");
    EXPECT_EQ(plans::assignments(tx, plan.id), assignments);
    EXPECT_THAT(plans::assignments(tx, plan.id, model::OrderId{2}), SizeIs(50));
    for (const auto& it : plans::assignments(tx, plan.id, model::MemberId{2})) EXPECT_EQ(it.member.value, 2);
    EXPECT_THAT(plans::assignments(tx, plan.id, model::MemberId{2}), SizeIs(50));
    return 0;
  });
}

TEST_P(Plans, HaveOnePublished) {
  const auto a = add("a"), b = add("b");
  EXPECT_EQ(store().read([](auto& tx) { return plans::published(tx); }), std::nullopt);
  EXPECT_TRUE(write([&](auto& tx) { return plans::publish(tx, a.id, 1); }));
  EXPECT_EQ(write([&](auto& tx) { return plans::publish(tx, b.id, 9); }).error().reason, Reason::version_conflict);
  const auto published = write([&](auto& tx) { return plans::publish(tx, b.id, 1); }).value();
  EXPECT_TRUE(published.published);
  EXPECT_EQ(store().read([](auto& tx) { return plans::published(tx); }), published);
  EXPECT_EQ(store().read([&](auto& tx) { return plans::find(tx, a.id); })->state, model::PlanState::superseded);
  EXPECT_EQ(write([&](auto& tx) { return plans::publish(tx, a.id); }).error().reason, Reason::not_allowed);
  EXPECT_EQ(write([&](auto& tx) { return plans::remove(tx, b.id); }).error().reason, Reason::not_allowed);
}

TEST_P(Plans, InDraftCanBeReplaced) {
  auto plan = add("a", {{{1}, "B1", 0, "PB", {1}, {2027, 1}, {{8}}}});
  plan.score = "{}";
  plan.name = "a2";
  const std::vector<model::Assignment> moved{{{1}, "B1", 0, "PB", {1}, {2027, 3}, {{8}}}};
  const auto replaced = write([&](auto& tx) { return plans::replace(tx, plan, {"{}", "{}", "{}"}, moved); });
  ASSERT_TRUE(replaced);
  EXPECT_EQ(replaced->version, 2);
  EXPECT_EQ(store().read([&](auto& tx) { return plans::assignments(tx, plan.id); }), moved);
  EXPECT_EQ(write([&](auto& tx) { return plans::replace(tx, plan, {}, moved); }).error().reason,
            Reason::version_conflict);
}

TEST_P(Plans, DoNotPileUp) {
  const auto published = add("published", {{{1}, "B1", 0, "PB", {1}, {2027, 1}, {{8}}}});
  EXPECT_TRUE(write([&](auto& tx) { return plans::publish(tx, published.id); }));
  for (int i = 0; i < 7; ++i) add(std::to_string(i), {{{1}, "B1", 0, "PB", {1}, {2027, 1}, {{8}}}});
  EXPECT_EQ(write([&](auto& tx) { return Outcome<int>(plans::prune(tx, 5)); }), 2);
  std::vector<std::string> left;
  for (const auto& plan : store().read([](auto& tx) { return plans::all(tx); })) left.push_back(plan.name);
  EXPECT_THAT(left, ElementsAre("6", "5", "4", "3", "2", "published"));
  EXPECT_EQ(rows_of("plan_documents"), 6);
  EXPECT_EQ(rows_of("assignments"), 6);
}

FLEXTEAM_ON_BOTH_ENGINES(Plans);

}  // namespace
}  // namespace flexteam::store
