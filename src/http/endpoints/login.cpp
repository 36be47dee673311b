// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
#include "service/login/login.h"

#include <fmt/core.h>

#include "http/access/log_in.h"
#include "http/generated/endpoints.h"
#include "http/refusals.h"
#include "http/to_api/accounts.h"
#include "service/login/invitations.h"
#include "store/sessions.h"

namespace flexteam::http::endpoints {
namespace {

constexpr std::string_view wrong_code = "Deze code klopt niet. Kijk of de klok van je telefoon goed staat";

service::Browser browser_of(const Context& context) {
  return {.origin = context.who.origin, .device = context.who.device};
}

/// The same words whatever was wrong, so that nobody learns which accounts there are.
Answer not_let_in(const service::LoginRefusal& refusal, std::string wrong) {
  if (refusal.wait.count() == 0) return problem_answer(401, std::move(wrong));
  return with_header(problem_answer(429, fmt::format("Te veel verkeerde pogingen. Probeer het over {} seconden opnieuw",
                                                     refusal.wait.count())),
                     "Retry-After", std::to_string(refusal.wait.count()));
}

/// Attempts that had to wait are no more than noise; what was typed is never kept.
void log_failure(Context& context, const service::LoginRefusal& refusal, store::logbook::Happening entry) {
  if (refusal.wait.count() > 0) return;
  entry.result = store::logbook::Result::refused;
  context.store.log(entry);
}

/// Who does not get in may be anybody, also in a browser where somebody is logged in.
store::logbook::Happening coming_in(const Context& context, const std::string& account) {
  auto entry = happening(context.who, "session.create", account.empty() ? "" : "account", account);
  entry.actor = "unknown";
  return entry;
}

Answer bad_password(const std::string& problem) {
  return bad_request({{In::body, "/password", problem}});
}

Answer no_such_invitation() {
  return problem_answer(404, "Deze link werkt niet (meer). Vraag de beheerder om een nieuwe");
}

Answer no_second_step() {
  return problem_answer(409, "Je hebt geen tweede stap");
}

/// Who finds a browser open must not get around the second step for good: a code proves it anew. Nothing: it was right.
std::optional<Answer> without_code(Context& context, std::string action, const std::string& code) {
  const auto& account = *context.who.account;
  const auto kept =
      context.store.read([&](store::ReadTransaction& tx) { return store::sessions::credentials(tx, account.id); });
  if (!kept.asks_second_step()) return no_second_step();
  const auto passed = context.login.second_step(account, code, browser_of(context));
  if (passed) return std::nullopt;
  log_failure(context, passed.error(), happening(context.who, std::move(action), "account", account.id));
  return not_let_in(passed.error(), std::string(wrong_code));
}

Answer codes_answer(const std::vector<std::string>& codes) {
  return json_answer(api::RecoveryCodes{.codes = codes});
}

}  // namespace

Answer create_session(Context& context, const api::CreateSession& call) {
  const auto passed = context.login.password(call.body.email, call.body.password, browser_of(context));
  if (!passed) {
    log_failure(context, passed.error(), coming_in(context, passed.error().account));
    return not_let_in(passed.error(), "Dit e-mailadres met dit wachtwoord klopt niet");
  }
  return logged_in(context, passed->account.id, !passed->asks_second_step);
}

Answer complete_session(Context& context, const api::CompleteSession& call) {
  if (!context.who.account || context.who.full) {
    return problem_answer(409, "Log eerst in met je e-mailadres en wachtwoord");
  }
  const auto account = *context.who.account;
  const auto passed = context.login.second_step(account, call.body.code, browser_of(context));
  if (!passed) {
    log_failure(context, passed.error(), coming_in(context, account.id));
    return not_let_in(passed.error(), std::string(wrong_code));
  }
  return logged_in(context, account.id, true, 200);
}

Answer change_password(Context& context, const api::ChangePassword& call) {
  const auto& account = *context.who.account;
  if (const auto problem = service::password_problem(account, call.body.password)) return bad_password(*problem);
  const auto changed =
      context.login.change_password(account, call.body.current, call.body.password, browser_of(context));
  if (!changed) {
    log_failure(context, changed.error(), happening(context.who, "password.change", "account", account.id));
    return not_let_in(changed.error(), "Je huidige wachtwoord klopt niet");
  }
  context.store.aside(
      [&](store::AsideTransaction& tx) { store::sessions::end_all(tx, account.id, context.who.session); });
  context.sessions.forget();
  context.store.log(happening(context.who, "password.change", "account", account.id));
  return empty_answer();
}

Answer begin_second_step(Context& context, const api::BeginSecondStep& /*call*/) {
  const auto secret = context.login.begin_second_step(*context.who.account);
  if (!secret) return problem_answer(409, "Je hebt al een tweede stap. Zet die eerst uit");
  const auto uri = login::secret_uri(*secret, context.who.account->email);
  const auto code = login::qr_code(uri);
  return created(
      json_answer(api::SecondStepSecret{.secret = *secret, .uri = uri, .code_path = code.path, .code_size = code.size},
                  201),
      "/second-step");
}

Answer confirm_second_step(Context& context, const api::ConfirmSecondStep& call) {
  const auto codes = context.login.confirm_second_step(*context.who.account, call.body.code);
  if (codes.empty()) return problem_answer(409, std::string(wrong_code));
  context.store.log(happening(context.who, "second-step.create", "account", context.who.actor));
  return codes_answer(codes);
}

Answer renew_recovery_codes(Context& context, const api::RenewRecoveryCodes& call) {
  if (auto no = without_code(context, "recovery-codes.renew", call.body.code)) return std::move(*no);
  const auto codes = context.login.renew_recovery_codes(*context.who.account);
  if (codes.empty()) return no_second_step();
  context.store.log(happening(context.who, "recovery-codes.renew", "account", context.who.actor));
  return codes_answer(codes);
}

Answer remove_second_step(Context& context, const api::RemoveSecondStep& call) {
  if (auto no = without_code(context, "second-step.delete", call.body.code)) return std::move(*no);
  if (!context.login.remove_second_step(*context.who.account)) return no_second_step();
  context.store.log(happening(context.who, "second-step.delete", "account", context.who.actor));
  return empty_answer();
}

Answer show_invitation(Context& context, const api::ShowInvitation& call) {
  const auto invited = service::invited(context.store, call.body.token);
  if (!invited) return no_such_invitation();
  auto answer = json_answer(api::Invitation{
      .name = invited->account.name, .email = invited->account.email, .ends = model::to_string(invited->ends)});
  answer.whose = invited->account.id;
  return answer;
}

Answer accept_invitation(Context& context, const api::AcceptInvitation& call) {
  const auto invited = service::invited(context.store, call.body.token);
  if (!invited) return no_such_invitation();
  if (const auto problem = service::password_problem(invited->account, call.body.password)) {
    return bad_password(*problem);
  }
  if (!context.login.begin_anew(invited->account, call.body.token, call.body.password)) return no_such_invitation();
  context.sessions.forget();
  auto accepted = happening(context.who, "invitation.accept", "account", invited->account.id);
  accepted.actor = invited->account.id;  // nobody is logged in yet; the link says who it is
  context.store.log(accepted);
  return logged_in(context, invited->account.id, true);
}

}  // namespace flexteam::http::endpoints
