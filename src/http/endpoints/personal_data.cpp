// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/privacy/personal_data.h"

#include <mutex>

#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "service/privacy/person.h"
#include "store/accounts.h"

namespace flexteam::http::endpoints {
namespace {

Answer no_such_account() {
  return problem_answer(404, "Dit account is er niet (meer)");
}

/// Reads much of the database, so one is made at a time: the other threads are for who works.
Answer data_of(Context& context, const std::string& account) {
  static std::mutex one;
  const std::unique_lock lock(one, std::try_to_lock);
  if (!lock) {
    return with_header(problem_answer(429, "Er wordt al zo'n overzicht gemaakt. Probeer het over 5 seconden opnieuw"),
                       "Retry-After", "5");
  }
  auto text = context.store.read([&](store::ReadTransaction& tx) -> std::optional<std::string> {
    const auto person = service::find_person(tx, account);
    return person ? std::optional(service::personal_data(tx, *person, model::now())) : std::nullopt;
  });
  if (!text) return no_such_account();
  return text_answer(200, json_type, std::move(*text));
}

}  // namespace

Answer get_own_personal_data(Context& context, const api::GetOwnPersonalData& /*call*/) {
  return data_of(context, context.who.account->id);
}

Answer get_personal_data(Context& context, const api::GetPersonalData& call) {
  auto answer = data_of(context, call.account_id);
  if (answer.status == 200) context.store.log(happening(context.who, "person.read", "account", call.account_id));
  return answer;
}

Answer erase_person(Context& context, const api::ErasePerson& call) {
  const auto version = version_in(call.if_match);
  if (!version) return version.error();
  bool erased_already = false;
  const auto outcome =
      context.store.write(context.intent("person.erase"), [&](store::WriteTransaction& tx) -> store::Outcome<void> {
        const auto account = store::accounts::find(tx, call.account_id);
        if (!account) return std::unexpected(store::Refusal{.reason = store::Reason::not_found});
        if (account->version != *version) {
          return std::unexpected(store::Refusal{.reason = store::Reason::version_conflict});
        }
        const auto person = service::find_person(tx, account->id).value();
        erased_already = service::is_erased(tx, person);
        if (erased_already) return std::unexpected(store::Refusal{.reason = store::Reason::not_allowed});
        return service::erase(tx, person);
      });
  context.sessions.forget();
  if (outcome) return empty_answer();
  if (outcome.error().reason == store::Reason::not_found) return no_such_account();
  if (erased_already) return problem_answer(409, "Deze persoon is al gewist");
  if (outcome.error().reason == store::Reason::not_allowed) {
    return problem_answer(409, "Dit is de laatste beheerder. Maak eerst een andere");
  }
  return refused(outcome.error());
}

}  // namespace flexteam::http::endpoints
