// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The table of states says whose each action is; the gate must not let the other side do it.
#include <gtest/gtest.h>

#include "http/generated/access.h"
#include "service/agreements/states.h"

namespace flexteam::http {
namespace {

using api::OperationId;
using model::AccountRole;
using service::OrderAction;
using service::Side;

OperationId operation_of(OrderAction action) {
  switch (action) {
    case OrderAction::submit:
      return OperationId::submit_order;
    case OrderAction::change:
      return OperationId::update_order;
    case OrderAction::remove:
      return OperationId::delete_order;
    case OrderAction::withdraw:
      return OperationId::withdraw_order;
    case OrderAction::set_items:
      return OperationId::set_order_items;
    case OrderAction::decline:
      return OperationId::decline_order;
    case OrderAction::propose:
      return OperationId::propose_agreement;
    case OrderAction::accept:
      return OperationId::accept_agreement;
    case OrderAction::ask_change:
      return OperationId::ask_agreement_change;
    case OrderAction::refuse:
      return OperationId::decline_agreement;
    case OrderAction::force_majeure:
      return OperationId::record_force_majeure;
    case OrderAction::pause:
      return OperationId::pause_order;
    case OrderAction::resume:
      return OperationId::resume_order;
    case OrderAction::stop:
      return OperationId::stop_order;
    case OrderAction::complete:
      return OperationId::complete_order;
  }
  return {};
}

TEST(Sides, EachDoesWhatIsItsOwnAndNothingOfTheOther) {
  for (const auto& one : service::transitions()) {
    const auto& rule = access::rule_of(operation_of(one.action));
    const bool municipal = one.side == Side::municipality;
    const auto its = municipal ? AccountRole::municipal_coordinator : AccountRole::team_coordinator;
    const auto other = municipal ? AccountRole::team_coordinator : AccountRole::municipal_coordinator;
    EXPECT_EQ(access::reach_of(its, rule.action), municipal ? access::Reach::own : access::Reach::all)
        << service::word(one.action);
    for (const auto role : {other, AccountRole::administrator, AccountRole::team_member, AccountRole::viewer}) {
      EXPECT_EQ(access::reach_of(role, rule.action), access::Reach::none) << service::word(one.action);
    }
    EXPECT_EQ(access::reach_of(std::nullopt, rule.action), access::Reach::none) << service::word(one.action);
    EXPECT_EQ(rule.subject, access::Subject::order) << service::word(one.action);
  }
}

}  // namespace
}  // namespace flexteam::http
