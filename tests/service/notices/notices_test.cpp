// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/notices.h"

#include <gmock/gmock.h>

#include "store/calendars.h"
#include "tests/service/notices/world.h"

namespace flexteam::service {
namespace {

using model::NoticeKind;
using testing::ElementsAre;
using testing::IsEmpty;

class Notices : public test::PlannedWorld {};
FLEXTEAM_ON_BOTH_ENGINES(Notices);

TEST_P(Notices, APublishedPlanTellsMunicipalitiesOfTheirProposalsAndMembersOfTheirWeeks) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  const auto theirs = of(town);
  ASSERT_FALSE(theirs.empty());
  for (const auto& one : theirs) {
    EXPECT_EQ(one.kind, NoticeKind::proposal);
    EXPECT_EQ(one.municipality, order.municipality);
    EXPECT_FALSE(one.read);
  }
  EXPECT_THAT(kinds(somebody_who_works()), ElementsAre(NoticeKind::weeks_changed));
  EXPECT_THAT(kinds(team()), IsEmpty()) << "whoever does it need not be told";
  for (const auto& account : accounts()) {
    if (account.role == model::AccountRole::viewer) {
      EXPECT_THAT(of(account), IsEmpty());
    }
  }
}

TEST_P(Notices, AnAnswerTellsTheTeamAndSettlesTheProposalForColleagues) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  const auto colleague = add_coordinator(order.municipality);
  propose_again(order);
  ASSERT_THAT(unread_of(colleague, order.id), ElementsAre(NoticeKind::proposal));
  ASSERT_TRUE(answer_as(town, order.id, OrderAction::accept));
  EXPECT_THAT(kinds(team()), ElementsAre(NoticeKind::accepted));
  EXPECT_THAT(unread_of(colleague, order.id), IsEmpty());
  EXPECT_THAT(unread_of(town, order.id), IsEmpty());

  ASSERT_TRUE(act_as(town, order.id, OrderAction::pause));
  ASSERT_TRUE(act_as(town, order.id, OrderAction::resume));
  ASSERT_TRUE(act_as(town, order.id, OrderAction::stop));
  EXPECT_THAT(kinds(team()),
              ElementsAre(NoticeKind::stopped, NoticeKind::resumed, NoticeKind::paused, NoticeKind::accepted));
}

TEST_P(Notices, AnotherMunicipalityHearsNothing) {
  const auto order = proposed().at(0);
  for (const auto& account : accounts()) {
    if (account.role != model::AccountRole::municipal_coordinator || account.municipalities[0] == order.municipality)
      continue;
    for (const auto& one : of(account)) EXPECT_NE(one.municipality, order.municipality);
  }
}

TEST_P(Notices, ForceMajeureAndAChangeAreToldToTheMunicipality) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  ASSERT_TRUE(answer_as(town, order.id, OrderAction::accept));
  ASSERT_TRUE(store().write({team().id, "test"}, [&](auto& tx) {
    return record_force_majeure(tx, order_now(order.id), {.plan = published(), .conditions = {}, .reason = "ziekte"},
                                signer(team()));
  }));
  EXPECT_THAT(unread_of(town, order.id), ElementsAre(NoticeKind::force_majeure));
  ASSERT_TRUE(store().write({team().id, "test"}, [&](auto& tx) {
    return propose(tx, order_now(order.id), {.plan = published(), .conditions = {}, .reason = "later"}, signer(team()));
  }));
  EXPECT_THAT(unread_of(town, order.id), ElementsAre(NoticeKind::change_proposal, NoticeKind::force_majeure));
}

TEST_P(Notices, WhatIsTakenBackIsNotTold) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  ASSERT_TRUE(act_as(town, order.id, OrderAction::withdraw));
  ASSERT_TRUE(act_as(town, order.id, OrderAction::submit));
  ASSERT_THAT(kinds(team()), ElementsAre(NoticeKind::requested));
  ASSERT_TRUE(store().write({town.id, "undo"}, [](auto& tx) { return store::undo::undo(tx); }));
  EXPECT_THAT(kinds(team()), IsEmpty());
  ASSERT_TRUE(act_as(town, order.id, OrderAction::submit));
  ASSERT_TRUE(act_as(town, order.id, OrderAction::withdraw));
  EXPECT_THAT(kinds(team()), IsEmpty()) << "a draft is its municipality's own";
}

