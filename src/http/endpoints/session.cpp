// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/access/log_in.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/accounts.h"
#include "service/login/sessions.h"
#include "store/accounts.h"

namespace flexteam::http::endpoints {
namespace {

namespace sessions = store::sessions;

}  // namespace

Answer get_session(Context& context, const api::GetSession& /*call*/) {
  return json_answer(session_view(context, context.who));
}

Answer delete_session(Context& context, const api::DeleteSession& /*call*/) {
  if (context.who.account) {
    context.store.aside(
        [&](store::AsideTransaction& tx) { sessions::end(tx, context.who.account->id, context.who.session); });
    context.sessions.forget();
  }
  return with_header(empty_answer(), "Set-Cookie", session_cookie({}));
}

Answer list_sessions(Context& context, const api::ListSessions& /*call*/) {
  const auto mine =
      context.store.read([&](store::ReadTransaction& tx) { return sessions::of_account(tx, context.who.account->id); });
  api::SessionList list;
  for (const auto& session : mine) {
    list.sessions.push_back({.id = session.id,
                             .created = model::to_string(session.created),
                             .seen = model::to_string(session.seen),
                             .agent = session.agent,
                             .origin = session.origin,
                             .current = session.id == context.who.session});
  }
  return json_answer(list);
}

Answer end_session(Context& context, const api::EndSession& call) {
  const bool ended = context.store.aside(
      [&](store::AsideTransaction& tx) { return sessions::end(tx, context.who.account->id, call.session_id); });
  context.sessions.forget();
  return ended ? empty_answer() : problem_answer(404, "Deze sessie is er niet (meer)");
}

Answer list_demo_accounts(Context& context, const api::ListDemoAccounts& /*call*/) {
  api::DemoAccountList list;
  if (!context.demo) return json_answer(list);
  for (const auto& account : context.store.read(store::accounts::all)) {
    if (!account.active) continue;
    api::DemoAccount view{.id = account.id,
                          .name = account.name,
                          .title = account.title,
                          .role = to_api(account.role),
                          .municipality_codes = account.municipalities};
    if (account.member) view.member_id = account.member->value;
    list.accounts.push_back(std::move(view));
  }
  return json_answer(list);
}

Answer create_demo_session(Context& context, const api::CreateDemoSession& call) {
  const auto account =
      context.store.read([&](store::ReadTransaction& tx) { return store::accounts::find(tx, call.body.account_id); });
  if (!context.demo || !account || !account->active) return problem_answer(404, "Zo kun je hier niet kijken");
  return session_opened(context, account->id, true);
}

}  // namespace flexteam::http::endpoints
