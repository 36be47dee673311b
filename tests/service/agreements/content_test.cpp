// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/agreements/content.h"

#include <gmock/gmock.h>

#include "model/words.h"
#include "service/agreements/texts.h"
#include "service/example/programme.h"

namespace flexteam::service {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr model::Week first{2027, 1};

model::Order order() {
  model::Order made;
  made.id = {7};
  made.municipality = "GM1701";
  made.place = "GM1701/Diever";
  made.title = "Wijkplan Diever";
  made.items = {"B0", "B1", "B2"};
  made.homes = {800};
  made.state = model::OrderState::agreed;
  made.agreement = 1;
  return made;
}

model::Assignment work(std::string item, std::int64_t member, model::Week from, std::vector<model::Hours> hours) {
  return {.order = {7},
          .item = std::move(item),
          .line = 2,
          .role = "PB",
          .member = {member},
          .from = from,
          .hours = std::move(hours)};
}

model::AgreementContent content(std::vector<model::Assignment> planned, model::Week week = first,
                                const model::AgreementContent* before = nullptr, const model::Order& of = order()) {
  return content_of(of, heat_menu_card(), "Diever", {.first_week = week, .assignments = std::move(planned)}, before,
                    "");
}

TEST(AgreementContent, HasStepsWithWhatTheyBringAndHoursOfBothSides) {
  const auto made = content({work("B1", 1, first, {{8}, {8}})});
  ASSERT_THAT(made.items, SizeIs(3));
  const auto card = heat_menu_card();
  EXPECT_EQ(made.items[1].deliverable, std::ranges::find(card.items, "B1", &model::MenuItem::code)->deliverable);
  for (const auto& role : made.items[1].roles) EXPECT_GT((role.team + role.own).value, 0) << role.role;
  EXPECT_THAT(made.lines, SizeIs(1));
  EXPECT_THAT(made.tailored, IsEmpty());
}

TEST(AgreementContent, IsKeptByThePlanItCameFromAndByWhatIsLeftOfIt) {
  const auto agreed = content({work("B1", 1, first, {{8}, {6}, {4}})});
  EXPECT_TRUE(keeps(agreed, {.first_week = first, .assignments = {work("B1", 1, first, {{8}, {6}, {4}})}}));
  const auto later = model::plus(first, 1);
  EXPECT_TRUE(keeps(agreed, {.first_week = later, .assignments = {work("B1", 1, later, {{6}, {4}})}}));
  EXPECT_TRUE(keeps(agreed, {.first_week = model::plus(first, 3), .assignments = {}}));
}

TEST(AgreementContent, IsBrokenByAnotherPersonWeekOrHour) {
  const auto agreed = content({work("B1", 1, first, {{8}, {6}})});
  const auto broken = [&](std::vector<model::Assignment> planned) {
    return !keeps(agreed, {.first_week = first, .assignments = std::move(planned)});
  };
  EXPECT_TRUE(broken({}));
  EXPECT_TRUE(broken({work("B1", 2, first, {{8}, {6}})}));
  EXPECT_TRUE(broken({work("B1", 1, model::plus(first, 1), {{8}, {6}})}));
  EXPECT_TRUE(broken({work("B1", 1, first, {{6}, {8}})}));
  EXPECT_TRUE(broken({work("B1", 1, first, {{8}, {6}, {1}})}));
  EXPECT_FALSE(broken({work("B1", 1, first, {{8}, {6}}), work("B2", 2, first, {{4}})}))
      << "what was not agreed is free";
}

TEST(AgreementContent, KeepsItsPastWhenAPlanOfLaterChangesTheRest) {
  const auto before = content({work("B1", 1, first, {{8}, {6}, {4}})});
  const auto later = model::plus(first, 2);
  const auto same_person = content({work("B1", 1, model::plus(first, 4), {{4}})}, later, &before);
  ASSERT_THAT(same_person.lines, SizeIs(1));
  EXPECT_EQ(same_person.lines[0].from, first);
  EXPECT_THAT(same_person.lines[0].hours,
              ElementsAre(model::Hours{8}, model::Hours{6}, model::Hours{0}, model::Hours{0}, model::Hours{4}));
  const auto other_person = content({work("B1", 2, later, {{4}})}, later, &before);
  ASSERT_THAT(other_person.lines, SizeIs(2));
  EXPECT_EQ(other_person.lines[0].member, model::MemberId{1});
  EXPECT_THAT(other_person.lines[0].hours, ElementsAre(model::Hours{8}, model::Hours{6}));
  EXPECT_TRUE(keeps(other_person, {.first_week = later, .assignments = {work("B1", 2, later, {{4}})}}));
}

TEST(AgreementContent, DoesNotCountWeeksOfAPauseAsWorked) {
  const auto before = content({work("B1", 1, first, {{8}, {6}, {4}})});
  auto resumed = order();
  resumed.paused_from = model::plus(first, 1);
  const auto later = model::plus(first, 10);
  const auto made = content({work("B1", 1, later, {{10}})}, later, &before, resumed);
  ASSERT_THAT(made.lines, SizeIs(1));
  EXPECT_EQ(made.lines[0].hours.front(), model::Hours{8});
  EXPECT_EQ(made.lines[0].hours[1], model::Hours{0});
  EXPECT_EQ(made.lines[0].hours.back(), model::Hours{10});
}

TEST(AgreementContent, TellsHowAnOrderDiffersFromTheCard) {
  auto own = order();
  own.tailoring = {{.item = "B0", .left_out = true},
                   {.item = "B1", .roles = {{"PB", {40}, 0, model::Doer::team}}, .lead_time = model::Weeks{20}},
                   {.item = "B2", .after = std::vector<std::string>{}}};
  const auto texts = tailored_texts(own, heat_menu_card());
  EXPECT_THAT(texts, testing::Contains(testing::HasSubstr(": doen we niet.")));
  EXPECT_THAT(texts, testing::Contains(testing::HasSubstr("40 uur team en 0 uur eigen mensen. Op de menukaart:")));
  EXPECT_THAT(texts, testing::Contains(testing::HasSubstr("20 weken. Op de menukaart:")));
  EXPECT_THAT(texts, testing::Contains(testing::HasSubstr("na niets. Op de menukaart: na ")));
}

TEST(BrokenAgreements, NameAgreedOrdersThatChangeAndOnesAtRestThatAreWorkedOn) {
  auto agreed = order();
  auto paused = order();
  paused.id = {8};
  paused.state = model::OrderState::paused;
  model::Agreement holds;
  holds.order = {7};
  holds.number = 1;
  holds.content = content({work("B1", 1, first, {{8}})});
  auto elsewhere = work("B1", 3, first, {{8}});
  elsewhere.order = {8};
  const auto broken = broken_agreements({agreed, paused}, {holds}, {work("B1", 2, first, {{8}}), elsewhere}, first);
  ASSERT_THAT(broken, SizeIs(2));
  EXPECT_EQ(broken[0].order, agreed.id);
  EXPECT_EQ(broken[1].state, model::OrderState::paused);
  EXPECT_THAT(broken_agreements({agreed, paused}, {holds}, {work("B1", 1, first, {{8}})}, first), IsEmpty());
}

TEST(BrokenAgreements, NameEveryOrderThatIsNotAskedAnyMore) {
  auto elsewhere = work("B1", 3, first, {{8}});
  for (const auto state : {model::OrderState::draft, model::OrderState::requested, model::OrderState::proposed,
                           model::OrderState::completed, model::OrderState::declined, model::OrderState::paused,
                           model::OrderState::stopped}) {
    auto changed = order();
    changed.state = state;
    changed.agreement = 0;
    const auto broken = broken_agreements({changed}, {}, {elsewhere}, first);
    ASSERT_EQ(broken.empty(), is_asked(changed)) << model::word(state);
    if (broken.empty()) continue;
    EXPECT_EQ(broken[0].state, state);
    Kept kept;
    kept.orders = {changed};
    const auto text = in_the_way_text(kept, broken[0]);
    EXPECT_THAT(text, testing::StartsWith("Wijkplan Diever"));
    EXPECT_THAT(text, testing::HasSubstr("maar dit plan werkt eraan")) << model::word(state);
  }
}

}  // namespace
}  // namespace flexteam::service
