// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/to_api/accounts.h"

#include "service/login/sessions.h"
#include "store/identity_providers.h"

namespace flexteam::http {

api::AccountRole to_api(model::AccountRole role) {
  switch (role) {
    case model::AccountRole::administrator:
      return api::AccountRole::administrator;
    case model::AccountRole::team_coordinator:
      return api::AccountRole::team_coordinator;
    case model::AccountRole::team_member:
      return api::AccountRole::team_member;
    case model::AccountRole::municipal_coordinator:
      return api::AccountRole::municipal_coordinator;
    case model::AccountRole::viewer:
      return api::AccountRole::viewer;
  }
  return api::AccountRole::viewer;
}
model::AccountRole from_api(api::AccountRole role) {
  switch (role) {
    case api::AccountRole::administrator:
      return model::AccountRole::administrator;
    case api::AccountRole::team_coordinator:
      return model::AccountRole::team_coordinator;
    case api::AccountRole::team_member:
      return model::AccountRole::team_member;
    case api::AccountRole::municipal_coordinator:
      return model::AccountRole::municipal_coordinator;
    case api::AccountRole::viewer:
      return model::AccountRole::viewer;
  }
  return model::AccountRole::viewer;
}

api::Account to_api(const model::Account& account, const store::sessions::Credentials& credentials) {
  api::Account view;
  view.id = account.id;
  view.name = account.name;
  view.email = account.email;
  view.title = account.title;
  view.role = to_api(account.role);
  view.municipality_codes = account.municipalities;
  if (account.member) view.member_id = account.member->value;
  view.active = account.active;
  view.has_password = credentials.password.has_value();
  view.has_second_step = credentials.asks_second_step();
  view.version = account.version;
  return view;
}

api::Session session_view(Context& context, const Caller& who) {
  api::Session view;
  view.demo = context.demo;
  if (!who.full) {
    if (who.account) view.state = api::SessionState::second_step;
    for (const auto& provider : context.store.read(store::identity_providers::all)) {
      if (!provider.active) continue;
      auto& choices = view.providers ? *view.providers : view.providers.emplace();
      choices.push_back({.name = provider.name, .path = "/inloggen/" + provider.id});
    }
    return view;
  }
  const auto credentials =
      context.store.read([&](store::ReadTransaction& tx) { return store::sessions::credentials(tx, who.account->id); });
  view.state = api::SessionState::full;
  view.id = who.session;
  view.account = to_api(*who.account, credentials);
  view.ends = model::to_string(who.session_ends);
  view.idle_minutes = service::session_idle.count();
  if (credentials.asks_second_step()) {
    view.recovery_codes_left = static_cast<std::int64_t>(credentials.recovery_codes.size());
  }
  return view;
}

}  // namespace flexteam::http
