// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "lp/program.h"

#include <gtest/gtest.h>

#include <cmath>

namespace flexteam::lp {
namespace {

/// Bread and cake: 3 for a bread, 5 for a cake; 4 hours of the oven, of which a bread takes 1 and a cake 2.
struct Bakery {
  Program program;
  int bread = program.add_column("bread", 3, 100);
  int cake = program.add_column("cake", 5, 100);
  int oven = program.add_row("oven", Sense::at_most, {{bread, 1}, {cake, 2}}, 4);
};

TEST(Program, FindsTheLargestValueAndItsPrices) {
  Bakery b;
  ASSERT_TRUE(b.program.maximise(10));
  EXPECT_NEAR(b.program.bound(), 12, 1e-9);
  EXPECT_NEAR(b.program.at(b.bread), 4, 1e-9);
  EXPECT_NEAR(b.program.price(b.oven), 3, 1e-9);
}

TEST(Program, GoesOnFromTheLastSolutionWhenRowsAreAdded) {
  Bakery b;
  ASSERT_TRUE(b.program.maximise(10));
  const int flour = b.program.add_row("flour", Sense::at_most, {{b.bread, 1}}, 1);
  EXPECT_NEAR(b.program.bound(), 12, 1e-9) << "the bound of before still holds";
  ASSERT_TRUE(b.program.maximise(10));
  EXPECT_NEAR(b.program.bound(), 3 + 5 * 1.5, 1e-9);
  EXPECT_NEAR(b.program.price(flour), 0.5, 1e-9);
}

TEST(Program, KeepsEquations) {
  Bakery b;
  b.program.add_row("pairs", Sense::equal, {{b.bread, 1}, {b.cake, -1}}, 0);
  ASSERT_TRUE(b.program.maximise(10));
  EXPECT_NEAR(b.program.bound(), (3 + 5) * 4 / 3.0, 1e-9);
  EXPECT_NEAR(b.program.at(b.bread), b.program.at(b.cake), 1e-9);
}

TEST(Program, HasNoBoundBeforeItWasSolved) {
  Bakery b;
  EXPECT_TRUE(std::isinf(b.program.bound()));
  EXPECT_EQ(b.program.price(b.oven), 0);
}

TEST(Program, CannotBeWrittenWhereThereIsNoFolder) {
  Bakery b;
  EXPECT_FALSE(b.program.write("/no/such/folder/program.lp"));
}

}  // namespace
}  // namespace flexteam::lp
