// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/learning_pairs.h"

#include <gmock/gmock.h>

#include "store/undo.h"
#include "tests/store/region.h"

namespace flexteam::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class LearningPairs : public test::InARegion {
 protected:
  model::LearningPair pair(const model::Member& learner, const model::Member& expert) {
    return {.id = {},
            .learner = learner.id,
            .expert = expert.id,
            .role = "TA",
            .from = {2027, 5},
            .until = {2027, 30},
            .per_week = {16}};
  }
  std::vector<model::LearningPair> all() {
    return store().read([](auto& tx) { return learning_pairs::all(tx); });
  }
};

TEST_P(LearningPairs, AreKeptEndedAndTakenBack) {
  const auto learner = add_member("Leerling");
  const auto expert = add_member("Expert");
  const auto made = write([&](auto& tx) { return learning_pairs::add(tx, pair(learner, expert)); });
  ASSERT_TRUE(made);
  EXPECT_THAT(all(), ElementsAre(*made));
  EXPECT_EQ(store().read([&](auto& tx) { return learning_pairs::find(tx, made->id); }), *made);
  EXPECT_THAT(store().read([&](auto& tx) { return learning_pairs::of_member(tx, expert.id); }), ElementsAre(*made));
  ASSERT_TRUE(write([&](auto& tx) { return learning_pairs::remove(tx, made->id); }));
  EXPECT_THAT(all(), IsEmpty());
  EXPECT_EQ(write([&](auto& tx) { return learning_pairs::remove(tx, made->id); }).error().reason, Reason::not_found);
  ASSERT_TRUE(store().write({"assen", "undo"}, [](auto& tx) { return undo::undo(tx); }));
  EXPECT_THAT(all(), ElementsAre(*made));
  EXPECT_THAT(store().check(), IsEmpty());
}

TEST_P(LearningPairs, AreOfPeopleWhoAreThereAndGoWithThem) {
  const auto learner = add_member("Leerling");
  const auto expert = add_member("Expert");
  auto unknown = pair(learner, expert);
  unknown.expert = {99'999};
  EXPECT_EQ(write([&](auto& tx) { return learning_pairs::add(tx, unknown); }).error().reason,
            Reason::unknown_reference);
  ASSERT_TRUE(write([&](auto& tx) { return learning_pairs::add(tx, pair(learner, expert)); }));
  ASSERT_TRUE(write([&](auto& tx) { return members::remove(tx, expert.id); }));
  EXPECT_THAT(all(), IsEmpty());
  EXPECT_THAT(store().check(), IsEmpty());
}

TEST_P(LearningPairs, SinceAndEvidenceOfARoleAreKeptWithTheMember) {
  auto member = add_member("Leerling");
  member.roles = {{.role = "TA", .level = 2, .since = model::Week{2025, 10}, .evidence = "certificaat EPA-W"},
                  {"PB", 1}};
  member = write([&](auto& tx) { return members::update(tx, member); }).value();
  EXPECT_EQ(store().read([&](auto& tx) { return members::find(tx, member.id); })->roles, member.roles);
}

FLEXTEAM_ON_BOTH_ENGINES(LearningPairs);

}  // namespace
}  // namespace flexteam::store
