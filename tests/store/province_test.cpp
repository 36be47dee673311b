// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>

#include "tests/store/region.h"

/// A whole province in one write, and a plan of it.
namespace flexteam::store {
namespace {

class AProvince : public test::InARegion {
 protected:
  /// 12 municipalities, 189 districts, 400 villages, 60 members, 500 orders in one write.
  static Outcome<void> put(WriteTransaction& tx) {
    const auto code = [](int i) { return fmt::format("GM{:04}", 2000 + i % 12); };
    for (int i = 0; i < 12; ++i) {
      if (auto put = places::put(tx, test::municipality(code(i), fmt::format("Gemeente {}", i))); !put) return put;
    }
    for (int i = 0; i < 189; ++i) {
      model::District it;
      it.code = {fmt::format("WK{:06}", i), 2023};
      it.municipality = code(i);
      if (auto put = places::put(tx, it); !put) return put;
    }
    for (int i = 0; i < 400; ++i) {
      model::Village it;
      it.id = fmt::format("{}/{}", code(i), i);
      it.municipality = code(i);
      if (auto put = places::put(tx, it); !put) return put;
    }
    for (int i = 0; i < 60; ++i) {
      if (auto added = members::add(tx, test::member(fmt::format("Lid {:02}", i))); !added) {
        return std::unexpected(added.error());
      }
    }
    for (int i = 0; i < 500; ++i) {
      if (auto added = orders::add(tx, test::order(code(i), fmt::format("Opdracht {}", i))); !added) {
        return std::unexpected(added.error());
      }
    }
    return {};
  }
};

TEST_P(AProvince, IsStoredAndReadWhole) {
  ASSERT_TRUE(write(put));
  std::vector<model::Assignment> assignments;
  for (int i = 0; i < 10'000; ++i) {
    assignments.push_back(
        {{1 + i / 20}, "B5", i % 20, "PB", {1 + i % 60}, {2027, 1 + i % 50}, std::vector<model::Hours>(20, {8})});
  }
  model::StaffingPlan plan;
  plan.first_week = {2027, 1};
  ASSERT_TRUE(write([&](auto& tx) -> Outcome<void> {
    plan = plans::add(tx, plan, {"{}", "{}", "{}"}, assignments);
    return {};
  }));
  EXPECT_EQ(store().read([](auto& tx) { return orders::of_municipality(tx, "GM2003"); }).size(), 42U);
  EXPECT_EQ(store().read([](auto& tx) { return orders::all(tx); }).size(), 500U);
  EXPECT_EQ(store().read([&](auto& tx) { return plans::assignments(tx, plan.id); }).size(), 10'000U);
}

FLEXTEAM_ON_BOTH_ENGINES(AProvince);

}  // namespace
}  // namespace flexteam::store
