// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/member_rules.h"

#include <gmock/gmock.h>

#include "service/example/fill.h"
#include "service/share_rules.h"

namespace flexteam::service {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Kept& drenthe() {
  static const Kept kept = example({.first_week = {2027, 1}});
  return kept;
}

std::vector<std::string> places(const json::Problems& problems) {
  std::vector<std::string> found;
  for (const auto& problem : problems) found.push_back(problem.place);
  return found;
}

TEST(MemberRules, EveryoneInTheExampleIsSound) {
  for (const auto& member : drenthe().members) EXPECT_THAT(problems_of(member, drenthe()), IsEmpty()) << member.name;
}

TEST(MemberRules, ContractsDoNotOverlapAndLeaveEndsAfterItBegins) {
  auto member = drenthe().members.front();
  member.home = "GM9999";
  member.roles = {{"PB", 2}, {"PB", 3}, {"ZZ", 1}};
  member.contract = {{{2027, 1}, std::nullopt, {32}}, {{2027, 20}, model::Week{2027, 10}, {36}}};
  member.leave = {{{2027, 12}, {2027, 10}, std::nullopt, "vakantie"}};
  EXPECT_THAT(places(problems_of(member, drenthe())),
              ElementsAre("/homeMunicipalityCode", "/roles/1/role", "/roles/2/role", "/contract/1/until",
                          "/contract/1/from", "/leave/0/until"));
}

TEST(ShareRules, SharesOfAllMunicipalitiesAddUpToOne) {
  std::vector<NewShare> shares;
  for (const auto& place : drenthe().municipalities) shares.push_back({place.code.code, place.share});
  EXPECT_THAT(problems_of(shares, drenthe()), IsEmpty());
  shares.back().share += 0.01;
  EXPECT_THAT(places(problems_of(shares, drenthe())), ElementsAre("/shares"));
  shares.back().municipality = "GM9999";
  EXPECT_THAT(places(problems_of(shares, drenthe())), ElementsAre("/shares/11/municipalityCode", "/shares", "/shares"));
}

}  // namespace
}  // namespace flexteam::service
