// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/accounts.h"

#include <algorithm>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/accounts.h"
#include "service/account_rules.h"
#include "service/login/invitations.h"

namespace flexteam::http::endpoints {
namespace {

using model::Account;

api::Account view_of(store::ReadTransaction& tx, const Account& account) {
  return to_api(account, store::sessions::credentials(tx, account.id));
}

Answer no_such_account() {
  return problem_answer(404, "Dit account is er niet (meer)");
}

/// Refusals that have words of their own here.
Answer refused_account(const store::Refusal& refusal) {
  if (refusal.reason == store::Reason::duplicate) {
    return bad_request({{In::body, "/email", "dit e-mailadres heeft al een account"}});
  }
  if (refusal.reason == store::Reason::not_allowed) {
    return problem_answer(409, "Dit is de laatste beheerder. Maak eerst een andere");
  }
  return refused(refusal);
}

Answer account_answer(Context& context, const store::Outcome<Account>& outcome) {
  if (!outcome) return refused_account(outcome.error());
  const auto view = context.store.read([&](store::ReadTransaction& tx) { return view_of(tx, *outcome); });
  return with_version(json_answer(view), outcome->version);
}

void change(Account& account, const api::AccountUpdate& body) {
  if (body.name) account.name = *body.name;
  if (body.email) account.email = service::tidy_email(*body.email);
  if (body.title) account.title = *body.title;
  if (body.role) account.role = from_api(*body.role);
  if (body.municipality_codes) account.municipalities = *body.municipality_codes;
  if (body.member_id.given) {
    account.member = body.member_id.value ? std::optional(model::MemberId{*body.member_id.value}) : std::nullopt;
  }
  if (body.active) account.active = *body.active;
}

}  // namespace

Answer list_accounts(Context& context, const api::ListAccounts& /*call*/) {
  api::AccountList list;
  context.store.read([&](store::ReadTransaction& tx) {
    for (const auto& account : store::accounts::all(tx)) list.accounts.push_back(view_of(tx, account));
    return true;
  });
  for (const auto& member : context.snapshots.current()->kept.members) {
    list.members.push_back({.id = member.id.value, .name = member.name});
  }
  std::ranges::sort(list.members, {}, &api::MemberRef::name);
  return json_answer(list);
}

Answer get_account(Context& context, const api::GetAccount& call) {
  const auto account =
      context.store.read([&](store::ReadTransaction& tx) { return store::accounts::find(tx, call.account_id); });
  return account ? account_answer(context, *account) : no_such_account();
}

Answer create_account(Context& context, const api::CreateAccount& call) {
  Account account{.id = {},
                  .name = call.body.name,
                  .email = service::tidy_email(call.body.email),
                  .title = call.body.title,
                  .role = from_api(call.body.role),
                  .municipalities = call.body.municipality_codes.value_or(std::vector<std::string>{})};
  if (call.body.member_id) account.member = model::MemberId{*call.body.member_id};
  const auto problems = service::problems_of(account, context.snapshots.current()->kept);
  if (!problems.empty()) return refused(problems);
  const auto outcome = context.store.write(
      context.intent("account.create"), [&](store::WriteTransaction& tx) { return store::accounts::add(tx, account); });
  auto answer = account_answer(context, outcome);
  return outcome ? created(std::move(answer), "/accounts/" + outcome->id) : answer;
}

Answer update_account(Context& context, const api::UpdateAccount& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  const auto snapshot = context.snapshots.current();
  json::Problems problems;
  const auto outcome = context.store.write(
      context.intent("account.change"), [&](store::WriteTransaction& tx) -> store::Outcome<Account> {
        auto account = store::accounts::find(tx, call.account_id);
        if (!account) return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
        change(*account, call.body);
        account->version = *version;
        problems = service::problems_of(*account, snapshot->kept);
        if (!problems.empty()) return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        return store::accounts::update(tx, std::move(*account));
      });
  if (!problems.empty()) return refused(problems);
  if (!outcome && outcome.error().reason == store::Reason::not_found) return no_such_account();
  if (outcome && !outcome->active) {
    context.store.aside([&](store::AsideTransaction& tx) { store::sessions::end_all(tx, outcome->id); });
  }
  context.sessions.forget();
  return account_answer(context, outcome);
}

Answer invite_account(Context& context, const api::InviteAccount& call) {
  const auto account =
      context.store.read([&](store::ReadTransaction& tx) { return store::accounts::find(tx, call.account_id); });
  if (!account) return no_such_account();
  if (!account->active) return problem_answer(409, "Dit account is niet actief");
  const auto link = service::invite(context.store, account->id);
  context.store.log(happening(context.who, "account.invite", "account", account->id));
  return json_answer(api::InvitationLink{.path = "/uitnodiging#" + link.token, .ends = model::to_string(link.ends)});
}

}  // namespace flexteam::http::endpoints
