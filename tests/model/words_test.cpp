// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "model/words.h"

#include <gtest/gtest.h>

#include "model/instant.h"

namespace flexteam::model {
namespace {

template <class Choice>
void every_choice_is_spelled(int count) {
  for (int i = 0; i < count; ++i) {
    const auto value = static_cast<Choice>(i);
    EXPECT_FALSE(word(value).empty()) << i;
    EXPECT_EQ(choice<Choice>(word(value)), value) << i;
  }
  EXPECT_TRUE(word(static_cast<Choice>(count)).empty());
  EXPECT_EQ(choice<Choice>("something else"), std::nullopt);
}

TEST(Words, SpellEveryChoiceBothWays) {
  every_choice_is_spelled<Bond>(3);
  every_choice_is_spelled<Doer>(3);
  every_choice_is_spelled<ItemKind>(2);
  every_choice_is_spelled<Unit>(8);
  every_choice_is_spelled<OrderState>(8);
  every_choice_is_spelled<AgreementKind>(3);
  every_choice_is_spelled<AgreementState>(6);
  every_choice_is_spelled<OrganisationKind>(5);
  every_choice_is_spelled<PlanState>(3);
  every_choice_is_spelled<RunState>(5);
}

TEST(Instant, GoesThereAndBack) {
  const auto moment = now();
  EXPECT_EQ(parse_instant(to_string(moment)), moment);
  EXPECT_EQ(to_string(*parse_instant("2027-03-01T08:30:00Z")), "2027-03-01T08:30:00.000Z");
}

TEST(Instant, RefusesWhatIsNone) {
  for (const auto* text : {"", "2027-03-01", "2027-02-29T08:30:00Z", "2027-03-01T24:30:00Z", "2027-03-01 08:30:00Z",
                           "2027-03-01T08:30:00.5Z", "2027-03-01T08:30:00.+12Z"}) {
    EXPECT_EQ(parse_instant(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace flexteam::model
