// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/notices/calendar.h"

#include <gmock/gmock.h>

#include "tests/service/notices/world.h"

namespace flexteam::service {
namespace {

using testing::HasSubstr;
using testing::Not;

class Calendar : public test::PlannedWorld {
 protected:
  std::string of_account(const model::Account& account) { return calendar_of(kept(), account, this_week); }
};
FLEXTEAM_ON_BOTH_ENGINES(Calendar);

TEST_P(Calendar, ARequestThatWasWithdrawnIsInNobodysCalendar) {
  const Kept now = kept();
  const auto has_account = [&](model::MemberId member) {
    return std::ranges::any_of(accounts(), [&](const auto& one) { return one.member == member; });
  };
  const auto work = std::ranges::find_if(now.published->assignments, [&](const auto& one) {
    return order_now(one.order).state == model::OrderState::proposed && has_account(one.member);
  });
  ASSERT_NE(work, now.published->assignments.end());
  const auto worker = who([&](const auto& one) { return one.member == work->member; });
  const auto order = order_now(work->order);
  const auto town = coordinator_of(order.municipality);
  const auto of_member = fmt::format("UID:work-{}-", order.id.value);
  const auto of_town = fmt::format("UID:order-{}-", order.id.value);
  ASSERT_THAT(of_account(worker), HasSubstr(of_member));
  ASSERT_THAT(of_account(town), HasSubstr(of_town));
  ASSERT_TRUE(act_as(town, order.id, OrderAction::withdraw));
  EXPECT_THAT(of_account(worker), Not(HasSubstr(of_member)));
  EXPECT_THAT(of_account(town), Not(HasSubstr(of_town)));
}

}  // namespace
}  // namespace flexteam::service
