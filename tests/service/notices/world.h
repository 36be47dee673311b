// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "model/words.h"
#include "planning/solve.h"
#include "service/agreements/actions.h"
#include "service/example/load.h"
#include "service/kept_reader.h"
#include "service/plans/drafts.h"
#include "store/accounts.h"
#include "store/notices.h"
#include "store/orders.h"
#include "store/plans.h"
#include "store/undo.h"
#include "tests/store/with_store.h"

namespace flexteam::service::test {

using flexteam::test::WithAStore;

/// Two municipalities whose first plan was just published by the team's coordinator.
class PlannedWorld : public WithAStore {
 protected:
  static constexpr model::Week this_week{2027, 1};

  void SetUp() override {
    WithAStore::SetUp();
    if (IsSkipped()) return;
    ASSERT_TRUE(load_example(store(), {.people = 10, .municipalities = 2, .first_week = this_week}));
    publish();
  }

  void publish() {
    const Kept now = kept();
    const auto built = build_problem(now, {.first_week = this_week, .freeze_weeks = 0});
    const auto made =
        planning::solve(built.problem, {.seconds = std::nullopt, .iterations = 20, .threads = 1, .explain = false});
    const auto draft =
        store().write({team().id, "plan.make"}, [&](auto& tx) { return keep_draft(tx, made, built, now.menu, "A"); });
    ASSERT_TRUE(draft);
    ASSERT_TRUE(store().write({team().id, "plan.publish"}, [&](auto& tx) {
      return publish_draft(tx, draft->id, {.beside = {}, .propose = true, .by = signer(team())});
    }));
  }

  Kept kept() {
    return store().read([](auto& tx) { return KeptReader().read(tx); });
  }
  std::vector<model::Account> accounts() { return store().read(store::accounts::all); }
  model::PlanId published() { return kept().published_plan->id; }
  model::Order order_now(model::OrderId id) {
    return *store().read([&](auto& tx) { return store::orders::find(tx, id); });
  }
  static Signer signer(const model::Account& account) {
    return {.account = account.id, .role = std::string(model::word(account.role))};
  }

  template <class Is>
  model::Account who(Is&& is) {
    for (auto& one : accounts()) {
      if (is(one)) return one;
    }
    ADD_FAILURE() << "the example has nobody like that";
    return {};
  }
  model::Account team() {
    return who([](const auto& one) { return one.role == model::AccountRole::team_coordinator; });
  }
  model::Account coordinator_of(const std::string& municipality) {
    return who([&](const auto& one) {
      return one.role == model::AccountRole::municipal_coordinator && one.municipalities[0] == municipality;
    });
  }
  model::Account somebody_who_works() {
    const Kept now = kept();
    return who([&](const auto& one) {
      return one.member && std::ranges::any_of(now.published->assignments,
                                               [&](const auto& work) { return work.member == *one.member; });
    });
  }
  model::Account add_coordinator(const std::string& municipality) {
    return *store().write({"test", "account.create"}, [&](auto& tx) {
      return store::accounts::add(tx, {.id = {},
                                       .name = "Tweede coördinator",
                                       .email = "tweede@flexteam.example",
                                       .title = "",
                                       .role = model::AccountRole::municipal_coordinator,
                                       .municipalities = {municipality}});
    });
  }

  /// Orders that wait for a first answer.
  std::vector<model::Order> proposed() {
    auto orders = kept().orders;
    std::erase_if(orders, [](const auto& one) { return one.state != model::OrderState::proposed; });
    return orders;
  }
  void propose_again(const model::Order& order) {
    ASSERT_TRUE(store().write({team().id, "test"}, [&](auto& tx) {
      return propose(tx, order_now(order.id), {.plan = published(), .conditions = "Nieuw", .reason = ""},
                     signer(team()));
    }));
  }
  Acted<model::Order> answer_as(const model::Account& account, model::OrderId id, OrderAction action) {
    const auto now = order_now(id);
    return store().write({.actor = account.id, .action = "test", .only = account.municipalities[0]},
                         [&](auto& tx) { return answer(tx, now, now.proposal, action, signer(account), "omdat"); });
  }
  Acted<model::Order> act_as(const model::Account& account, model::OrderId id, OrderAction action) {
    const auto now = order_now(id);
    return store().write({.actor = account.id, .action = "test", .only = account.municipalities[0]},
                         [&](auto& tx) { return act(tx, now, action, signer(account), "omdat", this_week); });
  }

  std::vector<model::Notice> of(const model::Account& account) {
    return store().read([&](auto& tx) { return store::notices::of_account(tx, account.id, {}, 200); });
  }
  std::int64_t unread(const model::Account& account) {
    return store().read([&](auto& tx) { return store::notices::unread(tx, account.id); });
  }
  std::vector<model::NoticeKind> kinds(const model::Account& account) {
    std::vector<model::NoticeKind> found;
    for (const auto& one : of(account)) found.push_back(one.kind);
    return found;
  }
  std::vector<model::NoticeKind> unread_of(const model::Account& account, model::OrderId order) {
    std::vector<model::NoticeKind> found;
    for (const auto& one : of(account)) {
      if (!one.read && one.order == order) found.push_back(one.kind);
    }
    return found;
  }
};

}  // namespace flexteam::service::test
