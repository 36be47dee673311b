// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/example/agreements.h"

#include <algorithm>
#include <vector>

#include "model/words.h"
#include "store/accounts.h"
#include "store/orders.h"

namespace flexteam::service {
namespace {

using model::AccountRole;

Signer signer(const model::Account& account) {
  return {.account = account.id, .role = std::string(model::word(account.role))};
}

/// Who of the municipalities does something else than accept, in the order of their accounts.
constexpr std::size_t asks_change = 2;
constexpr std::size_t pauses = 5;

store::Outcome<void> taken(const Acted<model::Order>& acted) {
  if (!acted) return std::unexpected(acted.error().refusal);
  return {};
}

/// One municipality's answers. `turn`: which of the municipalities it is.
store::Outcome<void> answer_all(store::WriteTransaction& tx, const std::string& municipality, const Signer& by,
                                std::size_t turn, model::Week this_week) {
  auto orders = store::orders::of_municipality(tx, municipality);
  std::erase_if(orders, [](const model::Order& order) { return order.proposal == 0; });
  // The last is left open, and every fourth: a coordinator finds something to answer.
  for (std::size_t i = 0; i + 1 < orders.size(); ++i) {
    const auto& order = orders[i];
    if (i % 4 == 3) continue;
    const bool change = turn == asks_change && i == 1;
    auto acted = answer(tx, order, order.proposal, change ? OrderAction::ask_change : OrderAction::accept, by,
                        change ? "Kan dit na de zomervakantie beginnen? De raad besluit er eerst over." : "");
    if (acted && turn == pauses && i == 1) {
      acted = act(tx, *acted, OrderAction::pause, by, "De raad wil eerst het warmteprogramma vaststellen.", this_week);
    }
    if (auto done = taken(acted); !done) return done;
  }
  return {};
}

}  // namespace

Signer example_coordinator(store::ReadTransaction& tx) {
  const auto accounts = store::accounts::all(tx);
  const auto found = std::ranges::find(accounts, AccountRole::team_coordinator, &model::Account::role);
  return found == accounts.end() ? Signer{.account = "example", .role = {}} : signer(*found);
}

std::expected<void, std::string> answer_proposals(store::Store& store, model::Week this_week) {
  auto accounts = store.read([](auto& tx) { return store::accounts::all(tx); });
  std::erase_if(accounts,
                [](const model::Account& account) { return account.role != AccountRole::municipal_coordinator; });
  std::size_t turn = 0;
  for (const auto& account : accounts) {
    const auto done = store.write({account.id, "agreement.accept"}, [&](auto& tx) {
      return answer_all(tx, account.municipalities.front(), signer(account), turn, this_week);
    });
    if (!done) return std::unexpected(done.error().message);
    ++turn;
  }
  return {};
}

}  // namespace flexteam::service