TEST_P(Notices, WhatIsDoneAgainIsToldAgain) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  const auto undo = [&] {
    ASSERT_TRUE(store().write({town.id, "undo"}, [](auto& tx) { return store::undo::undo(tx); }));
  };
  const auto redo = [&] {
    ASSERT_TRUE(store().write({town.id, "redo"}, [](auto& tx) { return store::undo::redo(tx); }));
  };
  ASSERT_TRUE(act_as(town, order.id, OrderAction::withdraw));
  ASSERT_TRUE(act_as(town, order.id, OrderAction::submit));
  undo();
  ASSERT_THAT(kinds(team()), IsEmpty());
  // Who reads all there is has not read what is told to nobody.
  store().aside([&](auto& tx) { store::notices::read(tx, team().id, {}, 1'000'000); });
  redo();
  EXPECT_THAT(unread_of(team(), order.id), ElementsAre(NoticeKind::requested));
  EXPECT_EQ(unread(team()), 1);

  ASSERT_TRUE(act_as(town, order.id, OrderAction::withdraw));
  ASSERT_THAT(kinds(team()), IsEmpty());
  EXPECT_EQ(unread(team()), 0);
  undo();
  EXPECT_THAT(unread_of(team(), order.id), ElementsAre(NoticeKind::requested));
  redo();
  EXPECT_THAT(kinds(team()), IsEmpty());
}

TEST_P(Notices, OtherRightsStartWithoutNotices) {
  auto town = coordinator_of(proposed().at(0).municipality);
  const auto all = of(town).size();
  ASSERT_GT(all, 0U);
  const auto change = [&] {
    ASSERT_TRUE(store().write({"test", "account.change"}, [&](auto& tx) { return store::accounts::update(tx, town); }));
    town = *store().read([&](auto& tx) { return store::accounts::find(tx, town.id); });
  };
  town.title = "Anders";
  change();
  EXPECT_EQ(of(town).size(), all);
  const auto other = who([&](const auto& one) {
    return one.role == model::AccountRole::municipal_coordinator && one.municipalities != town.municipalities;
  });
  town.municipalities = other.municipalities;
  change();
  EXPECT_THAT(of(town), IsEmpty());
  EXPECT_EQ(unread(town), 0);

  auto worker = somebody_who_works();
  ASSERT_FALSE(of(worker).empty());
  worker.role = model::AccountRole::team_coordinator;
  ASSERT_TRUE(store().write({"test", "account.change"}, [&](auto& tx) { return store::accounts::update(tx, worker); }));
  EXPECT_THAT(of(worker), IsEmpty());
}

TEST_P(Notices, TheLinkToACalendarGoesWithTheAccount) {
  auto town = coordinator_of(proposed().at(0).municipality);
  store().aside([&](auto& tx) { store::calendars::put(tx, town.id, "token", model::now()); });
  const auto has_link = [&] {
    return store().read([&](auto& tx) { return store::calendars::made(tx, town.id); }).has_value();
  };
  town.title = "Anders";
  town = *store().write({"test", "account.change"}, [&](auto& tx) { return store::accounts::update(tx, town); });
  EXPECT_TRUE(has_link());
  town.active = false;
  ASSERT_TRUE(store().write({"test", "account.change"}, [&](auto& tx) { return store::accounts::update(tx, town); }));
  EXPECT_FALSE(has_link());
}

TEST_P(Notices, ReadingIsForOnesOwnAlone) {
  const auto order = proposed().at(0);
  const auto town = coordinator_of(order.municipality);
  const auto all = of(town);
  const auto read = [&](const model::Account& who, std::vector<std::int64_t> ids, std::optional<std::int64_t> until) {
    store().aside([&](auto& tx) { store::notices::read(tx, who.id, ids, until); });
  };
  read(team(), {all[0].id}, all[0].id);
  EXPECT_EQ(unread(town), static_cast<std::int64_t>(all.size()));
  read(town, {all[0].id}, {});
  EXPECT_EQ(unread(town), static_cast<std::int64_t>(all.size()) - 1);
  EXPECT_TRUE(of(town)[0].read);
  read(town, {}, all[0].id);
  EXPECT_EQ(unread(town), 0);
}

TEST_P(Notices, WhoIsErasedLeavesNoneAndTheLogStaysSound) {
  const auto town = coordinator_of(proposed().at(0).municipality);
  ASSERT_TRUE(store().write({team().id, "account.erase"},
                            [&](auto& tx) { return store::accounts::erase_person(tx, town.id); }));
  EXPECT_THAT(of(town), IsEmpty());
  EXPECT_EQ(store().check(), std::vector<std::string>{});
}

}  // namespace
}  // namespace flexteam::service
