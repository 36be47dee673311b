// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/invitations.h"

#include <algorithm>

#include "store/accounts.h"
#include "store/migrate.h"
#include "store/random.h"
#include "store/sessions.h"

namespace flexteam::service {

InvitationLink invite(store::Store& store, std::string_view account) {
  InvitationLink link{.token = store::random_token(), .ends = model::now() + invitation_length};
  store.aside([&](store::AsideTransaction& tx) {
    store::sessions::invite(tx,
                            {.token = store::digest(link.token), .account = std::string(account), .ends = link.ends});
  });
  return link;
}

std::optional<Invited> invited(store::Store& store, std::string_view token) {
  const auto key = store::digest(token);
  return store.read([&](store::ReadTransaction& tx) -> std::optional<Invited> {
    const auto invitation = store::sessions::invitation(tx, key);
    if (!invitation || invitation->ends <= model::now()) return std::nullopt;
    auto account = store::accounts::find(tx, invitation->account);
    if (!account || !account->active) return std::nullopt;
    return Invited{std::move(*account), invitation->ends};
  });
}

std::optional<InvitationLink> first_administrator(store::Store& store, const std::string& email) {
  const auto accounts = store.read([](store::ReadTransaction& tx) { return store::accounts::all(tx); });
  const auto administrator = std::ranges::find_if(accounts, [](const model::Account& account) {
    return account.active && account.role == model::AccountRole::administrator;
  });
  if (administrator != accounts.end()) {
    const auto credentials =
        store.read([&](store::ReadTransaction& tx) { return store::sessions::credentials(tx, administrator->id); });
    if (credentials.password || credentials.subject) return std::nullopt;
    return invite(store, administrator->id);
  }
  const auto added = store.write({"flexteam", "account.create"}, [&](store::WriteTransaction& tx) {
    return store::accounts::add(tx, {.id = {},
                                     .name = "Beheerder",
                                     .email = email,
                                     .title = "Beheerder",
                                     .role = model::AccountRole::administrator});
  });
  return added ? std::optional(invite(store, added->id)) : std::nullopt;
}

}  // namespace flexteam::service
