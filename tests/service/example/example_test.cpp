// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "service/example/fill.h"
#include "service/example/programme.h"
#include "service/example/region.h"
#include "service/problem/capacity.h"
#include "service/problem/order_to_activities.h"

namespace flexteam::service {
namespace {

constexpr model::Week first_week{2027, 1};

Kept drenthe_example(ExampleOptions options = {}) {
  options.first_week = first_week;
  return example(options);
}

double asked_fte(const Kept& kept) {
  double hours = 0;
  for (const auto& order : kept.orders) {
    if (order.state != model::OrderState::declined) {
      const auto both = hours_of(order, kept.menu);
      hours += static_cast<double>((both.team + both.own).value);
    }
  }
  return fte_of_work(hours, kept.settings.weeks);
}

double fte(const Kept& kept, model::Bond bond) {
  double fte = 0;
  for (const auto& member : kept.members) {
    fte += member.bond == bond ? fte_of_contract(contract_hours(member, first_week)) : 0;
  }
  return fte;
}

TEST(Example, TheMenuCardHas40ItemsIn6Categories) {
  const auto card = heat_menu_card();
  EXPECT_EQ(card.items.size(), 40U);
  EXPECT_EQ(card.roles.size(), 10U);
  std::set<std::string> categories;
  for (const auto& item : card.items) {
    categories.insert(item.category);
    EXPECT_FALSE(item.source.empty()) << item.code;
  }
  EXPECT_EQ(categories.size(), 6U);
  const auto coach = std::ranges::find(card.roles, "EC", &model::Role::code);
  EXPECT_TRUE(coach->assumed);
  EXPECT_DOUBLE_EQ(coach->team_share, 0.5);
}

TEST(Example, ABrokenMenuCardTellsEveryProblemWithItsPlace) {
  const auto card = read_menu_card(R"({"format":"flexteam-menu-card/1","programme":"heat","name":"x","roles":[
    {"code":"PB","name":"procesbegeleider","teamShare":1.5,"source":"s"}],"items":[
    {"code":"A1","name":"n","category":"c","kind":"work","unit":"street","weeks":0,"after":["A9"],
     "roles":[{"role":"XX","hours":5}],"deliverable":"d","source":"s"}]})");
  ASSERT_FALSE(card.has_value());
  std::vector<std::string> places;
  for (const auto& problem : card.error()) {
    places.push_back(problem.place);
  }
  EXPECT_THAT(places, testing::IsSupersetOf({"/roles/0/teamShare", "/items/0/unit", "/items/0/weeks",
                                             "/items/0/roles/0/role", "/items/0/after"}));
}

TEST(Example, DrentheHas12Municipalities189DistrictsAndTheirVillages) {
  const auto region = drenthe();
  EXPECT_EQ(region.municipalities.size(), 12U);
  EXPECT_EQ(region.districts.size(), 189U);
  EXPECT_EQ(region.villages.size(), 54U);
  double shares = 0;
  std::int64_t homes = 0;
  for (const auto& municipality : region.municipalities) {
    shares += municipality.share;
    homes += municipality.homes.value;
  }
  EXPECT_NEAR(shares, 1, 1e-9);
  EXPECT_EQ(homes, 223'763);
  std::int64_t in_districts = 0;
  for (const auto& district : region.districts) {
    EXPECT_TRUE(district.homes_are_example);
    in_districts += district.homes.value;
  }
  EXPECT_EQ(in_districts, homes);
}

TEST(Example, Asks160FteOfWork) {
  EXPECT_NEAR(asked_fte(drenthe_example()), 160.0, 0.04);
}

TEST(Example, Has55FteOfWhichTenShared) {
  const Kept kept = drenthe_example();
  EXPECT_NEAR(fte(kept, model::Bond::shared), 10, 1e-9);
  EXPECT_EQ(std::ranges::count(kept.members, model::Bond::shared, &model::Member::bond), 12);
  EXPECT_NEAR(fte(kept, model::Bond::own) + fte(kept, model::Bond::lent), 45, 1e-9);
  EXPECT_GT(fte(kept, model::Bond::lent), 0.4);
}

TEST(Example, EveryMunicipalityHasSomebodyOfItsOwnForEveryRole) {
  const Kept kept = drenthe_example();
  for (const auto& municipality : kept.municipalities) {
    std::set<std::string> roles;
    for (const auto& member : kept.members) {
      if (member.bond == model::Bond::own && member.home == municipality.code.code) {
        for (const auto& role : member.roles) {
          roles.insert(role.role);
        }
      }
    }
    EXPECT_EQ(roles.size(), kept.menu.roles.size()) << municipality.name;
  }
}

TEST(Example, ContractsAre16To36HoursAndNobodyHasAPersonsName) {
  const Kept kept = drenthe_example();
  std::set<std::string> names;
  for (const auto& member : kept.members) {
    const auto hours = contract_hours(member, first_week).value;
    EXPECT_GE(hours, 16) << member.name;
    EXPECT_LE(hours, 36) << member.name;
    EXPECT_THAT(member.name, testing::MatchesRegex("[A-Z][a-z-]+( [a-z]+)? [0-9][0-9]+"));
    EXPECT_TRUE(names.insert(member.name).second) << member.name;
    EXPECT_GE(member.leave.size(), 9U);
  }
}

TEST(Example, EachMunicipalityRanksItsWishesFrom1OnAndTheyAreInItsOwnPlaces) {
  const Kept kept = drenthe_example();
  for (const auto& municipality : kept.municipalities) {
    int rank = 0;
    for (const auto& order : kept.orders) {
      if (order.municipality == municipality.code.code) {
        EXPECT_EQ(order.rank, ++rank);
        EXPECT_FALSE(order.title.empty());
        EXPECT_NE(place_name(kept, order.place), order.place) << order.title;
      }
    }
    EXPECT_GE(rank, 6) << municipality.name;
  }
}

TEST(Example, SomeAgreementsAreRunning) {
  const Kept kept = drenthe_example();
  EXPECT_GE(kept.pins.size(), 8U);
  for (const auto& pin : kept.pins) {
    EXPECT_EQ(find_order(kept, pin.order)->state, model::OrderState::agreed);
    EXPECT_EQ(pin.from, first_week);
  }
}

TEST(Example, TheSameSeedGivesTheSameExample) {
  const Kept one = drenthe_example();
  const Kept other = drenthe_example();
  const Kept different = drenthe_example({.seed = 2});
  EXPECT_EQ(one.orders, other.orders);
  EXPECT_EQ(one.members, other.members);
  EXPECT_NE(one.orders, different.orders);
}

TEST(Example, IsMadeInAnySize) {
  const Kept large = drenthe_example({.people = 300, .municipalities = 40});
  EXPECT_EQ(large.members.size(), 300U);
  EXPECT_EQ(large.municipalities.size(), 40U);
  const Kept small = drenthe_example({.people = 6, .municipalities = 2});
  EXPECT_EQ(small.members.size(), 6U);
  EXPECT_EQ(small.municipalities.size(), 2U);
  EXPECT_FALSE(small.orders.empty());
}

}  // namespace
}  // namespace flexteam::service
