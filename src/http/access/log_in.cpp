// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/access/log_in.h"

#include "http/access/session_cache.h"
#include "http/to_api/accounts.h"
#include "service/login/sessions.h"
#include "store/migrate.h"
#include "store/random.h"
#include "store/sessions.h"

namespace flexteam::http {
namespace {

/// The token of this browser, known to the account from now on.
std::string known_device(Context& context, std::string_view account) {
  const auto token = context.who.device.empty() ? store::random_token() : context.who.device;
  context.store.aside([&](store::AsideTransaction& tx) {
    store::sessions::know_device(tx, store::digest(token), account, model::now());
  });
  return token;
}

}  // namespace

Answer session_opened(Context& context, std::string_view account, bool full, int status) {
  if (context.who.account) {
    context.store.aside(
        [&](store::AsideTransaction& tx) { store::sessions::end(tx, context.who.account->id, context.who.session); });
    context.sessions.forget();
  }
  const auto opened =
      service::open_session(context.store, account, full, {.agent = context.who.agent, .origin = context.who.origin});
  auto who = context.sessions.find(opened.token);
  who.origin = context.who.origin;
  if (full) context.store.log(happening(who, "session.create", "account", std::string(account)));
  auto answer = json_answer(session_view(context, who), status);
  if (status == 201) answer = with_header(std::move(answer), "Location", "/v1/session");
  return with_header(std::move(answer), "Set-Cookie", session_cookie(opened.token));
}

Answer logged_in(Context& context, std::string_view account, bool full, int status) {
  auto answer = session_opened(context, account, full, status);
  if (!full) return answer;
  return with_header(std::move(answer), "Set-Cookie", device_cookie(known_device(context, account)));
}

}  // namespace flexteam::http
