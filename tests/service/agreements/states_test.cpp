// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/states.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "model/words.h"

namespace flexteam::service {
namespace {

std::string page() {
  std::ifstream file(std::string(FLEXTEAM_SOURCE) + "/docs/planning/agreements.md");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(States, StandInTheDocsAsTheyAre) {
  std::string table = "| from | action | by | to |\n|---|---|---|---|\n";
  for (const auto& one : transitions()) {
    table += fmt::format("| {} | {} | {} | {} |\n", model::word(one.from), word(one.action), word(one.side),
                         model::word(one.to));
  }
  EXPECT_THAT(page(), testing::HasSubstr(table + "\n")) << "write this into docs/planning/agreements.md:\n" << table;
}

/// That the gate keeps to the sides: tests/http/sides_test.cpp.
TEST(States, NoActionLeadsToTwoStatesOrIsOfBothSides) {
  std::set<std::pair<model::OrderState, OrderAction>> seen;
  std::map<OrderAction, Side> whose;
  for (const auto& one : transitions()) {
    EXPECT_TRUE(seen.insert({one.from, one.action}).second) << word(one.action);
    EXPECT_EQ(whose.emplace(one.action, one.side).first->second, one.side) << word(one.action);
  }
}

TEST(States, ARefusalSaysWhenItCan) {
  EXPECT_EQ(not_now(model::OrderState::completed, OrderAction::stop),
            "Dit kan alleen bij een aanvraag die is afgesproken of gepauzeerd. Deze is afgerond");
}

TEST(States, AnAgreedOrderRunsFromItsFirstAgreedWeek) {
  model::Order order;
  order.state = model::OrderState::agreed;
  model::Agreement agreement;
  agreement.content.lines = {{.item = "B1", .from = {2027, 12}}, {.item = "B0", .from = {2027, 10}}};
  EXPECT_FALSE(is_running(order, &agreement, {2027, 9}));
  EXPECT_TRUE(is_running(order, &agreement, {2027, 10}));
  EXPECT_FALSE(is_running(order, nullptr, {2027, 10}));
  order.state = model::OrderState::paused;
  EXPECT_FALSE(is_running(order, &agreement, {2027, 10}));
}

}  // namespace
}  // namespace flexteam::service
